import { payload } from '../lib/payload'

const baseUrl = (import.meta.env.BASE_URL || 'https://api.openai.com').trim().replace(/\/$/, '')
export const post = async (messages: unknown[]) => fetch(`${baseUrl}/v1/chat/completions`, payload(messages))
