/*
 * Licence ids of the Hugging Face Hub and what they are elsewhere. They are no SPDX ids, even where they look alike:
 * `bsl-1.0` is the Boost licence. Source: the Hub's list of licences (`docs/hub/repositories-licenses.md` of
 * huggingface/hub-docs), 2026-08; `LicenseRef-scancode-` keys from ScanCode's LicenseDB.
 */

/** Id of the Hub to the SPDX id or expression. */
export const SPDX_LICENCES: readonly (readonly [hub: string, expression: string])[] = [
  ['apache-2.0', 'Apache-2.0'],
  ['mit', 'MIT'],
  ['afl-3.0', 'AFL-3.0'],
  ['artistic-2.0', 'Artistic-2.0'],
  ['bsl-1.0', 'BSL-1.0'],
  ['bsd-2-clause', 'BSD-2-Clause'],
  ['bsd-3-clause', 'BSD-3-Clause'],
  ['bsd-3-clause-clear', 'BSD-3-Clause-Clear'],
  ['c-uda', 'C-UDA-1.0'],
  ['cc0-1.0', 'CC0-1.0'],
  ['cc-by-2.0', 'CC-BY-2.0'],
  ['cc-by-2.5', 'CC-BY-2.5'],
  ['cc-by-3.0', 'CC-BY-3.0'],
  ['cc-by-4.0', 'CC-BY-4.0'],
  ['cc-by-sa-3.0', 'CC-BY-SA-3.0'],
  ['cc-by-sa-4.0', 'CC-BY-SA-4.0'],
  ['cc-by-nc-2.0', 'CC-BY-NC-2.0'],
  ['cc-by-nc-3.0', 'CC-BY-NC-3.0'],
  ['cc-by-nc-4.0', 'CC-BY-NC-4.0'],
  ['cc-by-nd-4.0', 'CC-BY-ND-4.0'],
  ['cc-by-nc-nd-3.0', 'CC-BY-NC-ND-3.0'],
  ['cc-by-nc-nd-4.0', 'CC-BY-NC-ND-4.0'],
  ['cc-by-nc-sa-2.0', 'CC-BY-NC-SA-2.0'],
  ['cc-by-nc-sa-3.0', 'CC-BY-NC-SA-3.0'],
  ['cc-by-nc-sa-4.0', 'CC-BY-NC-SA-4.0'],
  ['cdla-sharing-1.0', 'CDLA-Sharing-1.0'],
  ['cdla-permissive-1.0', 'CDLA-Permissive-1.0'],
  ['cdla-permissive-2.0', 'CDLA-Permissive-2.0'],
  ['wtfpl', 'WTFPL'],
  ['ecl-2.0', 'ECL-2.0'],
  ['epl-1.0', 'EPL-1.0'],
  ['epl-2.0', 'EPL-2.0'],
  ['etalab-2.0', 'etalab-2.0'],
  ['eupl-1.1', 'EUPL-1.1'],
  ['eupl-1.2', 'EUPL-1.2'],
  ['agpl-3.0', 'AGPL-3.0-only'],
  ['gpl-2.0', 'GPL-2.0-only'],
  ['gpl-3.0', 'GPL-3.0-only'],
  ['lgpl-2.1', 'LGPL-2.1-only'],
  ['lgpl-3.0', 'LGPL-3.0-only'],
  ['isc', 'ISC'],
  ['lppl-1.3c', 'LPPL-1.3c'],
  ['ms-pl', 'MS-PL'],
  ['mpl-2.0', 'MPL-2.0'],
  ['odc-by', 'ODC-By-1.0'],
  ['odbl', 'ODbL-1.0'],
  ['openmdw-1.0', 'OpenMDW-1.0'],
  ['osl-3.0', 'OSL-3.0'],
  ['postgresql', 'PostgreSQL'],
  ['ofl-1.1', 'OFL-1.1'],
  ['ncsa', 'NCSA'],
  ['unlicense', 'Unlicense'],
  ['zlib', 'Zlib'],
  ['pddl', 'PDDL-1.0'],
  ['lgpl-lr', 'LGPLLR'],
]

export interface OtherLicence {
  hub: string
  expression: string
  name: string
  link?: string
}

/** Licences and families of licences without an SPDX id. */
export const OTHER_LICENCES: readonly OtherLicence[] = [
  {
    hub: 'openrail',
    expression: 'LicenseRef-hf-openrail',
    name: 'OpenRAIL license family',
    link: 'https://huggingface.co/blog/open_rail',
  },
  {
    hub: 'bigscience-openrail-m',
    expression: 'LicenseRef-scancode-bigscience-open-rail-m',
    name: 'BigScience OpenRAIL-M',
    link: 'https://bigscience.huggingface.co/blog/bigscience-openrail-m',
  },
  {
    hub: 'creativeml-openrail-m',
    expression: 'LicenseRef-scancode-stable-diffusion-2022-08-22',
    name: 'CreativeML OpenRAIL-M',
    link: 'https://huggingface.co/spaces/CompVis/stable-diffusion-license',
  },
  {
    hub: 'bigscience-bloom-rail-1.0',
    expression: 'LicenseRef-scancode-bigscience-rail-1.0',
    name: 'BigScience BLOOM RAIL 1.0',
    link: 'https://huggingface.co/spaces/bigscience/license',
  },
  {
    hub: 'bigcode-openrail-m',
    expression: 'LicenseRef-scancode-bigcode-open-rail-m-v1',
    name: 'BigCode Open RAIL-M v1',
    link: 'https://www.bigcode-project.org/docs/pages/bigcode-openrail',
  },
  {
    hub: 'bsd',
    expression: 'LicenseRef-hf-bsd',
    name: 'BSD license family',
  },
  {
    hub: 'cc',
    expression: 'LicenseRef-hf-cc',
    name: 'Creative Commons license family',
  },
  {
    hub: 'gfdl',
    expression: 'LicenseRef-hf-gfdl',
    name: 'GNU Free Documentation License family',
  },
  {
    hub: 'gpl',
    expression: 'LicenseRef-hf-gpl',
    name: 'GNU General Public License family',
  },
  {
    hub: 'lgpl',
    expression: 'LicenseRef-hf-lgpl',
    name: 'GNU Lesser General Public License family',
  },
  {
    hub: 'h-research',
    expression: 'LicenseRef-hf-h-research',
    name: 'H Research License',
    link: 'https://huggingface.co/Hcompany/Holo1-3B/blob/main/LICENSE',
  },
  {
    hub: 'intel-research',
    expression: 'LicenseRef-hf-intel-research',
    name: 'Intel Research Use License Agreement',
    link: 'https://huggingface.co/OpenVINO/Llama-3.1-8B-Instruct-FastDraft-150M-int8-ov/blob/main/LICENSE.md',
  },
  {
    hub: 'apple-ascl',
    expression: 'LicenseRef-hf-apple-ascl',
    name: 'Apple Sample Code license',
    link: 'https://developer.apple.com/support/downloads/terms/apple-sample-code/Apple-Sample-Code-License.pdf',
  },
  {
    hub: 'apple-amlr',
    expression: 'LicenseRef-hf-apple-amlr',
    name: 'Apple Model License for Research',
    link: 'https://huggingface.co/apple/deeplabv3-mobilevit-small/blob/main/LICENSE',
  },
  {
    hub: 'openmdw-1.1',
    expression: 'LicenseRef-hf-openmdw-1.1',
    name: 'Open Model, Data & Weights License Agreement v1.1',
    link: 'https://openmdw.ai/license/1-1/',
  },
  {
    hub: 'openrail++',
    expression: 'LicenseRef-scancode-bigscience-open-rail-m2',
    name: 'Open Rail++-M License',
    link: 'https://huggingface.co/stabilityai/stable-diffusion-xl-base-1.0/blob/main/LICENSE.md',
  },
  {
    hub: 'deepfloyd-if-license',
    expression: 'LicenseRef-hf-deepfloyd-if-license',
    name: 'DeepFloyd IF Research License Agreement',
  },
  {
    hub: 'fair-noncommercial-research-license',
    expression: 'LicenseRef-hf-fair-noncommercial-research-license',
    name: 'FAIR Noncommercial Research License',
    link: 'https://huggingface.co/facebook/fair-noncommercial-research-license/blob/main/LICENSE',
  },
  {
    hub: 'llama2',
    expression: 'LicenseRef-scancode-llama-2-license-2023',
    name: 'Llama 2 Community License Agreement',
    link: 'https://huggingface.co/meta-llama/Llama-2-7b-chat-hf/blob/main/LICENSE.txt',
  },
  {
    hub: 'llama3',
    expression: 'LicenseRef-hf-llama3',
    name: 'Llama 3 Community License Agreement',
    link: 'https://huggingface.co/meta-llama/Meta-Llama-3-8B/blob/main/LICENSE',
  },
  {
    hub: 'llama3.1',
    expression: 'LicenseRef-scancode-llama-3.1-license-2024',
    name: 'Llama 3.1 Community License Agreement',
    link: 'https://huggingface.co/meta-llama/Meta-Llama-3.1-70B-Instruct/blob/main/LICENSE',
  },
  {
    hub: 'llama3.2',
    expression: 'LicenseRef-scancode-llama-3.2-license-2024',
    name: 'Llama 3.2 Community License Agreement',
    link: 'https://huggingface.co/meta-llama/Llama-3.2-1B/blob/main/LICENSE.txt',
  },
  {
    hub: 'llama3.3',
    expression: 'LicenseRef-scancode-llama-3.3-license-2024',
    name: 'Llama 3.3 Community License Agreement',
    link: 'https://huggingface.co/meta-llama/Llama-3.3-70B-Instruct/blob/main/LICENSE',
  },
  {
    hub: 'llama4',
    expression: 'LicenseRef-scancode-llama-4-cla-2025',
    name: 'Llama 4 Community License Agreement',
    link: 'https://huggingface.co/meta-llama/Llama-4-Scout-17B-16E-Instruct/blob/main/LICENSE',
  },
  {
    hub: 'grok2-community',
    expression: 'LicenseRef-hf-grok2-community',
    name: 'Grok 2 Community License Agreement',
    link: 'https://huggingface.co/xai-org/grok-2/blob/main/LICENSE',
  },
  {
    hub: 'gemma',
    expression: 'LicenseRef-scancode-gemma-tou-2025-03-24',
    name: 'Gemma Terms of Use',
    link: 'https://ai.google.dev/gemma/terms',
  },
]
