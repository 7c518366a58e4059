export const EMBEDDER = '@cf/baai/bge-base-en-v1.5'
