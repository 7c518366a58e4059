/** An instant as a source writes it, in ISO 8601 in UTC without needless digits; undefined for what is none. */
export function toInstant(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z')
}
