export const tool = (options: object) => options
export function generateText(options: { model: string; prompt: string }) {
  return options
}
