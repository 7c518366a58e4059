import { BlockList, isIP, isIPv6 } from 'node:net'

/**
 * Addresses that no public source has: IANA's special-purpose registries
 * (https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry), and the ranges that carry
 * an IPv4 address inside, judged by the address they carry.
 */
const CLOSED_V4: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, where clouds keep their metadata services.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Azure's platform services, on an otherwise public address.
  ['168.63.129.16', 32],
]

/** Only 2000::/3 is given out; within it these are not public. */
const CLOSED_V6: readonly [network: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
]

/** Where in the address an IPv4 address stands, in bytes. */
const CARRIERS: readonly { network: string; prefix: number; at: number }[] = [
  { network: '::ffff:0:0', prefix: 96, at: 12 },
  { network: '::ffff:0:0:0', prefix: 96, at: 12 },
  { network: '64:ff9b::', prefix: 96, at: 12 },
  { network: '2002::', prefix: 16, at: 2 },
]

const toList = (networks: readonly [string, number][], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family)
  return list
}

const closedV4 = toList(CLOSED_V4, 'ipv4')
const closedV6 = toList(CLOSED_V6, 'ipv6')
const globalV6 = toList([['2000::', 3]], 'ipv6')
const carriers = CARRIERS.map(({ network, prefix, at }) => ({ list: toList([[network, prefix]], 'ipv6'), at }))

/** Whether an address may be one of a public source. Anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '')
  if (isIP(plain) === 0) return false
  if (!isIPv6(plain)) return !closedV4.check(plain, 'ipv4')
  const bytes = toBytes(plain)
  for (const { list, at } of carriers) {
    if (list.check(plain, 'ipv6') || isMapped(bytes, at)) return isPublicAddress(bytes.slice(at, at + 4).join('.'))
  }
  return globalV6.check(plain, 'ipv6') && !closedV6.check(plain, 'ipv6')
}

/** `BlockList` takes ::ffff:0:0/96 for IPv4 itself, so it is read from the bytes. */
const isMapped = (bytes: readonly number[], at: number): boolean =>
  at === 12 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff

/** The sixteen bytes of a valid IPv6 address. */
function toBytes(address: string): number[] {
  const host = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [left = '', right] = host.split('::')
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const head = groups(left)
  const tail = right === undefined ? [] : groups(right)
  const all = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail]
  return all.flatMap((group) => {
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 0xff]
  })
}
