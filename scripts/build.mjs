/*
 * Bundles the command line into dist/. Plain JavaScript, so that it starts on any Node that esbuild runs on:
 *
 *   node scripts/build.mjs
 *
 * dist/waybill.js is tiny and parses even on an old Node, to say that it is too old; the rest is in chunks that are
 * loaded when a command needs them. Native packages stay outside.
 */
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absent after `npm ci --omit=dev`, which runs the script `prepare` all the same. */
async function findEsbuild() {
  try {
    return (await import('esbuild')).build
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    console.error('build: development dependencies are not installed; nothing is built')
    process.exit(0)
  }
}

const build = await findEsbuild()
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  logLevel: 'warning',
  write: false,
}

/** The native parser, and optional peers of the CycloneDX library: XML and its own, quadratic validators. */
const EXTERNAL = ['oxc-parser', 'ajv', 'ajv-formats', 'ajv-formats-draft2019', 'libxmljs2', 'xmlbuilder2']

// Bundled CommonJS asks for `require` and `__dirname`, which modules lack.
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = import.meta.filename;',
  'const __dirname = import.meta.dirname;',
].join('')

/** Stands in the sources for the name of the build, by which cached results know the code that made them. */
const BUILD_ID = 'waybill-build-id-placeholder'

async function bundle() {
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: ['src/cli/waybill.ts'],
    outdir: DIST,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: EXTERNAL,
    banner: { js: BANNER },
    define: { __WAYBILL_BUILD__: JSON.stringify(BUILD_ID) },
    legalComments: 'none',
    // jsonc-parser's `main` is a module format that bundlers cannot follow.
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
  })
  const hash = createHash('sha256')
  for (const { contents } of outputFiles) hash.update(contents)
  const id = hash.digest('hex').slice(0, 16)
  for (const { path, text } of outputFiles) write(path, text.replaceAll(BUILD_ID, id))
  removeOthers(join(DIST, 'chunks'), new Set(outputFiles.map(({ path }) => basename(path))))
  chmodSync(join(DIST, 'waybill.js'), 0o755)
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Chunks of earlier builds. */
function removeOthers(folder, kept) {
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true })
}

/** The generator is TypeScript; bundled, it runs where types are not stripped. */
async function buildValidators() {
  const script = join(ROOT, 'scripts', `.build-validators-${process.pid}.mjs`)
  const entry = join(ROOT, 'scripts/build-validators.ts')
  const { outputFiles } = await build({ ...COMMON, entryPoints: [entry], packages: 'external', target: 'node20' })
  try {
    writeFileSync(script, outputFiles[0].text)
    const { buildValidators: run } = await import(script)
    await run(join(DIST, 'validators'))
  } finally {
    rmSync(script, { force: true })
  }
}

await bundle()
await buildValidators()
