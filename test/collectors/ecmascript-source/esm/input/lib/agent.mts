import Anthropic from '@anthropic-ai/sdk'
import * as tools from './tools.js'

/** Which model answers. */
enum Model {
  Fast = 'claude-haiku-4-5',
}

export default class Agent extends tools.Base {
  #model: 'claude-haiku-4-5' | Model = Model.Fast
  constructor(private readonly client: Anthropic) {
    super()
    this.limit = 512
  }
  /** Answers one question. */
  @tools.traced('run')
  run(question: string): Promise<Anthropic.Message> {
    return this.client.messages.create({ model: this.#model, max_tokens: this.limit, messages: [{ role: 'user', content: question }] })
  }
}
