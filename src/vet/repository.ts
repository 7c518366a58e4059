/** One text for all spellings of a repository's address: `github.com/acme/widget`. */
export const toRepositoryKey = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^git\+/, '')
    .replace(/^(?:https?|ssh|git):\/\/(?:[^@/]+@)?/, '')
    .replace(/^git@([^:]+):/, '$1/')
    .replace(/(?:\.git)?(?:[#?].*)?\/*$/, '')
    .split('/')
    .slice(0, 3)
    .join('/')
