import OpenAI from 'openai'
import { openai } from '@ai-sdk/openai'
import { generateText } from 'ai'
import { env } from './env'
import { config, voice } from './config'

const client = new OpenAI()
const { FERRY_MODEL = 'gpt-4o-mini-2024-07-18', FERRY_OTHER: other = 'gpt-4-0613' } = process.env

export const whole = () => client.chat.completions.create({ model: env.PILOT_MODEL, messages: [] })
export const small = () => generateText({ model: openai(env.NEXT_PUBLIC_PILOT_SMALL), prompt: 'fog' })
export const ferry = () => client.chat.completions.create({ model: FERRY_MODEL, messages: [] })
export const second = () => client.chat.completions.create({ model: other, messages: [] })
export const embed = (input: string) => client.embeddings.create({ model: config.llm.embedder, input })
export const log = () => client.chat.completions.create({ model: config.log, messages: [] })
export const night = () => client.chat.completions.create({ model: config.night, messages: [] })
export const say = (input: string) => client.audio.speech.create({ model: voice, voice: 'alloy', input })
