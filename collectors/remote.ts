import { huggingface } from './hub/huggingface/index.ts'
import type { RemoteCollector } from '../src/model/remote.ts'
import { npm } from './registry/npm/index.ts'

/** Every collector that asks a remote source, in order of id. A test compares the list with the folders. */
export const REMOTE_COLLECTORS: readonly RemoteCollector[] = [huggingface, npm]
