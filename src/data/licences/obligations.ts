/*
 * What a licence asks of who passes the work on, or something made from it: only what matters between a base model and
 * what is made from it, no legal advice. Read off the licences' own texts, 2026-11.
 */

/** In the order in which they are written. */
export const OBLIGATIONS = [
  'attribution', // name the source, keep notices
  'share-alike', // what is made from it goes under the same terms, or terms of the same kind
  'non-commercial', // no commercial use
  'research-only', // research use only; implies that no commercial use is allowed
  'no-derivatives', // what is made from it may not be passed on
  'use-restrictions', // uses that the licence itself lists are forbidden, and the list must be passed on
  'acceptable-use-policy', // a policy beside the licence holds, and must be passed on
  'naming', // the name of what is made from it, or a notice beside it, is prescribed
  'large-user-limit', // above a number of users or a revenue, another licence is needed
] as const
export type Obligation = (typeof OBLIGATIONS)[number]

type Row = readonly [obligations: readonly Obligation[], expressions: readonly string[]]

const LLAMA = ['attribution', 'acceptable-use-policy', 'naming', 'large-user-limit'] as const

export const LICENCE_OBLIGATIONS: readonly Row[] = [
  [[], ['CC0-1.0', 'Unlicense', 'WTFPL', 'PDDL-1.0', 'MIT-0', '0BSD']],
  [
    ['attribution'],
    [
      'Apache-2.0',
      'MIT',
      'AFL-3.0',
      'Artistic-2.0',
      'BSL-1.0',
      'BSD-2-Clause',
      'BSD-3-Clause',
      'BSD-3-Clause-Clear',
      'CC-BY-2.0',
      'CC-BY-2.5',
      'CC-BY-3.0',
      'CC-BY-4.0',
      'CDLA-Permissive-1.0',
      'CDLA-Permissive-2.0',
      'ECL-2.0',
      'etalab-2.0',
      'ISC',
      'ODC-By-1.0',
      'OpenMDW-1.0',
      'PostgreSQL',
      'NCSA',
      'Zlib',
      'LicenseRef-hf-bsd',
      'LicenseRef-hf-openmdw-1.1',
    ],
  ],
  [
    ['attribution', 'share-alike'],
    [
      'AGPL-3.0-only',
      'AGPL-3.0-or-later',
      'GPL-2.0-only',
      'GPL-2.0-or-later',
      'GPL-3.0-only',
      'GPL-3.0-or-later',
      'LGPL-2.1-only',
      'LGPL-2.1-or-later',
      'LGPL-3.0-only',
      'LGPL-3.0-or-later',
      'LGPLLR',
      'CC-BY-SA-3.0',
      'CC-BY-SA-4.0',
      'CDLA-Sharing-1.0',
      'EPL-1.0',
      'EPL-2.0',
      'EUPL-1.1',
      'EUPL-1.2',
      'LPPL-1.3c',
      'MPL-2.0',
      'MS-PL',
      'ODbL-1.0',
      'OSL-3.0',
      'OFL-1.1',
      'LicenseRef-hf-gfdl',
      'LicenseRef-hf-gpl',
      'LicenseRef-hf-lgpl',
    ],
  ],
  [
    ['attribution', 'non-commercial'],
    ['CC-BY-NC-2.0', 'CC-BY-NC-3.0', 'CC-BY-NC-4.0'],
  ],
  [
    ['attribution', 'share-alike', 'non-commercial'],
    ['CC-BY-NC-SA-2.0', 'CC-BY-NC-SA-3.0', 'CC-BY-NC-SA-4.0'],
  ],
  [['attribution', 'no-derivatives'], ['CC-BY-ND-4.0']],
  [
    ['attribution', 'non-commercial', 'no-derivatives'],
    ['CC-BY-NC-ND-3.0', 'CC-BY-NC-ND-4.0'],
  ],
  [
    ['attribution', 'use-restrictions'],
    [
      'LicenseRef-hf-openrail',
      'LicenseRef-scancode-bigscience-open-rail-m',
      'LicenseRef-scancode-stable-diffusion-2022-08-22',
      'LicenseRef-scancode-bigscience-rail-1.0',
      'LicenseRef-scancode-bigcode-open-rail-m-v1',
      'LicenseRef-scancode-bigscience-open-rail-m2',
    ],
  ],
  // Data for computation only: what comes of the computation is free.
  [['attribution'], ['C-UDA-1.0']],
  [
    LLAMA,
    [
      'LicenseRef-hf-llama3',
      'LicenseRef-scancode-llama-3.1-license-2024',
      'LicenseRef-scancode-llama-3.2-license-2024',
      'LicenseRef-scancode-llama-3.3-license-2024',
      'LicenseRef-scancode-llama-4-cla-2025',
    ],
  ],
  [['attribution', 'acceptable-use-policy', 'large-user-limit'], ['LicenseRef-scancode-llama-2-license-2023']],
  [['attribution', 'use-restrictions', 'acceptable-use-policy'], ['LicenseRef-scancode-gemma-tou-2025-03-24']],
  [['attribution', 'acceptable-use-policy', 'naming', 'large-user-limit'], ['LicenseRef-hf-grok2-community']],
  [
    ['attribution', 'non-commercial', 'research-only', 'use-restrictions'],
    ['LicenseRef-hf-deepfloyd-if-license', 'LicenseRef-hf-intel-research', 'LicenseRef-hf-h-research'],
  ],
  [['attribution', 'non-commercial', 'research-only'], ['LicenseRef-hf-apple-amlr']],
  [
    ['attribution', 'non-commercial', 'research-only', 'acceptable-use-policy'],
    ['LicenseRef-hf-fair-noncommercial-research-license'],
  ],
]
