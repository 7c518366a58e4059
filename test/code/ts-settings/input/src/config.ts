import { z } from 'zod'

const modelName = z.string().default('gpt-4o-2024-11-20').describe('model of the log')
const Schema = z
  .object({ port: z.coerce.number().default(80), llm: z.object({ embedder: z.string().default('text-embedding-3-small') }), log: modelName })
  .strict()
  .extend({ night: z.string().optional().default('o3-mini-2025-01-31') })

export const config = Schema.parse({ ...process.env, llm: {} })

const checked = z.object({ VOICE: z.string().default('tts-1-hd') }).safeParse(process.env)
export const voice = checked.success ? checked.data.VOICE : undefined
