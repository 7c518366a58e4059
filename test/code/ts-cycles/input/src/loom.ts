import { mistral } from '@ai-sdk/mistral'

/** Maps that spread into themselves, alone and in pairs. */
export function weave(given: object) {
  let settings = { ...given, model: 'mistral-small-latest' }
  settings = { ...settings, temperature: 0 }
  let warp = { size: 1 }
  let weft = { ...warp }
  warp = { ...weft, ...settings }
  weft = { ...warp, ...weft }
  return [mistral(settings.model), mistral(weft.model), mistral(settings.missing), mistral(weft.missing)]
}
