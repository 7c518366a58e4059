import type { CommandSpec, OptionSpec } from './command.ts'

export const FORMATS = ['summary', 'cyclonedx-json', 'json', 'markdown', 'table', 'tsv'] as const
export type Format = (typeof FORMATS)[number]

export const SPEC_VERSIONS = ['1.7', '1.6'] as const

export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  help: { type: 'boolean', short: 'h', help: 'Print this help.' },
}

const READING: Readonly<Record<string, OptionSpec>> = {
  'include-ignored': { type: 'boolean', help: 'Read files that .gitignore excludes, too.' },
  'no-cache': { type: 'boolean', help: 'Neither use nor keep results of earlier scans.' },
}

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'scan',
    usage: '[DIR… | URL… | PURL]',
    summary:
      'Find the AI in directories or repositories, or ask a hub about one model, and write the bill of materials.',
    arguments: { min: 0, max: Number.POSITIVE_INFINITY },
    options: {
      format: {
        type: 'string',
        short: 'f',
        multiple: true,
        value: 'FORMAT[=FILE]',
        help: `What to write, to standard output or a file; may be repeated. One of ${FORMATS.join(', ')}. Default: summary.`,
      },
      output: {
        type: 'string',
        short: 'o',
        value: 'FILE',
        help: 'Write to this file. Without --format its ending decides: .json is CycloneDX, .md Markdown.',
      },
      'spec-version': {
        type: 'string',
        value: 'VERSION',
        choices: SPEC_VERSIONS,
        help: 'CycloneDX version. Default: 1.7.',
      },
      all: { type: 'boolean', help: 'List every component, ordinary packages included, in summary and table.' },
      json: { type: 'boolean', help: 'Short for --format json: the whole inventory with all evidence.' },
      offline: { type: 'boolean', help: 'With a purl or --enrich: use only what sources said earlier.' },
      enrich: {
        type: 'boolean',
        help: 'Ask registries and hubs for what the files do not say; every value keeps its source. Needs the network.',
      },
      org: {
        type: 'string',
        value: 'NAME',
        help: 'Scan every repository of a GitHub organisation or user; one document each in the folder of --output.',
      },
      'include-forks': { type: 'boolean', help: 'With --org: forks, too.' },
      'include-archived': { type: 'boolean', help: 'With --org: archived repositories, too.' },
      ...READING,
      timings: { type: 'boolean', help: 'Say on standard error what each stage and collector cost.' },
      quiet: { type: 'boolean', short: 'q', help: 'Say nothing but what was asked for.' },
      ...COMMON_OPTIONS,
    },
    load: async () => (await import('./scan.ts')).runScan,
  },
  {
    name: 'explain',
    usage: 'COMPONENT [DIR]',
    summary: 'Say why a component is in the inventory: every piece of evidence and every step of its resolution.',
    arguments: { min: 1, max: 2 },
    options: {
      bom: {
        type: 'string',
        value: 'FILE',
        help: 'Look it up in this file (written by scan --json) instead of scanning.',
      },
      json: { type: 'boolean', help: 'Print the matching components as JSON.' },
      ...READING,
      ...COMMON_OPTIONS,
    },
    load: async () => (await import('./explain.ts')).runExplain,
  },
  {
    name: 'vet',
    usage: 'SUBJECT…',
    summary:
      'Say what is known of a package, model, data set, MCP server, extension, skill or vendor, and whether to let it in.',
    arguments: { min: 0, max: Number.POSITIVE_INFINITY },
    options: {
      from: {
        type: 'string',
        value: 'FILE',
        help: 'Vet what this file lists: a CycloneDX or SPDX document, or one subject on a line. - is standard input.',
      },
      policy: { type: 'string', value: 'FILE', help: 'What to block, review and allow (YAML or JSON).' },
      strict: { type: 'boolean', help: 'Exit with 1 on review, too, not only on block.' },
      format: {
        type: 'string',
        short: 'f',
        value: 'FORMAT',
        choices: ['text', 'markdown', 'html', 'json'],
        help: 'One of text, markdown, html, json. Default: by the ending of --output, else text.',
      },
      output: { type: 'string', short: 'o', value: 'FILE', help: 'Write to this file.' },
      json: { type: 'boolean', help: 'Short for --format json.' },
      all: { type: 'boolean', help: 'Every remark and every source.' },
      offline: { type: 'boolean', help: 'Use only what earlier answers and the mirror say.' },
      quiet: { type: 'boolean', short: 'q', help: 'No progress.' },
      ...COMMON_OPTIONS,
    },
    load: async () => (await import('./vet.ts')).runVet,
  },
  {
    name: 'inspect',
    usage: 'URL | --start -- COMMAND [ARG…]',
    summary: 'List what a running MCP server offers, with hashes that show when a definition changes.',
    arguments: { min: 1, max: Number.POSITIVE_INFINITY },
    options: {
      start: {
        type: 'boolean',
        help: 'Start this program and speak with it. Its code runs with your rights: only for what you trust.',
      },
      env: { type: 'string', multiple: true, value: 'NAME', help: 'Variable of yours that the program may see.' },
      header: {
        type: 'string',
        multiple: true,
        value: 'NAME=VALUE',
        help: 'Header for the server; NAME=@VARIABLE takes the value from a variable.',
      },
      timeout: { type: 'string', value: 'SECONDS', help: 'For each question. Default: 30.' },
      format: {
        type: 'string',
        short: 'f',
        value: 'FORMAT',
        choices: ['text', 'json', 'cyclonedx-json'],
        help: 'One of text, json, cyclonedx-json. Default: by the ending of --output, else text.',
      },
      output: { type: 'string', short: 'o', value: 'FILE', help: 'Write to this file.' },
      json: { type: 'boolean', help: 'Short for --format json.' },
      ...COMMON_OPTIONS,
    },
    load: async () => (await import('./inspect.ts')).runInspect,
  },
  {
    name: 'enrich',
    usage: '[BOM.json]',
    summary:
      'Fill what a CycloneDX document leaves open with what registries and hubs say, each value with its source.',
    arguments: { min: 0, max: 1 },
    options: {
      output: { type: 'string', short: 'o', value: 'FILE', help: 'Write to this file.' },
      vulnerabilities: {
        type: 'string',
        value: 'FILE',
        help: 'Write what the mirror knows of vulnerabilities to this CycloneDX file of its own.',
      },
      offline: { type: 'boolean', help: 'Use only what earlier answers and the mirror say.' },
      quiet: { type: 'boolean', short: 'q', help: 'Say nothing but what was asked for.' },
      ...COMMON_OPTIONS,
    },
    load: async () => (await import('./enrich.ts')).runEnrich,
  },
  {
    name: 'sync',
    usage: '',
    summary: 'Mirror advisories on this machine, so that everything else can look them up without a network.',
    arguments: { min: 0, max: 0 },
    options: {
      ecosystem: {
        type: 'string',
        short: 'e',
        multiple: true,
        value: 'NAME',
        help: 'Only this ecosystem, as OSV names it; may be repeated. Default: those of languages, actions and extensions.',
      },
      from: {
        type: 'string',
        value: 'DIR|URL',
        help: 'Bulk files that were brought here, or that another server has, in the layout of OSV.',
      },
      full: { type: 'boolean', help: 'Import everything anew, not only what changed.' },
      json: { type: 'boolean', help: 'Print the outcome as JSON.' },
      quiet: { type: 'boolean', short: 'q', help: 'No progress.' },
      ...COMMON_OPTIONS,
    },
    load: async () => (await import('./sync.ts')).runSync,
  },
  {
    name: 'db',
    usage: 'status',
    summary: 'Say what the mirror has, and how old it is.',
    arguments: { min: 1, max: 1 },
    options: { json: { type: 'boolean', help: 'Print as JSON.' }, ...COMMON_OPTIONS },
    load: async () => (await import('./db.ts')).runDb,
  },
  {
    name: 'collectors',
    usage: '',
    summary: 'List what is read: every collector and the files it claims.',
    arguments: { min: 0, max: 0 },
    options: { json: { type: 'boolean', help: 'Print as JSON.' }, ...COMMON_OPTIONS },
    load: async () => (await import('./collectors.ts')).runCollectors,
  },
  {
    name: 'validate',
    usage: 'BOM.json…',
    summary: 'Check CycloneDX JSON files against the schema and for mistakes that the schema cannot see.',
    arguments: { min: 1, max: Number.POSITIVE_INFINITY },
    options: { json: { type: 'boolean', help: 'Print as JSON.' }, ...COMMON_OPTIONS },
    load: async () => (await import('./validate.ts')).runValidate,
  },
]
