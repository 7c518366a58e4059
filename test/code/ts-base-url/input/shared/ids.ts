export const WRITER = 'gpt-4.1-mini'
