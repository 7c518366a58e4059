import Anthropic from '@anthropic-ai/sdk'
import { Ollama } from 'ollama'
import * as vscode from 'vscode'

const settings = () => vscode.workspace.getConfiguration('lamp')

export async function remote() {
  const model = settings().get<string>('model') ?? 'claude-3-haiku-20240307'
  return new Anthropic().messages.create({ model, max_tokens: 9, messages: [] })
}

export async function local() {
  const config = vscode.workspace.getConfiguration()
  const ollama = new Ollama({ host: config.get('lamp.ollama.host') })
  return ollama.chat({ model: config.get('lamp.ollama.model')!, messages: [] })
}
