/*
 * A coarse class for each licence: what a policy speaks of. A compiler's reading of the texts, no legal advice; 2026-11.
 * SPDX ids, `LicenseRef-` of ScanCode and of the Hub, and the names that model cards give beside `other`.
 */

export const LICENCE_CLASSES = {
  permissive: 'free to use; keep the notices',
  'permissive-with-clause': 'free to use, with one more condition',
  attribution: 'free to use; name the source',
  'weak-copyleft': 'changes to it must be passed on under the same terms',
  'share-alike': 'what is made from it must be passed on under the same terms',
  copyleft: 'what contains it must be passed on under the same terms',
  'network-copyleft': 'its source must be offered to those who use it over a network',
  'source-available': 'the source can be read, but use is limited',
  'use-restricted': 'listed uses are forbidden, and the list must be passed on',
  'community-terms': 'terms of its maker, with a policy of acceptable use or a limit of users or revenue',
  'no-derivatives': 'what is made from it, fine-tuned models too, may not be passed on',
  'non-commercial': 'no commercial use',
  'research-only': 'for research only',
  proprietary: 'all rights reserved',
  unclear: 'a family of licences, or words that name none exactly',
  unknown: 'a licence that is not in the table',
} as const
export type LicenceClass = keyof typeof LICENCE_CLASSES

/** Without the `-only`, `-or-later` and `+` that do not change the class. */
const IDS: Readonly<Partial<Record<LicenceClass, string>>> = {
  permissive: `MIT MIT-0 Apache-2.0 Apache-1.1 BSD-2-Clause BSD-3-Clause BSD-3-Clause-Clear BSD-4-Clause BSD-2-Clause-Patent
    0BSD BSD-1-Clause ISC Zlib Unlicense WTFPL BSL-1.0 PostgreSQL NCSA Artistic-2.0 AFL-3.0 AFL-2.1 ECL-2.0 CC0-1.0 PDDL-1.0
    Python-2.0 PSF-2.0 CNRI-Python BlueOak-1.0.0 X11 HPND Unicode-3.0 Unicode-DFS-2016 Unicode-DFS-2015 W3C curl OpenSSL
    TCL JSON FTL libpng-2.0 Libpng Ruby MulanPSL-2.0 UPL-1.0 MIT-CMU MITNFA Intel CDLA-Permissive-1.0 CDLA-Permissive-2.0
    OpenMDW-1.0 LicenseRef-hf-openmdw-1.1 LicenseRef-hf-bsd ZPL-2.1 Beerware bzip2-1.0.6 NTP OFL-1.1 IJG TU-Berlin-2.0`,
  'permissive-with-clause': 'modified-mit',
  attribution: 'CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-3.0 CC-BY-4.0 etalab-2.0 ODC-By-1.0 OGL-UK-3.0 C-UDA-1.0',
  'weak-copyleft': `MPL-1.1 MPL-2.0 LGPL-2.0 LGPL-2.1 LGPL-3.0 LGPLLR EPL-1.0 EPL-2.0 CDDL-1.0 CDDL-1.1 MS-PL LPPL-1.3c
    LicenseRef-hf-lgpl CPL-1.0 EUPL-1.1 EUPL-1.2`,
  'share-alike': `CC-BY-SA-2.0 CC-BY-SA-3.0 CC-BY-SA-4.0 CDLA-Sharing-1.0 ODbL-1.0 GFDL-1.2 GFDL-1.3 LicenseRef-hf-gfdl`,
  copyleft: 'GPL-1.0 GPL-2.0 GPL-3.0 OSL-3.0 LicenseRef-hf-gpl CECILL-2.1',
  'network-copyleft': 'AGPL-1.0 AGPL-3.0 SSPL-1.0 CPAL-1.0',
  'source-available': 'BUSL-1.1 Elastic-2.0 PolyForm-Shield-1.0.0 PolyForm-Perimeter-1.0.0 FSL-1.1-MIT FSL-1.1-ALv2',
  'use-restricted': `LicenseRef-hf-openrail LicenseRef-scancode-bigscience-open-rail-m
    LicenseRef-scancode-stable-diffusion-2022-08-22 LicenseRef-scancode-bigscience-rail-1.0
    LicenseRef-scancode-bigcode-open-rail-m-v1 LicenseRef-scancode-bigscience-open-rail-m2
    health-ai-developer-foundations Hippocratic-2.1`,
  'community-terms': `LicenseRef-scancode-llama-2-license-2023 LicenseRef-hf-llama3 LicenseRef-scancode-llama-3.1-license-2024
    LicenseRef-scancode-llama-3.2-license-2024 LicenseRef-scancode-llama-3.3-license-2024 LicenseRef-scancode-llama-4-cla-2025
    LicenseRef-scancode-gemma-tou-2025-03-24 LicenseRef-hf-grok2-community LicenseRef-hf-apple-ascl deepseek qwen
    tongyi-qianwen stabilityai-ai-community nvidia-open-model-license lfm1.0 falcon-llm-license falcon-180b-license
    yi-license glm-4 jamba-open-model-license tencent-hunyuan-community`,
  'no-derivatives': 'CC-BY-ND-2.0 CC-BY-ND-3.0 CC-BY-ND-4.0',
  'non-commercial': `CC-BY-NC-2.0 CC-BY-NC-2.5 CC-BY-NC-3.0 CC-BY-NC-4.0 CC-BY-NC-ND-3.0 CC-BY-NC-ND-4.0 CC-BY-NC-SA-2.0
    CC-BY-NC-SA-3.0 CC-BY-NC-SA-4.0 PolyForm-Noncommercial-1.0.0 Prosperity-3.0.0 flux-1-dev-non-commercial-license
    coqui-public-model-license exaone bria`,
  'research-only': `LicenseRef-hf-apple-amlr LicenseRef-hf-intel-research LicenseRef-hf-h-research
    LicenseRef-hf-deepfloyd-if-license LicenseRef-hf-fair-noncommercial-research-license qwen-research mrl mnpl
    stabilityai-nc-research-community`,
  proprietary: 'LicenseRef-Proprietary UNLICENSED proprietary commercial',
  unclear: 'LicenseRef-hf-cc other',
}

const BY_ID = new Map(
  Object.entries(IDS).flatMap(([licenceClass, ids]) =>
    ids.split(/\s+/).map((id) => [id.toLowerCase(), licenceClass as LicenceClass] as const),
  ),
)

/** By SPDX id, reference or name; case does not matter. */
export function findLicenceClass(id: string): LicenceClass | undefined {
  const plain = id.toLowerCase()
  return BY_ID.get(plain) ?? BY_ID.get(plain.replace(/(?:-only|-or-later|\+)$/, ''))
}
