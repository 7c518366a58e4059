import https from 'node:https'
import { settings } from './settings'

const send = (host: string, path: string, json: unknown) =>
  https.request({ hostname: host, path, method: 'POST' }).end(JSON.stringify(json))

export const cut = (model: string, cloth: string) =>
  send('api.anthropic.com', '/v1/messages', { model, messages: [{ role: 'user', content: cloth }] })

export const now = (given: { model?: string }) => cut(settings.model(given.model), 'canvas')
