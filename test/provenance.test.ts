import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Hash } from '../src/model/component.ts'
import { checkNpmAttestations, NpmAttestations } from '../src/provenance/npm.ts'
import { checkPypiProvenance, PypiProvenance } from '../src/provenance/pypi.ts'
import { checkRegistrySignatures } from '../src/provenance/registry-signature.ts'
import { getTrust, makeTrust, toTrust, type Trust } from '../src/provenance/trust.ts'
import { KEY_ID, signStatement, signText, testTrust, toKey } from './support/signed-bundle.ts'

const readFixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'provenance', name), 'utf8'))

const NPM = {
  answer: () => NpmAttestations.parse(readFixture('npm-slsa.json')),
  version: {
    name: 'sigstore',
    version: '0.4.0',
    hashes: [
      {
        algorithm: 'SHA-512',
        content:
          '282c0c5fa936d264321643581b65d3de5c0af6ed4fdfac12f5851115df39cc25cfaf0ad22d908487bfef30114d61c25746206d1834be4f8fd1659178f77cc004',
      },
    ] satisfies Hash[],
  },
}

const PYPI = {
  answer: () => PypiProvenance.parse(readFixture('pypi-publish.json')),
  file: {
    name: 'sampleproject-4.0.0.tar.gz',
    hashes: [
      { algorithm: 'SHA-256', content: '0ace7980f82c5815ede4cd7bf9f6693684cec2ae47b9b7ade9add533b8627c6b' },
    ] satisfies Hash[],
  },
}

describe('npm', () => {
  test('build provenance with a certificate is verified against the shipped trust', () => {
    expect(checkNpmAttestations(NPM.answer(), NPM.version, getTrust())).toEqual({
      status: 'verified',
      signer: 'https://github.com/sigstore/sigstore-js/.github/workflows/publish.yml@refs/tags/v0.4.0',
      issuer: 'https://token.actions.githubusercontent.com',
      repository: 'https://github.com/sigstore/sigstore-js',
      commit: '8a2ee2fd20dda58ffa4a8d808a65cb1e04711c03',
      ref: 'refs/tags/v0.4.0',
      workflow: '.github/workflows/publish.yml',
      predicateTypes: ['https://slsa.dev/provenance/v0.2'],
      loggedAt: '2023-01-11T17:31:52.000Z',
    })
  })

  test.each([
    ['another version', { ...NPM.version, version: '0.4.1' }, 'the statement is about another file'],
    [
      'another tarball',
      { ...NPM.version, hashes: [{ algorithm: 'SHA-512' as const, content: 'ab'.repeat(64) }] },
      'the SHA-512 of the statement is not that of the file',
    ],
    [
      'a tarball known by a weak digest only',
      { ...NPM.version, hashes: [{ algorithm: 'SHA-1' as const, content: 'ab'.repeat(20) }] },
      'no strong digest of the file is in the statement',
    ],
  ])('about %s it is invalid', (_, version, detail) => {
    expect(checkNpmAttestations(NPM.answer(), version, getTrust())).toMatchObject({ status: 'invalid', detail })
  })

  test('no attestations are absent, nonsense is invalid', () => {
    expect(checkNpmAttestations({ attestations: [] }, NPM.version, getTrust())).toEqual({ status: 'absent' })
    for (const bundle of [undefined, null, 7, 'x', [], {}, { mediaType: 'application/x' }]) {
      const facts = checkNpmAttestations({ attestations: [{ bundle }] }, NPM.version, getTrust())
      expect(facts).toEqual({ status: 'invalid', detail: 'not a Sigstore bundle' })
    }
  })
})

test('a bundle of a version that is not known is present', () => {
  const bundle = { mediaType: 'application/vnd.dev.sigstore.bundle.v9+json' }
  expect(checkNpmAttestations({ attestations: [{ bundle }] }, NPM.version, getTrust())).toEqual({
    status: 'present',
    detail: 'a version of Sigstore bundles that is not known',
  })
})

describe('PyPI', () => {
  test('an attestation is verified against the shipped trust and the publisher of the index', () => {
    expect(checkPypiProvenance(PYPI.answer(), PYPI.file, getTrust())).toEqual({
      status: 'verified',
      signer: 'https://github.com/pypa/sampleproject/.github/workflows/release.yml@refs/heads/main',
      issuer: 'https://token.actions.githubusercontent.com',
      repository: 'https://github.com/pypa/sampleproject',
      repositoryId: '14899596',
      commit: '621e4974ca25ce531773def586ba3ed8e736b3fc',
      ref: 'refs/heads/main',
      workflow: '.github/workflows/release.yml',
      runner: 'github-hosted',
      predicateTypes: ['https://docs.pypi.org/attestations/publish/v1'],
      loggedAt: '2024-11-06T22:37:07.000Z',
    })
  })

  test.each([
    { kind: 'GitHub', repository: 'acme/sampleproject', workflow: 'release.yml' },
    { kind: 'GitHub', repository: 'pypa/sampleproject', workflow: 'lease.yml' },
    { kind: 'GitLab', repository: 'pypa/sampleproject', workflow_filepath: 'release.yml' },
    { kind: 'Google', email: 'somebody@acme.example' },
    { kind: 'GitHub' },
  ])('another publisher than that of the certificate is invalid: %j', (publisher) => {
    const answer = PYPI.answer()
    const bundles = answer.attestation_bundles.map((one) => ({ ...one, publisher }))
    expect(checkPypiProvenance({ attestation_bundles: bundles }, PYPI.file, getTrust())).toMatchObject({
      status: 'invalid',
      detail: 'the certificate is of another publisher than the index names',
    })
  })

  test('a wheel may be spelt with other separators, another file may not', () => {
    const file = { ...PYPI.file, name: 'SampleProject_4.0.0.tar.gz' }
    expect(checkPypiProvenance(PYPI.answer(), file, getTrust())).toMatchObject({ status: 'verified' })
    const other = { ...PYPI.file, name: 'sampleproject-4.0.1.tar.gz' }
    expect(checkPypiProvenance(PYPI.answer(), other, getTrust())).toMatchObject({ status: 'invalid' })
  })
})

type Path = (string | number)[]

const leavesOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))
    : [path]

/** One character in the middle is another one. */
function tamper(value: unknown, path: Path): unknown {
  const [key, ...rest] = path
  if (key === undefined) {
    const text = String(value)
    const at = Math.floor(text.length / 2)
    const other = text[at] === 'A' ? 'B' : text[at] === '1' ? '2' : /\d/.test(text[at] ?? '') ? '1' : 'A'
    return text.slice(0, at) + other + text.slice(at + 1)
  }
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) }
  Object.assign(copy, { [key]: tamper((value as Record<string, unknown>)[key], rest) })
  return copy
}

describe('one changed character anywhere is noticed', () => {
  test.each([
    {
      name: 'npm',
      bundle: NPM.answer().attestations[0]?.bundle,
      check: (bundle: unknown, trust: Trust) =>
        checkNpmAttestations({ attestations: [{ bundle }] }, NPM.version, trust).status,
      // The chain is built from the trust; what the bundle brings along is not read.
      harmless: [1, 2].map((at) => `verificationMaterial.x509CertificateChain.certificates.${at}.rawBytes`),
    },
    {
      name: 'PyPI',
      bundle: PYPI.answer().attestation_bundles[0],
      check: (bundle: unknown, trust: Trust) => {
        const parsed = PypiProvenance.safeParse({ attestation_bundles: [bundle] })
        return parsed.success ? checkPypiProvenance(parsed.data, PYPI.file, trust).status : 'invalid'
      },
      // A kind that nobody knows cannot be compared; hash and size are read from the checkpoint, which is signed.
      harmless: [
        'publisher.kind',
        'attestations.0.verification_material.transparency_entries.0.inclusionProof.rootHash',
        'attestations.0.verification_material.transparency_entries.0.inclusionProof.treeSize',
      ],
    },
  ])('$name', ({ bundle, check, harmless }) => {
    const unnoticed = leavesOf(bundle)
      .filter((path) => check(tamper(bundle, path), getTrust()) === 'verified')
      .map((path) => path.join('.'))
    expect(unnoticed).toEqual(harmless)
  })
})

describe('authorities that the trust does not know', () => {
  const shipped = getTrust()
  const withMaterial = (material: Partial<Trust['material']>): Trust => ({
    ...shipped,
    material: { ...shipped.material, ...material },
  })

  test.each([
    ['log', withMaterial({ tlogs: [] }), 'logged in a transparency log that is not among the known ones'],
    [
      'certificate authority',
      withMaterial({ certificateAuthorities: [] }),
      'the certificate is of an authority that is not among the known ones',
    ],
  ])('an unknown %s leaves it present', (_, trust, detail) => {
    expect(checkNpmAttestations(NPM.answer(), NPM.version, trust)).toMatchObject({ status: 'present', detail })
  })

  test('a bad signature is invalid even then', () => {
    const path = ['dsseEnvelope', 'signatures', 0, 'sig']
    const bundle = tamper(NPM.answer().attestations[0]?.bundle, path)
    const trust = withMaterial({ certificateAuthorities: [] })
    expect(checkNpmAttestations({ attestations: [{ bundle }] }, NPM.version, trust)).toMatchObject({
      status: 'invalid',
      detail: 'the signature is not that of the certificate',
    })
  })

  test('a log without a start is not trusted', () => {
    expect(() => toTrust({})).toThrow()
    expect(shipped.material.tlogs.length).toBeGreaterThan(0)
    expect(makeTrust({ ...emptyRoot, tlogs: [{ ...emptyLog }] }, []).material.tlogs).toEqual([])
  })
})

const emptyRoot = { mediaType: '', tlogs: [], certificateAuthorities: [], ctlogs: [], timestampAuthorities: [] }
const emptyLog = {
  baseUrl: '',
  hashAlgorithm: 0,
  publicKey: undefined,
  logId: undefined,
  checkpointKeyId: undefined,
  operator: '',
}

describe('statements of the registry, signed with its key', () => {
  const version = {
    name: '@acme/widget',
    version: '1.2.0',
    hashes: [{ algorithm: 'SHA-512', content: 'cd'.repeat(64) }] satisfies Hash[],
  }
  const toStatement = (predicateType: string, name = 'pkg:npm/%40acme/widget@1.2.0'): unknown => ({
    _type: 'https://in-toto.io/Statement/v0.1',
    subject: [{ name, digest: { sha512: 'cd'.repeat(64) } }],
    predicateType,
    predicate: {},
  })
  const PUBLISH = 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1'
  const check = (trust: Trust, ...bundles: unknown[]): unknown =>
    checkNpmAttestations({ attestations: bundles.map((bundle) => ({ bundle })) }, version, trust)
  const trust = testTrust([toKey('npm:attestations')])

  test('publication alone is no provenance, though it holds', () => {
    expect(check(trust, signStatement(toStatement(PUBLISH)))).toEqual({
      status: 'present',
      detail: 'no build provenance; the statement of publication by the registry is verified',
      signer: KEY_ID,
      predicateTypes: [PUBLISH],
      loggedAt: '2025-06-01T00:00:00.000Z',
    })
  })

  test('build provenance leads, an invalid statement outweighs it', () => {
    const slsa = signStatement(toStatement('https://slsa.dev/provenance/v1'))
    expect(check(trust, signStatement(toStatement(PUBLISH)), slsa)).toMatchObject({
      status: 'verified',
      predicateTypes: [PUBLISH, 'https://slsa.dev/provenance/v1'],
    })
    const foreign = signStatement(toStatement(PUBLISH, 'pkg:npm/widget@1.2.0'))
    expect(check(trust, foreign, slsa)).toMatchObject({
      status: 'invalid',
      detail: 'the statement is about another file',
    })
  })

  test.each([
    ['a key for another use', testTrust([toKey('npm:signatures')]), 'present'],
    ['no key', testTrust([]), 'present'],
    ['a log that is not known', testTrust([toKey('npm:attestations')], false), 'present'],
    ['a key that had expired', testTrust([toKey('npm:attestations', new Date('2025-05-01T00:00:00Z'))]), 'invalid'],
  ])('%s', (_, other, status) => {
    expect(check(other, signStatement(toStatement(PUBLISH)))).toMatchObject({ status })
  })

  test('what is signed must be a statement', () => {
    expect(check(trust, signStatement({ hello: 'world' }))).toMatchObject({
      status: 'invalid',
      detail: 'what is signed is no statement about files',
    })
  })
})

describe('signatures of the registry', () => {
  const signed = {
    name: '@acme/widget',
    version: '1.2.0',
    integrity: 'sha512-zc3Nzc0=',
    publishedAt: '2025-06-01T00:00:00.000Z',
  }
  const sig = signText('@acme/widget@1.2.0:sha512-zc3Nzc0=')
  const signatures = [{ keyid: KEY_ID, sig }]
  const trust = testTrust([toKey('npm:signatures')])
  const expired = (end: string): Trust => testTrust([toKey('npm:signatures', new Date(end))])

  test.each([
    ['verified', { ...signed, signatures }, trust],
    ['absent', { ...signed, signatures: [] }, trust],
    ['invalid', { ...signed, version: '1.2.1', signatures }, trust],
    ['invalid', { ...signed, integrity: 'sha512-zc3Nzc1=', signatures }, trust],
    ['invalid', { ...signed, signatures: [{ keyid: KEY_ID, sig: 'AAAA' }] }, trust],
    ['present', { ...signed, integrity: undefined, signatures }, trust],
    ['present', { ...signed, signatures }, testTrust([])],
    ['verified', { ...signed, signatures }, expired('2025-07-01T00:00:00Z')],
    ['invalid', { ...signed, signatures }, expired('2025-05-01T00:00:00Z')],
    ['present', { ...signed, publishedAt: undefined, signatures }, expired('2025-07-01T00:00:00Z')],
  ])('%s', (status, version, keys) => {
    expect(checkRegistrySignatures(version, keys)).toMatchObject({ status })
  })

  test('one bad signature outweighs a good one', () => {
    const both = [...signatures, { keyid: KEY_ID, sig: 'AAAA' }]
    expect(checkRegistrySignatures({ ...signed, signatures: both }, trust)).toEqual({
      status: 'invalid',
      detail: 'the signature is not one over this name, version and hash',
      keyIds: [KEY_ID],
    })
  })
})
