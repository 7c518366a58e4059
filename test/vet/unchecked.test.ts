import { expect, test } from 'vitest'
import { toDossier } from '../../src/vet/to-dossier.ts'
import { calmFacts, calmVersion, toCase } from './known.ts'

const READ = 'the code itself: no file of the package was read'
const UNSAID = ['attestations: the source says nothing of any', 'who may publish: the source does not say']

test.each([
  [
    'a registry that says all',
    calmFacts({ versions: [calmVersion('2.1.0', 40, { provenance: { status: 'absent' } })] }),
    [],
  ],
  ['a mirror that leaves things out', calmFacts({ maintainers: undefined }), UNSAID],
  ['a name that is not there', { ...calmFacts(), existence: 'absent' as const, versions: [] }, []],
])('%s', (_, facts, expected) => {
  expect(toDossier(toCase('npm:acme-widget', { facts })).unchecked).toEqual([READ, ...expected])
})
