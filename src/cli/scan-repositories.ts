import { existsSync } from 'node:fs'
import { parseRepository } from '../checkout/reference.ts'
import { UnreachableError } from '../config.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Origin } from '../model/origin.ts'
import { bring, isCheckoutFault, type Checkout } from './checkouts.ts'
import type { Invocation } from './command.ts'
import { hearInterrupt } from './interrupt.ts'
import { writeTalk } from './output.ts'
import { scanFolders } from './scan.ts'

/** Brings repositories here, scans them with the directories beside them, and removes them again, whatever happens. */
export async function scanRepositories(
  invocation: Invocation,
  roots: readonly string[],
  timings?: Map<string, number>,
): Promise<Inventory> {
  using interrupt = hearInterrupt()
  const checkouts: Checkout[] = []
  const isTalking = !invocation.flags.has('quiet') && process.stderr.isTTY
  try {
    const folders: string[] = []
    for (const root of roots) {
      const reference = existsSync(root) ? undefined : parseRepository(root)
      if (!reference) {
        folders.push(root)
        continue
      }
      if (isTalking) writeTalk(`waybill: fetching ${reference.url}\n`)
      const checkout = await bring(reference, { env: process.env, signal: interrupt.signal })
      checkouts.push(checkout)
      folders.push(checkout.folder)
    }
    const origins = new Map<string, Origin>(checkouts.map(({ folder, origin }) => [folder, origin]))
    return await scanFolders(invocation, folders, { origins, ...(timings && { timings }) })
  } catch (error) {
    if (isCheckoutFault(error)) throw new UnreachableError(error.message, { cause: error })
    throw error
  } finally {
    for (const checkout of checkouts) checkout.remove()
  }
}
