export const settings = {
  model(given?: string) {
    if (!given) return 'claude-3-5-haiku-20241022'
    return given
  },
}
