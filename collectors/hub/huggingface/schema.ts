import { z } from 'zod'

/*
 * Only the fields that are read, and only what the hub itself fills. `cardData` and `config` are the author's and of any
 * shape, so they are read value by value.
 */

const text = z.string().nullish()
const flag = z.boolean().nullish()
const count = z.number().nullish()
const anything = z.unknown()

const counted = z.looseObject({ total: count, parameters: z.record(z.string(), z.number()).nullish() }).nullish()

export const INFO_FIELDS = {
  _id: text,
  author: text,
  sha: text,
  private: flag,
  disabled: flag,
  gated: z.union([z.boolean(), z.string()]).nullish(),
  createdAt: text,
  lastModified: text,
  downloads: count,
  likes: count,
  pipeline_tag: text,
  library_name: text,
  description: text,
  sdk: text,
  tags: z.array(z.string()).nullish(),
  siblings: z.array(anything).nullish(),
  safetensors: counted,
  gguf: z.looseObject({ total: count, architecture: text, context_length: count, chat_template: text }).nullish(),
  models: z.array(z.string()).nullish(),
  datasets: z.array(z.string()).nullish(),
  cardData: anything,
  config: anything,
  baseModels: anything,
  inferenceProviderMapping: anything,
  securityRepoStatus: anything,
  'model-index': anything,
} as const

const Fields = z.object(INFO_FIELDS)
export type Info = z.infer<typeof Fields> & { id: string }

const Head = z.looseObject({ id: z.string().min(1).max(200) })

export interface Read {
  info?: Info
  /** Fields of another type than the hub documents; they are left out. */
  wrong: string[]
}

/** Without an `id` it is no answer at all. Each other field stands for itself. */
export function readInfo(value: unknown): Read {
  const head = Head.safeParse(value)
  if (!head.success) return { wrong: ['id'] }
  const wrong: string[] = []
  const kept: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(INFO_FIELDS)) {
    const parsed = field.safeParse(Object.hasOwn(head.data, name) ? head.data[name] : undefined)
    if (parsed.success) kept[name] = parsed.data
    else wrong.push(name)
  }
  return { info: { ...Fields.parse(kept), id: head.data.id }, wrong }
}
