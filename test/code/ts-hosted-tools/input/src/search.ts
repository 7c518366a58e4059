import { Exa } from 'exa-js'
import { Client } from 'langsmith'
import type { RunTree } from 'langsmith'

export const tracer = new Client()

const createSearch = () => new Exa(process.env.SEARCH_KEY)

export async function research(topic: string, model?: string) {
  const body = { model: model || 'exa-research-slow', instructions: topic }
  return createSearch().request('/research/v1', 'POST', body)
}
