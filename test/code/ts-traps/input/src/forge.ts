export const tool = (options: { description: string }) => options
