import { expect, test } from 'vitest'
import type { AdvisoryMatch } from '../../src/model/advisory.ts'
import type { ModelFacts, SubjectFacts, VersionFacts } from '../../src/model/subject.ts'
import type { Related } from '../../src/vet/case.ts'
import { calmFacts, calmVersion, daysAgo, NOW, reasonsOf, toCase, type Known } from './known.ts'

const flaw = (more: Partial<AdvisoryMatch> = {}): AdvisoryMatch => ({
  id: 'CVE-2026-0001',
  aliases: [],
  kind: 'vulnerability',
  severity: 'medium',
  fixed: ['2.2.0'],
  ...more,
})

const proven = { status: 'verified' as const, repository: 'https://github.com/acme/widget' }
const fork = { name: 'widget-fork', range: 'github:acme/widget-fork', scope: 'runtime' as const }
const bot = { name: 'GitHub Actions', kind: 'machine' as const }

const withVersions = (...versions: ReturnType<typeof calmVersion>[]): Known => ({
  facts: calmFacts({ tags: { latest: versions[0]!.version }, versions }),
})

const related = (role: Related['role'], name: string, more: Partial<SubjectFacts> = {}): Related => ({
  role,
  name,
  facts: calmFacts({ createdAt: daysAgo(3000), ...more }),
})

const model = (more: Partial<ModelFacts> = {}, facts: Partial<SubjectFacts> = {}): Known => ({
  facts: calmFacts({
    subject: 'pkg:huggingface/acme/tiny',
    versions: [],
    tags: {},
    model: {
      type: 'model',
      revision: 'c'.repeat(40),
      requested: 'main',
      access: 'open',
      licences: [{ raw: 'apache-2.0', expression: 'Apache-2.0' }],
      files: [{ path: 'model.safetensors', format: 'safetensors' }],
      scan: { status: 'safe' },
      ...more,
    },
    ...facts,
  }),
})

const HUB = `hf:acme/tiny@${'c'.repeat(40)}`

test.each<[what: string, subject: string, known: Known, reasons: string[]]>([
  ['nothing to say', 'npm:acme-widget', {}, []],

  // Existence
  [
    'a made-up name',
    'npm:acme-widget',
    { facts: { ...calmFacts(), existence: 'absent', versions: [] } },
    ['block critical does-not-exist'],
  ],
  [
    'a name of our own',
    'npm:acme-widget',
    { facts: { ...calmFacts(), existence: 'absent', versions: [] }, policy: { internal: ['pkg:npm/acme-*'] } },
    [],
  ],
  [
    'a name of our own that a registry has',
    'npm:acme-widget',
    { policy: { internal: ['acme-widget'] } },
    ['allow medium internal-name-found'],
  ],
  ['private or missing', HUB, { facts: { ...calmFacts(), existence: 'hidden', versions: [] } }, ['review high hidden']],
  ['the version in other words', 'pypi:acme-widget==2.1', {}, []],
  ['a version nobody published', 'npm:acme-widget@9.9.9', {}, ['review high no-such-version']],
  [
    'an unlisted version where only some were read',
    'npm:acme-widget@9.9.9',
    { facts: calmFacts({ versionsComplete: false }) },
    ['review high no-such-version'],
  ],
  [
    'replaced by the registry',
    'npm:acme-widget',
    withVersions(calmVersion('0.0.1-security', 400)),
    ['block critical taken-down'],
  ],
  [
    'quarantined',
    'pypi:acme-widget',
    { facts: calmFacts({ status: { is: 'quarantined' } }) },
    ['block critical out-of-service'],
  ],
  [
    'archived',
    'pypi:acme-widget',
    { facts: calmFacts({ status: { is: 'archived' } }) },
    ['allow medium out-of-service'],
  ],
  [
    'a yanked version',
    'pypi:acme-widget@2.0.0',
    withVersions(calmVersion('2.1.0', 40), calmVersion('2.0.0', 200, { withdrawn: { how: 'yanked' } })),
    ['review high withdrawn-version'],
  ],
  [
    'a model whose name was taken over',
    HUB,
    { ...model({}, { createdAt: daysAgo(60) }), namedAt: daysAgo(90) },
    ['block critical younger-than-document'],
  ],
  [
    'a package that came after',
    'npm:acme-widget',
    { facts: calmFacts({ createdAt: daysAgo(60) }), namedAt: daysAgo(90) },
    ['review high younger-than-document'],
  ],
  ['one that was there', 'npm:acme-widget', { namedAt: daysAgo(90) }, []],
  ['renamed', HUB, model({}, { canonicalName: 'acme-labs/tiny' }), ['allow info renamed']],
  [
    'no answer',
    'npm:acme-widget',
    { facts: null, gaps: [{ code: 'timeout', source: 'npm', url: 'x', detail: 'no answer', at: NOW }] },
    ['review high not-looked-up'],
  ],

  // Advisories
  [
    'malware',
    'npm:acme-widget',
    { matches: [flaw({ kind: 'malicious', severity: 'critical' })] },
    ['block critical malicious-package'],
  ],
  [
    'exploited',
    'npm:acme-widget',
    { matches: [flaw({ isExploited: true })] },
    ['block critical exploited-vulnerability'],
  ],
  ['high', 'npm:acme-widget', { matches: [flaw({ severity: 'high' })] }, ['review high vulnerability']],
  ['medium', 'npm:acme-widget', { matches: [flaw()] }, ['allow medium vulnerability']],
  [
    'not certain',
    'npm:acme-widget',
    { matches: [flaw({ severity: 'critical', uncertain: 'no order is known' })] },
    ['allow info vulnerability'],
  ],
  [
    'no mirror',
    'npm:acme-widget',
    { advisories: { coverage: 'no-mirror', matches: [] } },
    ['review high advisories-not-checked'],
  ],
  [
    'no mirror, and none is asked for',
    'npm:acme-widget',
    { advisories: { coverage: 'no-mirror', matches: [] }, policy: { needsAdvisories: false } },
    ['allow info advisories-not-checked'],
  ],

  [
    'a stolen version, when nobody knows which one this is',
    'npm:acme-widget',
    { matches: [flaw({ kind: 'malicious', uncertain: 'no version is given' })] },
    ['review high malicious-package'],
  ],

  // Names
  ['a young look-alike', 'npm:expresss', { facts: calmFacts({ createdAt: daysAgo(100) }) }, ['review high look-alike']],
  ['an old neighbour', 'npm:expresss', {}, ['allow info look-alike']],
  [
    'a look-alike that the same people publish',
    'npm:expresss',
    { facts: calmFacts({ createdAt: daysAgo(100) }), related: [related('look-alike', 'express')] },
    [],
  ],
  [
    'a look-alike that was there first',
    'npm:expresss',
    {
      facts: calmFacts({
        createdAt: daysAgo(100),
        maintainers: [{ name: 'x' }, { name: 'y' }],
        repository: 'https://git.example/x',
      }),
      related: [related('look-alike', 'express', { createdAt: daysAgo(50) })],
    },
    [],
  ],
  [
    'a look-alike that names the repository of the other',
    'npm:expresss',
    {
      facts: calmFacts({ createdAt: daysAgo(100), maintainers: [{ name: 'x' }, { name: 'y' }] }),
      related: [related('look-alike', 'express')],
    },
    ['review high look-alike'],
  ],
  [
    'a look-alike that is proven to be built there',
    'npm:expresss',
    {
      facts: calmFacts({
        createdAt: daysAgo(100),
        maintainers: [{ name: 'x' }, { name: 'y' }],
        versions: [calmVersion('2.1.0', 40, { provenance: proven })],
      }),
      related: [related('look-alike', 'express')],
    },
    [],
  ],
  [
    'a look-alike of yesterday that runs a script',
    'npm:expresss',
    {
      facts: calmFacts({
        createdAt: daysAgo(1),
        versions: [calmVersion('2.1.0', 1, { installScripts: { postinstall: 'node x.js' } })],
      }),
    },
    [
      'block critical suspicious-release',
      'review high look-alike',
      'allow medium new-name',
      'allow medium young-version',
      'allow info install-script',
    ],
  ],
  ['the known one in other letters', 'pypi:Scikit_Learn', { facts: calmFacts({ createdAt: daysAgo(100) }) }, []],
  ['the known one itself', 'npm:express', { facts: calmFacts({ createdAt: daysAgo(100) }) }, []],
  [
    'an impostor of a lab',
    `hf:deepseek-ai1/chat@${'c'.repeat(40)}`,
    model({}, { createdAt: daysAgo(10) }),
    ['review high look-alike-owner', 'allow medium new-name'],
  ],
  ['the lab', `hf:deepseek-ai/chat@${'c'.repeat(40)}`, model(), []],

  // Origin
  [
    'a forged attestation',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40, { provenance: { status: 'invalid' } })),
    ['block critical provenance-invalid'],
  ],
  [
    'a broken signature of the registry',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40, { registrySignature: { status: 'invalid' } })),
    ['block critical registry-signature-invalid'],
  ],
  [
    'a signature that cannot be checked',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40, { registrySignature: { status: 'present', detail: 'unknown key' } })),
    [],
  ],
  [
    'built elsewhere than before',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, { provenance: proven }),
      calmVersion('2.0.0', 60, { provenance: { ...proven, repository: 'https://github.com/ada/widget' } }),
    ),
    ['review high origin-moved'],
  ],
  [
    'built in the same repository under its new name',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, { provenance: { ...proven, repositoryId: '7' } }),
      calmVersion('2.0.0', 60, {
        provenance: { ...proven, repository: 'https://github.com/ada/widget', repositoryId: '7' },
      }),
    ),
    [],
  ],
  [
    'less evidence than before',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40), calmVersion('2.0.0', 60, { provenance: proven, publisher: bot })),
    ['review high trust-downgrade', 'allow info first-time-publisher'],
  ],
  [
    'an old line released by hand',
    'npm:acme-widget@1.0.1',
    withVersions(
      calmVersion('2.0.0', 60, { provenance: proven, publisher: bot }),
      calmVersion('1.0.1', 40),
      calmVersion('1.0.0', 300),
    ),
    [],
  ],
  [
    'evidence that only a preview had',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40), calmVersion('2.1.0-beta.1', 60, { provenance: proven })),
    [],
  ],
  [
    'built from elsewhere',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, { provenance: { ...proven, repository: 'https://github.com/mallory/widget' } }),
    ),
    ['review high other-repository'],
  ],
  [
    'the same repository in other words',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, { provenance: proven, repository: 'git+ssh://git@github.com/Acme/widget.git#readme' }),
    ),
    [],
  ],
  [
    'a new publisher',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 10, { publisher: { name: 'mallory' } }), calmVersion('2.0.0', 200)),
    ['allow medium first-time-publisher'],
  ],
  [
    'publishing moved to automation',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 10, { publisher: bot }), calmVersion('2.0.0', 200)),
    [],
  ],
  [
    'one account',
    'npm:acme-widget',
    { facts: calmFacts({ maintainers: [{ name: 'ada' }] }) },
    ['allow info one-maintainer'],
  ],
  [
    'no source',
    'npm:acme-widget',
    { facts: calmFacts({ repository: undefined } as Partial<SubjectFacts>) },
    ['allow medium no-repository'],
  ],

  // Releases
  ['a new name', 'npm:acme-widget', { facts: calmFacts({ createdAt: daysAgo(12) }) }, ['allow medium new-name']],
  [
    'a fresh version',
    'npm:acme-widget@2.1.0',
    withVersions(calmVersion('2.1.0', 2), calmVersion('2.0.0', 200)),
    ['allow medium young-version'],
  ],
  [
    'a fresh fix',
    'npm:acme-widget@2.1.0',
    {
      ...withVersions(calmVersion('2.1.0', 2), calmVersion('2.0.0', 200)),
      matches: [flaw({ kind: 'lead', fixed: ['2.1.0'] })],
    },
    ['allow info advisory-lead', 'allow info young-version'],
  ],
  [
    'revived',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40), calmVersion('2.0.0', 900)),
    ['allow medium revived'],
  ],
  [
    'a burst',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.2', 40),
      calmVersion('2.1.1', 40.5),
      calmVersion('2.1.0', 41),
      calmVersion('2.0.0', 80),
    ),
    ['allow info burst'],
  ],
  [
    'grown',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40, { artefacts: [{ name: 'x', size: 900_000 }] }), calmVersion('2.0.0', 200)),
    ['allow info size-jump'],
  ],
  [
    'other bytes',
    'npm:acme-widget@2.1.0',
    { hashes: [{ algorithm: 'SHA-256', content: 'b'.repeat(64) }] },
    ['block critical different-content'],
  ],
  ['the same bytes', 'npm:acme-widget@2.1.0', { hashes: [{ algorithm: 'SHA-256', content: 'a'.repeat(64) }] }, []],
  [
    'bytes hashed otherwise',
    'npm:acme-widget@2.1.0',
    { hashes: [{ algorithm: 'SHA-1', content: 'b'.repeat(40) }] },
    [],
  ],

  // Installation
  [
    'a script that is new',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40, { installScripts: { postinstall: 'node x.js' } }), calmVersion('2.0.0', 200)),
    ['review high install-script'],
  ],
  [
    'the script it always had',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, { installScripts: { install: 'node-gyp rebuild' } }),
      calmVersion('2.0.0', 200, { installScripts: { install: 'node-gyp rebuild' } }),
    ),
    ['allow info install-script'],
  ],
  [
    'a script that only runs in a checkout',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40, { installScripts: { prepare: 'husky' } }), calmVersion('2.0.0', 200)),
    [],
  ],
  [
    'a dependency from git',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, { dependencies: [{ name: 'x', range: 'github:mallory/x', scope: 'runtime' }] }),
    ),
    ['review high uncontrolled-dependency'],
  ],
  [
    'ordinary ranges',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, {
        dependencies: [
          { name: 'a', range: '^1.0.0', scope: 'runtime' },
          { name: 'b', range: 'npm:c@^2', scope: 'runtime' },
          { name: 'd', range: '>=1 <3', scope: 'runtime' },
          { name: 'e', range: 'git+https://git.example/e', scope: 'development' },
        ],
      }),
    ),
    [],
  ],
  [
    'a young dependency that is new',
    'npm:acme-widget',
    {
      ...withVersions(
        calmVersion('2.1.0', 40, { dependencies: [{ name: 'plain-x', range: '^1.0.0', scope: 'runtime' }] }),
        calmVersion('2.0.0', 200),
      ),
      related: [related('dependency', 'plain-x', { createdAt: daysAgo(5) })],
    },
    ['review high new-dependency'],
  ],
  [
    'an old dependency that is new',
    'npm:acme-widget',
    {
      ...withVersions(
        calmVersion('2.1.0', 40, { dependencies: [{ name: 'plain-x', range: '^1.0.0', scope: 'runtime' }] }),
        calmVersion('2.0.0', 200),
      ),
      related: [related('dependency', 'plain-x')],
    },
    [],
  ],
  [
    'two weak signals on a young version',
    'npm:acme-widget@2.1.0',
    withVersions(
      calmVersion('2.1.0', 2, { installScripts: { postinstall: 'node x.js' }, publisher: { name: 'mallory' } }),
      calmVersion('2.0.0', 200),
    ),
    [
      'block critical suspicious-release',
      'review high install-script',
      'allow medium first-time-publisher',
      'allow medium young-version',
    ],
  ],

  [
    'the second version of an attack',
    'npm:acme-widget@2.1.1',
    withVersions(
      calmVersion('2.1.1', 2, { installScripts: { postinstall: 'node x.js' }, publisher: { name: 'mallory' } }),
      calmVersion('2.1.0', 2.1, { installScripts: { postinstall: 'node x.js' }, publisher: { name: 'mallory' } }),
      calmVersion('2.0.0', 200),
    ),
    [
      'block critical suspicious-release',
      'review high install-script',
      'allow medium first-time-publisher',
      'allow medium young-version',
    ],
  ],
  [
    'what it always had is no signal',
    'npm:acme-widget@2.1.0',
    withVersions(
      calmVersion('2.1.0', 2, { dependencies: [fork], publisher: { name: 'mallory' } }),
      calmVersion('2.0.0', 200, { dependencies: [fork] }),
    ),
    ['review high uncontrolled-dependency', 'allow medium first-time-publisher', 'allow medium young-version'],
  ],
  [
    'after a version that was taken back',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, { installScripts: { install: 'node-gyp rebuild' } }),
      { version: '2.0.1', publishedAt: daysAgo(60), withdrawn: { how: 'deleted' } },
      calmVersion('2.0.0', 200, { installScripts: { install: 'node-gyp rebuild' } }),
    ),
    ['allow info install-script'],
  ],
  [
    'a registry that says nothing of scripts',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, { installScripts: { install: 'node-gyp rebuild' } }),
      calmVersion('2.0.0', 200, { installScripts: undefined } as Partial<VersionFacts>),
    ),
    ['allow info install-script'],
  ],

  // Licences
  [
    'copyleft',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40, { licences: [{ raw: 'AGPL-3.0', expression: 'AGPL-3.0-only' }] })),
    ['review high licence'],
  ],
  [
    'a choice',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, { licences: [{ raw: '(GPL-2.0 OR MIT)', expression: 'GPL-2.0-only OR MIT' }] }),
    ),
    [],
  ],
  [
    'both',
    'npm:acme-widget',
    withVersions(calmVersion('2.1.0', 40, { licences: [{ raw: 'x', expression: 'GPL-2.0-only AND MIT' }] })),
    ['review high licence'],
  ],
  [
    'an exception in the policy',
    'npm:acme-widget',
    {
      ...withVersions(calmVersion('2.1.0', 40, { licences: [{ raw: 'x', expression: 'GPL-2.0-only' }] })),
      policy: { licences: { copyleft: 'block', 'GPL-2.0-only': 'allow' } },
    },
    [],
  ],
  ['none', 'npm:acme-widget', withVersions(calmVersion('2.1.0', 40, { licences: [] })), ['review high no-licence']],
  [
    'none, where the source did not answer in full',
    'npm:acme-widget',
    {
      ...withVersions(calmVersion('2.1.0', 40, { licences: [] }), calmVersion('2.0.0', 200)),
      gaps: [{ code: 'timeout', source: 'npm', url: 'https://registry.example/x', detail: 'no answer', at: NOW }],
    },
    ['review high no-licence'],
  ],
  [
    'changed for the worse',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40, { licences: [{ raw: 'BUSL-1.1', expression: 'BUSL-1.1' }] }),
      calmVersion('2.0.0', 200),
    ),
    ['review high licence', 'review high licence-change'],
  ],
  [
    'changed in spelling',
    'npm:acme-widget',
    withVersions(
      calmVersion('2.1.0', 40),
      calmVersion('2.0.0', 200, { licences: [{ raw: 'MIT License', expression: 'MIT' }] }),
    ),
    [],
  ],

  // Models
  ['a calm model', HUB, model(), []],
  ['no revision', 'hf:acme/tiny', model(), ['allow info moving-revision']],
  ['a branch', 'hf:acme/tiny@main', model(), ['allow medium moving-revision']],
  [
    'weights that run code',
    HUB,
    model({ files: [{ path: 'pytorch_model.bin', format: 'pickle' }] }),
    ['review high pickle-only'],
  ],
  [
    'a safe twin beside them',
    HUB,
    model({
      files: [
        { path: 'pytorch_model.bin', format: 'pickle' },
        { path: 'model.safetensors', format: 'safetensors' },
      ],
    }),
    ['allow info pickle-only'],
  ],
  [
    'code of its own',
    HUB,
    model({ customCode: { entries: ['modeling.TinyModel'], files: ['modeling.py'] } }),
    ['review high custom-code'],
  ],
  [
    'a script beside it',
    HUB,
    model({ customCode: { entries: [], files: ['convert.py'] } }),
    ['allow info custom-code'],
  ],
  [
    'two scanners agree',
    HUB,
    model({
      scan: { status: 'unsafe' },
      files: [
        {
          path: 'x.safetensors',
          format: 'safetensors',
          scan: {
            status: 'unsafe',
            scanners: [
              { name: 'a', status: 'unsafe' },
              { name: 'b', status: 'unsafe' },
            ],
          },
        },
      ],
    }),
    ['block critical unsafe-scan'],
  ],
  [
    'one scanner alone',
    HUB,
    model({
      scan: { status: 'unsafe' },
      files: [
        {
          path: 'x.safetensors',
          format: 'safetensors',
          scan: { status: 'unsafe', scanners: [{ name: 'a', status: 'unsafe' }] },
        },
      ],
    }),
    ['review high unsafe-scan'],
  ],
  ['not scanned', HUB, model({ scan: { status: 'unknown' } }), []],
  ['gated', HUB, model({ access: 'manual-gate' }), ['allow info not-open']],
  ['a base nobody can read', HUB, model({ baseModels: [{ id: 'acme/base' }] }), ['allow medium unknown-base']],
  [
    'a base with other terms that need a decision as well',
    HUB,
    {
      ...model({ licences: [{ raw: 'llama3.1', name: 'llama3.1' }], baseModels: [{ id: 'acme/base' }] }),
      related: [
        related('base-model', 'acme/base', {
          model: { type: 'model', licences: [{ raw: 'cc-by-nc-4.0', expression: 'CC-BY-NC-4.0' }] },
        }),
      ],
    },
    ['review high licence', 'allow info licence-of-base'],
  ],
  [
    'a base with stricter terms',
    HUB,
    {
      ...model({ baseModels: [{ id: 'acme/base' }] }),
      related: [
        related('base-model', 'acme/base', {
          model: { type: 'model', licences: [{ raw: 'cc-by-nc-4.0', expression: 'CC-BY-NC-4.0' }] },
        }),
      ],
    },
    ['review high licence-of-base'],
  ],
  [
    'a licence of its maker',
    HUB,
    model({ licences: [{ raw: 'llama3.1', expression: 'LicenseRef-scancode-llama-3.1-license-2024' }] }),
    ['review high licence'],
  ],
  [
    'weaknesses of what loads it',
    HUB,
    {
      ...model(),
      matches: [
        flaw({ via: 'pkg:pypi/transformers', fixed: ['4.9.0'], severity: 'critical' }),
        flaw({ via: 'pkg:pypi/transformers', fixed: ['4.53.0'] }),
      ],
    },
    ['allow info loader-vulnerability'],
  ],
  ['a successor', HUB, model({ successor: 'acme/tiny-2' }), ['allow info superseded']],

  // Hosted
  [
    'retired',
    'model:openai/gpt-3.5-turbo-0301',
    { facts: null },
    ['block critical model-retired', 'allow info data-goes-out'],
  ],
  [
    'an alias',
    'model:openai/chatgpt-4o-latest',
    { facts: null },
    ['block critical model-retired', 'allow medium floating-alias', 'allow info data-goes-out'],
  ],
  [
    'a made-up model',
    'model:openai/zorblax-9',
    { facts: null },
    ['review high unknown-model', 'allow info floating-alias', 'allow info data-goes-out'],
  ],
  ['a vendor', 'vendor:openai', { facts: null }, ['allow info data-goes-out']],
  ['a vendor nobody knows', 'vendor:acme-llm', { facts: null }, ['review high unknown-vendor']],

  // Policy
  [
    'a rule made strict',
    'npm:acme-widget',
    { facts: calmFacts({ createdAt: daysAgo(12) }), policy: { rules: { 'new-name': 'block' } } },
    ['block medium new-name'],
  ],
  [
    'a rule left out',
    'npm:acme-widget',
    { facts: calmFacts({ createdAt: daysAgo(12) }), policy: { rules: { 'new-name': 'ignore' } } },
    [],
  ],
  [
    'a trusted name',
    'npm:acme-widget',
    { matches: [flaw({ severity: 'high' })], policy: { trusted: ['pkg:npm/acme-*'] } },
    ['allow high vulnerability'],
  ],
  [
    'trust ends at malware',
    'npm:acme-widget',
    { matches: [flaw({ kind: 'malicious' })], policy: { trusted: ['pkg:npm/acme-*'] } },
    ['block critical malicious-package'],
  ],
])('%s', (_, subject, known, reasons) => {
  expect(reasonsOf(toCase(subject, known))).toEqual(reasons)
})

test('servers', () => {
  const facts = calmFacts({
    subject: 'waybill:mcp-server/io.github.acme/widget',
    repository: 'https://github.com/mallory/widget',
    versions: [],
    server: {
      remotes: [{ transport: 'sse', url: 'http://mcp.example/sse' }],
      packages: [
        { registryType: 'npm', identifier: '@acme/widget' },
        { registryType: 'mcpb', identifier: 'https://files.example/widget.mcpb', version: '1.0.0' },
      ],
      environment: [{ name: 'WIDGET_KEY', isSecret: true }],
    },
  })
  const part = toCase('npm:acme-widget', { matches: [flaw({ kind: 'malicious' })] })
  expect(reasonsOf(toCase('mcp:io.github.acme/widget', { facts, parts: [part] }))).toEqual([
    'block critical malicious-package',
    'review high plain-http',
    'allow medium server-owner',
    'allow medium unpinned-package',
    'allow medium unpinned-package',
    'allow info remote-server',
    'allow info needs-secrets',
  ])
})
