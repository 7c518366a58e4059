/** Ctrl-C as a signal, from now until disposed. A second Ctrl-C ends the program at once. */
export function hearInterrupt(): Disposable & { readonly signal: AbortSignal } {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  process.once('SIGINT', stop)
  return { signal: controller.signal, [Symbol.dispose]: () => void process.removeListener('SIGINT', stop) }
}
