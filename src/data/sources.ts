/**
 * The public sources that are asked over the network: where they are, what configures that, how much they may be asked.
 * Limits are those the sources state (collected November 2026), and modest where they state none. `src/net` reads it.
 */
export interface SourceRow {
  id: string
  title: string
  /** Without trailing slash. Absent: there is none but what the user configures. */
  base?: string
  /** Variables that give the base, the ecosystem's own; `WAYBILL_<ID>_URL` comes before all of them. */
  variables?: readonly string[]
  /** The ecosystem's own configuration files, which come after the variables. */
  configuration?: 'cargo' | 'go' | 'huggingface' | 'maven' | 'npm' | 'nuget' | 'pip'
  /** Taken off the end of a configured URL to get the base: `/simple` of a Python index. */
  suffix?: RegExp
  /** Other origins that answers may lead to: `https://host`, or `https://*.host` for every host below it. */
  origins?: readonly string[]
  /** Sent to the base's origin only. */
  credential?: { variables: readonly string[]; scheme: 'Bearer' | 'Basic' }
  /** Requests under way at once, for each host. */
  concurrency: number
  /** Requests started in a second, for each host. */
  perSecond: number
  /** Cap of a decoded body in bytes. */
  maxBytes: number
  /** Seconds for which a kept answer is good enough without asking. */
  freshFor: number
  /** How it says that it was asked too much; a key of the reader in `src/net`. */
  limits: 'retry-after' | 'ratelimit-draft' | 'x-ratelimit' | 'text'
  /** What it states about limits, for the reference page. */
  stated: string
}

const MIB = 1024 * 1024
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What stands for most: small JSON documents that change a few times a day. */
const ORDINARY = {
  concurrency: 4,
  perSecond: 8,
  maxBytes: 32 * MIB,
  freshFor: 10 * MINUTE,
  limits: 'retry-after',
} as const

/** In order of id. */
export const SOURCES = [
  {
    ...ORDINARY,
    id: 'avid',
    title: 'AI Vulnerability Database',
    base: 'https://codeload.github.com/avidml/avid-db',
    concurrency: 1,
    maxBytes: 256 * MIB,
    freshFor: DAY,
    stated: 'none stated',
  },
  {
    ...ORDINARY,
    id: 'crates-api',
    title: 'crates.io API',
    base: 'https://crates.io',
    origins: ['https://static.crates.io', 'https://index.crates.io'],
    concurrency: 1,
    perSecond: 1,
    freshFor: HOUR,
    stated: '1 request a second, with a user agent that names a contact',
  },
  {
    ...ORDINARY,
    id: 'crates-index',
    title: 'crates.io sparse index',
    base: 'https://index.crates.io',
    configuration: 'cargo',
    origins: ['https://static.crates.io', 'https://crates.io'],
    concurrency: 8,
    perSecond: 20,
    stated: 'none for the index',
  },
  {
    ...ORDINARY,
    id: 'deps-dev',
    title: 'deps.dev',
    base: 'https://api.deps.dev',
    freshFor: HOUR,
    stated: '"reasonable" use',
  },
  {
    ...ORDINARY,
    id: 'epss',
    title: 'EPSS scores',
    base: 'https://epss.empiricalsecurity.com',
    origins: ['https://api.first.org'],
    concurrency: 1,
    maxBytes: 128 * MIB,
    freshFor: 12 * HOUR,
    stated: 'one file a day',
  },
  {
    ...ORDINARY,
    id: 'git',
    title: 'Git servers',
    maxBytes: 1024 * MIB,
    freshFor: 0,
    stated: "the server's own",
  },
  {
    ...ORDINARY,
    id: 'github',
    title: 'GitHub API',
    base: 'https://api.github.com',
    variables: ['GITHUB_API_URL'],
    origins: [
      'https://github.com',
      'https://codeload.github.com',
      'https://raw.githubusercontent.com',
      'https://objects.githubusercontent.com',
      'https://release-assets.githubusercontent.com',
    ],
    credential: { variables: ['GITHUB_TOKEN', 'GH_TOKEN'], scheme: 'Bearer' },
    perSecond: 10,
    limits: 'x-ratelimit',
    stated: '60 an hour without a token, 5,000 with one; secondary limits',
  },
  {
    ...ORDINARY,
    id: 'go-checksums',
    title: 'Go checksum database',
    base: 'https://sum.golang.org',
    configuration: 'go',
    freshFor: 7 * DAY,
    stated: 'fair use',
  },
  {
    ...ORDINARY,
    id: 'go-proxy',
    title: 'Go module proxy',
    base: 'https://proxy.golang.org',
    configuration: 'go',
    origins: ['https://storage.googleapis.com'],
    maxBytes: 64 * MIB,
    stated: 'fair use',
  },
  {
    ...ORDINARY,
    id: 'huggingface',
    title: 'Hugging Face Hub',
    base: 'https://huggingface.co',
    variables: ['HF_ENDPOINT'],
    configuration: 'huggingface',
    origins: ['https://*.hf.co', 'https://*.huggingface.co'],
    credential: { variables: ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN'], scheme: 'Bearer' },
    limits: 'ratelimit-draft',
    stated: '500 API and 3,000 file requests in 5 minutes without a token, 1,000 and 5,000 with one',
  },
  {
    ...ORDINARY,
    id: 'kev',
    title: 'CISA Known Exploited Vulnerabilities',
    base: 'https://www.cisa.gov',
    origins: ['https://raw.githubusercontent.com'],
    concurrency: 1,
    freshFor: 12 * HOUR,
    stated: 'none stated; some networks are refused',
  },
  {
    ...ORDINARY,
    id: 'maven-central',
    title: 'Maven Central',
    base: 'https://repo1.maven.org/maven2',
    configuration: 'maven',
    origins: ['https://search.maven.org', 'https://repo.maven.apache.org'],
    perSecond: 4,
    freshFor: HOUR,
    stated: 'by address, unpublished: 429 is common from clouds',
  },
  {
    ...ORDINARY,
    id: 'mcp-live',
    title: 'MCP servers that are inspected',
    freshFor: 0,
    stated: "the server's own",
  },
  {
    ...ORDINARY,
    id: 'mcp-registry',
    title: 'MCP registry',
    base: 'https://registry.modelcontextprotocol.io',
    concurrency: 2,
    perSecond: 1,
    freshFor: HOUR,
    stated: 'none; 60 a minute were proposed',
  },
  {
    ...ORDINARY,
    id: 'mlflow',
    title: 'MLflow tracking server',
    variables: ['MLFLOW_TRACKING_URI'],
    credential: { variables: ['MLFLOW_TRACKING_TOKEN'], scheme: 'Bearer' },
    stated: 'that of the server',
  },
  {
    ...ORDINARY,
    id: 'modelscope',
    title: 'ModelScope',
    base: 'https://www.modelscope.cn',
    variables: ['MODELSCOPE_ENDPOINT'],
    origins: ['https://modelscope.cn', 'https://*.modelscope.cn', 'https://www.modelscope.ai'],
    credential: { variables: ['MODELSCOPE_API_TOKEN'], scheme: 'Bearer' },
    perSecond: 4,
    stated: 'none stated',
  },
  {
    ...ORDINARY,
    id: 'npm',
    title: 'npm registry',
    configuration: 'npm',
    maxBytes: 128 * MIB,
    stated: 'unpublished; 429 exists',
  },
  {
    ...ORDINARY,
    id: 'nuget',
    title: 'NuGet',
    base: 'https://api.nuget.org',
    configuration: 'nuget',
    suffix: /\/v3\/index\.json$/,
    origins: ['https://*.nuget.org'],
    limits: 'text',
    stated: 'none for v3; v2 names the seconds in words',
  },
  {
    ...ORDINARY,
    id: 'oci',
    title: 'OCI registries',
    base: 'https://registry-1.docker.io',
    origins: [
      'https://auth.docker.io',
      'https://*.docker.com',
      'https://ghcr.io',
      'https://pkg-containers.githubusercontent.com',
      'https://quay.io',
      'https://*.quay.io',
      'https://gcr.io',
      'https://*.gcr.io',
      'https://*.pkg.dev',
      'https://mcr.microsoft.com',
      'https://public.ecr.aws',
      'https://registry.gitlab.com',
      'https://gitlab.com',
      'https://nvcr.io',
      'https://jozu.ml',
      'https://registry.ollama.ai',
    ],
    concurrency: 2,
    perSecond: 2,
    stated: 'Docker Hub: manifests by hours and address; others vary',
  },
  {
    ...ORDINARY,
    id: 'ollama',
    title: 'Ollama registry',
    base: 'https://registry.ollama.ai',
    origins: ['https://*.r2.cloudflarestorage.com', 'https://hf.co', 'https://huggingface.co', 'https://*.hf.co'],
    concurrency: 2,
    perSecond: 2,
    stated: 'none stated',
  },
  {
    ...ORDINARY,
    id: 'open-vsx',
    title: 'Open VSX',
    base: 'https://open-vsx.org',
    origins: ['https://openvsx.eclipsecontent.org', 'https://openvsxorg.blob.core.windows.net'],
    perSecond: 4,
    freshFor: HOUR,
    stated: 'configured, unpublished; 5xx under load is common',
  },
  {
    ...ORDINARY,
    id: 'osv',
    title: 'OSV API',
    base: 'https://api.osv.dev',
    concurrency: 8,
    perSecond: 20,
    stated: 'none',
  },
  {
    ...ORDINARY,
    id: 'osv-bulk',
    title: 'OSV bulk files',
    base: 'https://storage.googleapis.com/osv-vulnerabilities',
    concurrency: 16,
    perSecond: 100,
    maxBytes: 4096 * MIB,
    freshFor: 0,
    stated: 'none',
  },
  {
    ...ORDINARY,
    id: 'packagist',
    title: 'Packagist',
    base: 'https://repo.packagist.org',
    origins: ['https://packagist.org'],
    concurrency: 8,
    freshFor: HOUR,
    stated: '10 at once, with a user agent that names a contact',
  },
  {
    ...ORDINARY,
    id: 'pypi',
    title: 'Python Package Index',
    base: 'https://pypi.org',
    variables: ['PIP_INDEX_URL', 'UV_DEFAULT_INDEX', 'UV_INDEX_URL'],
    configuration: 'pip',
    suffix: /\/simple\/?$/,
    origins: ['https://files.pythonhosted.org'],
    stated: 'none at the edge; a contact is asked for',
  },
  {
    ...ORDINARY,
    id: 'rubygems',
    title: 'RubyGems',
    base: 'https://rubygems.org',
    variables: ['RUBYGEMS_HOST'],
    origins: ['https://index.rubygems.org'],
    stated: '10 requests a second',
  },
] as const satisfies readonly SourceRow[]

export type SourceId = (typeof SOURCES)[number]['id']

const BY_ID: ReadonlyMap<string, SourceRow> = new Map(SOURCES.map((row) => [row.id, row]))

export const findSource = (id: string): SourceRow | undefined => BY_ID.get(id)

/**
 * Whether a source is asked where everybody asks it. A mirror of one's own may hold names that are nobody else's business:
 * then no second public source is asked about them.
 */
export const isDefaultBase = (id: string, base: string): boolean => findSource(id)?.base === base
