import { codeBlock } from 'common-tags'
import OpenAI from 'openai'

const client = new OpenAI()

// A tag that only changes indents; what fills the hole does not name the prompt.
export async function answer(notes: string[]) {
  const found = notes.length > 0 ? notes.join('\n') : 'No notes found'
  const conversation = [
    {
      role: 'user',
      content: codeBlock`
        You answer questions of harbour pilots about berths, tides and cargo.
        Use only the notes below, and say so when they do not tell.
        ${found}
      `,
    },
  ]
  return client.chat.completions.create({ model: 'gpt-4o-2024-08-06', messages: conversation })
}
