import type { AdvisoryMatch } from './advisory.ts'
import type { Hash } from './component.ts'
import type { ModelCard } from './model-card.ts'

/**
 * What one source says about one subject at one time: plain JSON, immutable, comparable with what it said before. A field
 * that is absent was not said; nothing is inferred here.
 */
export interface SubjectFacts {
  /** purl without a version, or the `waybill:` reference of what has no purl. */
  subject: string
  source: Provenience
  existence: Existence
  /** The name under which the source answered, where it is another than the one asked for (renamed repositories). */
  canonicalName?: string
  /** Identity of the source that survives renames: the Hub's `_id`, GitHub's numeric id. */
  sourceId?: string
  description?: string
  homepage?: string
  repository?: string
  /** The host's number of the repository as the source noted it: another number there now is another repository. */
  repositoryId?: string
  /** ISO 8601 in UTC. */
  createdAt?: string
  modifiedAt?: string
  status?: SubjectStatus
  /** Who may publish, as far as the source says. */
  maintainers?: Person[]
  /** The owning account or organisation. */
  owner?: Person
  popularity?: Popularity
  /** Names that move: npm dist-tags, branches and tags of a hub. Name to version or commit. */
  tags?: Record<string, string>
  /** Newest first by time where known, else as the source lists them. */
  versions?: VersionFacts[]
  /** False when the source has more versions than were read. */
  versionsComplete?: boolean
  /** Weaknesses that its own publisher discloses. */
  advisories?: AdvisoryMatch[]
  model?: ModelFacts
  server?: ServerFacts
}

/** `hidden`: the source answers alike for what does not exist and for what one may not see. */
export type Existence = 'present' | 'absent' | 'hidden'

/** Where a statement comes from. */
export interface Provenience {
  /** Id of the remote collector. */
  id: string
  /** Without credentials. */
  url: string
  /** When the source said it, ISO 8601 in UTC. */
  at: string
}

export interface SubjectStatus {
  is: 'active' | 'deprecated' | 'archived' | 'quarantined' | 'disabled' | 'deleted'
  /** As the source words it. */
  detail?: string
  /** What the source names as successor. */
  successor?: string
}

export interface Person {
  name: string
  email?: string
  kind?: 'user' | 'organisation' | 'machine'
  role?: string
  url?: string
}

export interface Popularity {
  downloads?: { count: number; period: 'week' | 'month' | 'total' }
  likes?: number
}

/** A licence as the source states it. */
export interface LicenceStatement {
  /** As written. */
  raw: string
  /** SPDX id or expression, where the words are one or our table maps them. */
  expression?: string
  /** For licences that are no SPDX id: name and link that the source gives. */
  name?: string
  link?: string
}

export interface VersionFacts {
  /** As the source writes it; a commit for hubs. */
  version: string
  publishedAt?: string
  publisher?: Person
  /** Who released what the publisher had only staged. */
  approver?: Person
  withdrawn?: { how: 'yanked' | 'deprecated' | 'unlisted' | 'retracted' | 'quarantined' | 'deleted'; reason?: string }
  licences?: LicenceStatement[]
  artefacts?: Artefact[]
  /** Scripts that run on installation: name to command. */
  installScripts?: Record<string, string>
  /** True when the source only says that there are some. */
  hasInstallScripts?: boolean
  repository?: string
  /** Commit that the source says it was built from; a statement, not a proof. */
  commit?: string
  /** Runtime to range: `node` to `>=20`. */
  requires?: Record<string, string>
  dependencies?: Dependency[]
  provenance?: ProvenanceFacts
  /** The registry's own signature over name, version and hash: says that the registry served it, not who built it. */
  registrySignature?: SignatureFacts
}

export interface SignatureFacts {
  /** As in `ProvenanceFacts`. */
  status: ProvenanceFacts['status']
  keyIds?: string[]
  detail?: string
}

export interface Dependency {
  name: string
  range?: string
  scope: 'runtime' | 'development' | 'optional' | 'peer' | 'build'
  /** purl type, where it is not that of the subject. */
  type?: string
}

/** One file of a version. */
export interface Artefact {
  name: string
  url?: string
  /** In bytes, as it is downloaded. */
  size?: number
  /** What it unpacks to, as the source says. */
  unpacked?: { size?: number; files?: number }
  hashes?: Hash[]
  /** MIME type, or the source's word for the kind of file: `sdist`, `wheel`. */
  type?: string
}

/**
 * Answers about an attestation: none is offered (`absent`), one is offered and was not checked, or cannot be checked with
 * the keys at hand (`present`), its signature, certificate and subject were checked here (`verified`), the check failed
 * (`invalid`).
 */
export interface ProvenanceFacts {
  status: 'absent' | 'present' | 'verified' | 'invalid'
  /** Why it is only present, or invalid. */
  detail?: string
  /** Who signed: certificate identity or key id. */
  signer?: string
  issuer?: string
  /** What it was built from, from the certificate where verified, else from the statement. */
  repository?: string
  /** The host's number of the repository, which survives renames and does not survive re-registration. */
  repositoryId?: string
  commit?: string
  ref?: string
  workflow?: string
  /** `github-hosted` or `self-hosted`. */
  runner?: string
  predicateTypes?: string[]
  /** Position and time in the transparency log. */
  loggedAt?: string
}

/** What a hub says of a model, dataset or space. */
export interface ModelFacts {
  type: 'model' | 'dataset' | 'space'
  /** The commit that all of this is about. */
  revision?: string
  /** What was asked for: a branch, tag or commit. */
  requested?: string
  access?: 'open' | 'automatic-gate' | 'manual-gate' | 'private'
  task?: string
  library?: string
  architectures?: string[]
  modelType?: string
  parameters?: number
  quantization?: string
  contextLength?: number
  languages?: string[]
  licences?: LicenceStatement[]
  /** Hub ids. */
  datasets?: string[]
  baseModels?: BaseModel[]
  /** For spaces. */
  models?: string[]
  successor?: string
  files?: ModelFile[]
  /** The hub's verdict over the repository, as the rules of its scan semantics give it. */
  scan?: ScanVerdict
  /** Python that runs only when the reader trusts it: entries of `auto_map`, and files. */
  customCode?: { entries: string[]; files: string[] }
  /** SHA-256 of the chat template: executable prompt logic. */
  chatTemplate?: Hash
  tags?: string[]
  citations?: string[]
  /** What the card says for people: measured results, intended uses, limits. */
  card?: ModelCard
  /** Number type of the weights: `BF16`. */
  dtype?: string
  /** Further numbers of the configuration or header, keyed as in docs/TAXONOMY.md: `hidden-size`, `layers`. */
  hyperparameters?: Record<string, string>
  /** Of a Space: `gradio`, `docker`, `static`. */
  sdk?: string
  /** Who serves it over an interface, as the hub says. */
  servedBy?: string[]
}

/** What a model was made from. */
export interface BaseModel {
  /** Hub id, or a reference of the type below. */
  id: string
  /** purl type of the source that the id belongs to, where it is not the Hugging Face Hub. */
  type?: string
  relation?: BaseRelation
  /** Everything that says so: `cardData.base_model`, `tags`, `baseModels`, `adapter_config.json`, `general.base_model`. */
  sources?: string[]
}

export type BaseRelation = 'finetune' | 'adapter' | 'quantized' | 'merge'

export interface ModelFile {
  path: string
  size?: number
  hashes?: Hash[]
  /** git object id, which is no hash of the content alone. */
  blob?: string
  /** By suffix and header: `safetensors`, `gguf`, `pickle`, `onnx`, `keras`, `code`, `config`, `text`, `other`. */
  format?: string
  scan?: ScanVerdict
}

/** `unknown` covers unscanned, queued, failed and absent: none of them is `safe`. */
export interface ScanVerdict {
  status: 'safe' | 'caution' | 'suspicious' | 'unsafe' | 'unknown'
  scanners?: { name: string; status: string; version?: string; detail?: string }[]
}

/** What a registry says of an MCP server. */
export interface ServerFacts {
  packages?: { registryType: string; identifier: string; version?: string; sha256?: string; transport?: string }[]
  remotes?: { transport: string; url: string; headers?: string[] }[]
  /** Names, never values. */
  environment?: { name: string; isRequired?: boolean; isSecret?: boolean }[]
}
