export const API = 'https://api.openai.com/v1/chat/completions'
export const LOCAL = 'http://127.0.0.1:11434'

export enum Model {
  Small = 'gpt-3.5-turbo-0125',
}

export function openingMessage(id: string) {
  return { role: 'system', content: `You are a gull in a harbour and answer whoever calls ${id}.` }
}

export const call = (body: string) => fetch(API, { method: 'POST', body })
