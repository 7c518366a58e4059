import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from '../src/net/addresses.ts'
import type { Resolve } from '../src/net/guard.ts'
import { openTestNet } from './remote/harness/net.ts'

describe('public addresses', () => {
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2002:808:808::1',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(true))
})

describe('addresses that no source has', () => {
  test.each([
    ['this network', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['private', '10.0.0.1'],
    ['private', '10.255.255.255'],
    ['shared', '100.64.0.1'],
    ['shared', '100.127.255.255'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['metadata', '169.254.169.254'],
    ['metadata of tasks', '169.254.170.2'],
    ['link-local', '169.254.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['protocol', '192.0.0.192'],
    ['test', '192.0.2.1'],
    ['relay', '192.88.99.1'],
    ['private', '192.168.1.1'],
    ['benchmark', '198.18.0.1'],
    ['benchmark', '198.19.255.255'],
    ['test', '198.51.100.1'],
    ['test', '203.0.113.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['platform of Azure', '168.63.129.16'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['loopback in full', '0:0:0:0:0:0:0:1'],
    ['unique local', 'fc00::1'],
    ['unique local', 'fdff::1'],
    ['metadata', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['Teredo', '2001::1'],
    ['ORCHID', '2001:20::1'],
    ['discard', '100::1'],
    ['mapped', '::ffff:127.0.0.1'],
    ['mapped, in hex', '::ffff:7f00:1'],
    ['mapped metadata', '::ffff:169.254.169.254'],
    ['mapped, in full', '0:0:0:0:0:ffff:10.0.0.1'],
    ['compatible', '::127.0.0.1'],
    ['translated', '::ffff:0:10.0.0.1'],
    ['NAT64', '64:ff9b::127.0.0.1'],
    ['NAT64', '64:ff9b::a9fe:a9fe'],
    ['local NAT64', '64:ff9b:1::1'],
    ['6to4', '2002:7f00:1::'],
    ['6to4', '2002:c0a8:101::1'],
    ['no address', 'localhost'],
    ['no address', ''],
    ['no address', '127.1'],
    ['no address', '0x7f000001'],
  ])('%s %s', (_, address) => expect(isPublicAddress(address)).toBe(false))
})

describe('connections', () => {
  let server: Server
  let port = 0
  let reached = 0
  beforeAll(async () => {
    server = createServer((_request, response) => {
      reached++
      response.end('inside')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const resolveTo =
    (...addresses: string[]): Resolve =>
    (_hostname, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )

  /** Of another origin that PyPI's answers lead to; the base itself is proven by its certificate. */
  const FILES = 'https://files.pythonhosted.org/x'

  async function askPypi(env: Record<string, string>, resolve: Resolve, target = FILES): Promise<string> {
    const net = openTestNet({ env, resolve, patience: { attempts: 1 } })
    const reply = await net.client('pypi').ask(target)
    await net.close()
    return reply.kind === 'gap' ? `${reply.gap.code}: ${reply.gap.detail}` : Buffer.from(reply.body).toString()
  }

  test.each([
    ['loopback', '127.0.0.1'],
    ['metadata', '169.254.169.254'],
    ['private', '10.1.2.3'],
    ['mapped loopback', '::ffff:127.0.0.1'],
  ])('a public name that resolves to %s is not connected to', async (_, address) => {
    const before = reached
    expect(await askPypi({}, resolveTo(address))).toBe(
      'blocked-address: files.pythonhosted.org resolves to a private or reserved address',
    )
    expect(reached).toBe(before)
  })

  test('one private address among public ones refuses the name', async () => {
    expect(await askPypi({}, resolveTo('8.8.8.8', '127.0.0.1'))).toContain('blocked-address')
  })

  test('a name without addresses', async () => {
    expect(await askPypi({}, resolveTo())).toContain('blocked-address')
  })

  test('a host that the user names may be private', async () => {
    expect(await askPypi({ WAYBILL_PYPI_URL: `http://127.0.0.1:${port}` }, resolveTo(), '/x')).toBe('inside')
    expect(await askPypi({ WAYBILL_PYPI_URL: `http://localhost:${port}` }, resolveTo(), '/x')).toBe('inside')
  })

  test('another port of the same host was not named', async () => {
    const net = openTestNet({ env: { WAYBILL_PYPI_URL: 'http://127.0.0.1:9' }, patience: { attempts: 1 } })
    const reply = await net.client('pypi').ask(`http://127.0.0.1:${port}/x`)
    expect(reply).toMatchObject({ kind: 'gap', gap: { code: 'redirect-refused' } })
    await net.close()
  })

  test('a literal private address that some table would allow is still not connected to', async () => {
    const { guardConnector } = await import('../src/net/guard.ts')
    const connect = guardConnector({ isTrusted: () => false, timeout: 1000 })
    for (const hostname of ['127.0.0.1', '[::1]', '::1', '169.254.169.254']) {
      const { promise, resolve } = Promise.withResolvers<string>()
      connect({ hostname, protocol: 'http:', port: String(port) }, (...[error]) =>
        resolve(error?.message ?? 'connected'),
      )
      expect(await promise).toContain('private or reserved address')
    }
  })
})

test('through a proxy of the environment', async () => {
  const asked: string[] = []
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('from the proxy')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  const env = {
    WAYBILL_PYPI_URL: 'http://py.example',
    WAYBILL_NUGET_URL: 'http://nuget.example',
    HTTP_PROXY: `http://127.0.0.1:${port}`,
    NO_PROXY: 'nuget.example',
  }
  const net = openTestNet({ env, patience: { attempts: 1 }, resolve: (_, callback) => callback(null, []) })
  expect(await net.client('pypi').ask('/x')).toMatchObject({ kind: 'answer', status: 200 })
  expect((await net.client('nuget').ask('/x')).kind).toBe('gap')
  expect(asked).toEqual(['http://py.example/x'])
  await net.close()
  await new Promise((resolve) => proxy.close(resolve))
})
