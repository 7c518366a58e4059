#!/usr/bin/env node
// This file and nothing it imports statically may need more than Node 12 to parse: it tells older ones what is wrong.
const NEEDED = [22, 18] as const

function isOldNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])
}

if (isOldNode(process.versions.node)) {
  process.stderr.write(
    `waybill: needs Node.js ${NEEDED.join('.')} or newer; this is ${process.versions.node} (${process.execPath})\n`,
  )
  process.exitCode = 2
} else {
  import('./main.ts').then(({ main }) => main(process.argv.slice(2)))
}
