import { EMBEDDER } from './models'

// Bindings come through parameters.
export default {
  async fetch(request: Request, env: Env) {
    await env.AI.run(EMBEDDER, { text: ['fog'] })
    return Response.json(
      await env.AI.run('@cf/meta/llama-3.1-8b-instruct', {
        messages: [{ role: 'system', content: 'You keep the light and answer ships in one short line.' }],
      }),
    )
  },
}

export const helper = ({ MODELS }: Env, text: string) => MODELS.run('@cf/facebook/bart-large-cnn', { input_text: text })
