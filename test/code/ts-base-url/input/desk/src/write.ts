import OpenAI from 'openai'
import { WRITER } from '#models/ids'

const client = new OpenAI()
await client.responses.create({ model: WRITER, input: 'Hello' })
