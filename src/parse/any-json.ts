import { z } from 'zod'
import type { JsonValue } from './json.ts'

/** For documents that are read value by value, since anybody may have written them. */
export const AnyJson = z.custom<JsonValue>(() => true)
