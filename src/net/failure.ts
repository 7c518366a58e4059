import type { GapCode } from '../model/gap.ts'
import { BlockedAddressError } from './guard.ts'

/** Why an attempt brought no answer. Lives only between an attempt and the gap that is made of it. */
export class Failure extends Error {
  readonly code: GapCode
  /** Whether another attempt may fare better. */
  readonly passing: boolean
  readonly status: number | undefined

  constructor(code: GapCode, detail: string, { passing = false, status }: { passing?: boolean; status?: number } = {}) {
    super(detail)
    this.code = code
    this.passing = passing
    this.status = status
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])
const CUT = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'ERR_STREAM_PREMATURE_CLOSE',
  'Z_BUF_ERROR',
])
const NAMES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name of the host is not known',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  UND_ERR_SOCKET: 'the connection was closed',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
}

/** What a fault of the connection or of the body means. `started` when the head had come. No text of theirs is kept. */
export function toFailure(error: unknown, started: boolean): Failure {
  if (error instanceof Failure) return error
  if (error instanceof BlockedAddressError) return new Failure('blocked-address', error.message)
  const code = codeOf(error)
  if (TIMEOUTS.has(code)) return new Failure('timeout', 'no answer in time', { passing: true })
  if (started && CUT.has(code)) return new Failure('truncated', 'the body ended early', { passing: true })
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR')) {
    return new Failure('truncated', 'the body is not what its encoding says', { passing: true })
  }
  if (code === 'UND_ERR_INVALID_ARG') return new Failure('refused', 'the question cannot be put into a request')
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return new Failure('too-large', 'the headers are too large')
  if (code.startsWith('HPE_')) return new Failure('unreachable', 'the answer is not HTTP', { passing: true })
  if (/CERT|^ERR_TLS|^ERR_SSL|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return new Failure('unreachable', 'the TLS connection or its certificate is not acceptable')
  }
  const detail = NAMES[code] ?? 'the connection failed'
  return new Failure('unreachable', detail, { passing: code !== 'ENOTFOUND' })
}
