import { ConfigService } from '@nestjs/config'
import { cleanEnv, str } from 'envalid'
import OpenAI from 'openai'

const clean = cleanEnv(process.env, { WHARF_MODEL: str({ default: 'gpt-3.5-turbo-0125' }) })

export class Wharf {
  private readonly client = new OpenAI()
  constructor(private readonly config: ConfigService) {}
  first() {
    return this.client.chat.completions.create({ model: this.config.get<string>('NEST_MODEL', 'gpt-4-1106-preview'), messages: [] })
  }
  second() {
    return this.client.chat.completions.create({ model: clean.WHARF_MODEL, messages: [] })
  }
}
