import picocolors from 'picocolors'

/** Colours by meaning. Without colour each is the identity. */
export interface Paint {
  heading(text: string): string
  strong(text: string): string
  quiet(text: string): string
  warning(text: string): string
}

export function toPaint(colour: boolean): Paint {
  const colours = picocolors.createColors(colour)
  return {
    heading: (text) => colours.bold(text),
    strong: (text) => colours.cyan(text),
    quiet: (text) => colours.dim(text),
    warning: (text) => colours.yellow(text),
  }
}
