import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { isPublicAddress } from './addresses.ts'

/** A name that leads to a private or reserved address, or such an address itself. */
export class BlockedAddressError extends Error {
  readonly code = 'WAYBILL_BLOCKED_ADDRESS'
}

export type Resolve = (
  hostname: string,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

const systemResolve: Resolve = (hostname, callback) => systemLookup(hostname, { all: true }, callback)

/**
 * Resolves, checks and hands out only addresses that passed, so that what was checked is what is connected to. One bad
 * address among good ones refuses the name: rebinding answers look like that.
 */
function guardLookup(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      if (error) return callback(error, '')
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
        return callback(new BlockedAddressError(`${hostname} resolves to a private or reserved address`), '')
      }
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

export interface GuardOptions {
  /** Whether this origin may be anywhere: a base, or named by the user's own configuration. */
  isTrusted(origin: string): boolean
  timeout: number
  resolve?: Resolve
}

/** Opens connections for the one agent. Literal addresses never reach a look-up, so they are checked here. */
export function guardConnector({ isTrusted, timeout, resolve }: GuardOptions): buildConnector.connector {
  // Certificates are checked whatever NODE_TLS_REJECT_UNAUTHORIZED says: they are what proves a trusted origin.
  const settings = { timeout, rejectUnauthorized: true }
  const open = buildConnector(settings)
  const guarded = buildConnector({ ...settings, lookup: guardLookup(resolve ?? systemResolve) })
  return (options, callback) => {
    const { protocol, port } = options
    const hostname = options.hostname.replace(/^\[|\]$/g, '')
    const host = isIP(hostname) === 6 ? `[${hostname}]` : hostname
    const origin = new URL(`${protocol}//${host}${port ? `:${port}` : ''}`).origin
    if (isTrusted(origin)) return open(options, callback)
    if (isIP(hostname) !== 0 && !isPublicAddress(hostname)) {
      return callback(new BlockedAddressError(`${hostname} is a private or reserved address`), null)
    }
    return guarded(options, callback)
  }
}
