import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { REPO_COLLECTORS } from '../collectors/index.ts'
import { REMOTE_COLLECTORS } from '../collectors/remote.ts'
import { findSource } from '../src/data/sources.ts'

const ROOT = dirname(import.meta.dirname)

const filesBelow = (dir: string): string[] =>
  !existsSync(join(ROOT, dir))
    ? []
    : readdirSync(join(ROOT, dir)).flatMap((name) => {
        const path = join(dir, name)
        return statSync(join(ROOT, path)).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : []
      })

/** Targets of imports, type-only ones too: `src/model/problem.ts` for files, the specifier for the rest. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const specifiers = text.matchAll(
    /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  )
  return [...specifiers].map(([, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? ''
    return specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), specifier)) : specifier
  })
}

interface Layer {
  /** Files of the layer. */
  files: string[]
  /** What they may import of ours: prefixes of paths. */
  may: readonly string[]
}

const MODEL = ['src/model/', 'src/code/ir.ts']
const LIBRARY = [...MODEL, 'src/parse/', 'src/data/']

const LAYERS: Record<string, Layer> = {
  'src/model': { files: filesBelow('src/model'), may: MODEL },
  'src/data': { files: filesBelow('src/data'), may: [...MODEL, 'src/data/', 'src/code/rules.ts'] },
  'src/parse': { files: filesBelow('src/parse'), may: LIBRARY },
  'src/code': { files: filesBelow('src/code'), may: [...LIBRARY, 'src/code/'] },
  'src/link': { files: filesBelow('src/link'), may: [...LIBRARY, 'src/code/', 'src/link/'] },
  'src/bom': { files: filesBelow('src/bom'), may: [...LIBRARY, 'src/bom/', 'package.json'] },
  'src/provenance': { files: filesBelow('src/provenance'), may: ['src/model/', 'src/provenance/'] },
  'src/versions': { files: filesBelow('src/versions'), may: ['src/model/', 'src/versions/'] },
  'src/net': { files: filesBelow('src/net'), may: [...MODEL, 'src/data/', 'src/parse/', 'src/net/'] },
  'src/vet': { files: filesBelow('src/vet'), may: [...LIBRARY, 'src/versions/', 'src/vet/', 'src/config.ts'] },
  'src/enrich': {
    files: filesBelow('src/enrich'),
    may: [...LIBRARY, 'src/vet/look.ts', 'src/vet/find-version.ts', 'src/enrich/'],
  },
  'src/mirror': {
    files: filesBelow('src/mirror'),
    may: [...LIBRARY, 'src/versions/', 'src/mirror/', 'collectors/advisory/'],
  },
  'src/live': { files: filesBelow('src/live'), may: ['src/model/', 'src/live/'] },
  'src/checkout': { files: filesBelow('src/checkout'), may: ['src/model/', 'src/checkout/'] },
  'src/report': {
    files: filesBelow('src/report'),
    may: [...LIBRARY, 'src/bom/', 'src/vet/', 'src/live/', 'src/report/'],
  },
  'src/hub': { files: filesBelow('src/hub'), may: [...LIBRARY, 'src/hub/', 'src/scan/merge.ts'] },
  'src/scan': { files: filesBelow('src/scan'), may: [...LIBRARY, 'src/code/program.ts', 'src/scan/', 'src/config.ts'] },
}

const REMOTE_FOLDERS = ['advisory', 'host', 'hub', 'registry'].map((kind) => `collectors/${kind}`)

const isOurs = (target: string): boolean =>
  /^(?:src|collectors|db|api|test|bench|scripts)\//.test(target) || target === 'package.json'

function breaches(files: readonly string[], isAllowed: (target: string, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !isAllowed(target, file))
      .map((target) => `${file} → ${target}`),
  )
}

describe('imports flow one way', () => {
  test.each(Object.entries(LAYERS))('%s', (_, { files, may }) => {
    expect(breaches(files, (target) => !isOurs(target) || may.some((prefix) => target.startsWith(prefix)))).toEqual([])
  })

  test('a collector imports the model, parsers, data and its own folder', () => {
    const collectors = filesBelow('collectors/repo')
    const isAllowed = (target: string, file: string): boolean => {
      const own = `${file.split('/').slice(0, 3).join('/')}/`
      return !isOurs(target) || [...LIBRARY, own].some((prefix) => target.startsWith(prefix))
    }
    expect(breaches(collectors, isAllowed)).toEqual([])
  })

  test('a remote collector imports the model, parsers, data, what reads answers, and its own folder', () => {
    const may = [...LIBRARY, 'src/net/read-json.ts', 'src/net/pages.ts', 'src/versions/', 'src/provenance/']
    const isAllowed = (target: string, file: string): boolean => {
      const own = `${file.split('/').slice(0, 3).join('/')}/`
      return !isOurs(target) || [...may, own].some((prefix) => target.startsWith(prefix))
    }
    expect(breaches(REMOTE_FOLDERS.flatMap(filesBelow), isAllowed)).toEqual([])
  })

  test('no collector reaches for the machine', () => {
    const files = [
      ...filesBelow('collectors/repo'),
      ...REMOTE_FOLDERS.flatMap(filesBelow),
      ...filesBelow('src/parse'),
      ...filesBelow('src/data'),
      ...filesBelow('src/model'),
    ]
    const machine =
      /^(?:node:)?(?:fs|fs\/promises|http|https|http2|net|tls|dgram|dns|child_process|worker_threads|cluster|os|process|vm)$/
    expect(breaches(files, (target) => !machine.test(target))).toEqual([])
    const globals = files.filter((file) =>
      /\bprocess\.(?!getBuiltinModule)\w|\bfetch\(|\bDate\.now\(|\bMath\.random\(|\bnew Date\(\)/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    )
    expect(globals).toEqual([])
  })
})

describe('what is loaded', () => {
  /** What a file brings with it at once: imports that are neither for types only nor dynamic. */
  function loadedBy(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file) || !existsSync(join(ROOT, file))) return seen.add(file)
    seen.add(file)
    const text = readFileSync(join(ROOT, file), 'utf8')
    const statements = text.matchAll(
      /^(?:import|export)\b(?!\s+type\b)[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm,
    )
    for (const [, from, bare] of statements) {
      const specifier = from ?? bare ?? ''
      loadedBy(specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), specifier)) : specifier, seen)
    }
    return seen
  }

  test.each(['src/cli/main.ts', 'src/cli/scan.ts', 'src/pipeline.ts'])('%s brings no network with it', (file) => {
    const loaded = [...loadedBy(file)]
    expect(loaded.length).toBeGreaterThan(5)
    const heavy = /^(?:src\/net\/|collectors\/(?:hub|registry|host|advisory)\/|undici$|zod$|octokit$|@sigstore\/)/
    expect(loaded.filter((name) => heavy.test(name))).toEqual([])
  })
})

describe('remote collectors', () => {
  test('the list is the folders, in order of id', () => {
    const folders = REMOTE_FOLDERS.flatMap((folder) =>
      existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)) : [],
    )
    const listed = REMOTE_COLLECTORS.map(({ id }) => id)
    expect(listed).toEqual([...listed].sort())
    // Files of the kind `advisory` that answer about no subject are readers of feeds, not listed.
    expect(listed.filter((id) => !folders.includes(id))).toEqual([])
  })

  test('each has a source', () => {
    for (const { id, source = id } of REMOTE_COLLECTORS) expect([id, findSource(source)?.id]).toEqual([id, source])
  })
})

describe('collectors', () => {
  test('the list is the folders, in order of id', () => {
    const folders = readdirSync(join(ROOT, 'collectors/repo')).sort()
    expect(REPO_COLLECTORS.map(({ id }) => id)).toEqual(folders)
  })

  test('each claims something, in lower case, with plain expressions', () => {
    for (const { id, version, claim } of REPO_COLLECTORS) {
      expect([id, Number.isSafeInteger(version) && version > 0]).toEqual([id, true])
      const { names = [], suffixes = [], paths = [] } = claim
      expect([id, names.length + suffixes.length + paths.length > 0]).toEqual([id, true])
      for (const text of [...names, ...suffixes]) expect([id, text.includes('/')]).toEqual([id, false])
      for (const pattern of paths) expect([id, pattern.flags.replace(/[iu]/g, '')]).toEqual([id, ''])
    }
  })

  test('base names and suffixes that several claim are known', () => {
    const owners = Map.groupBy(
      REPO_COLLECTORS.flatMap(({ id, claim }) =>
        [...(claim.names ?? []), ...(claim.suffixes ?? []).map((suffix) => `*${suffix}`)].map((key) => ({
          key: key.toLowerCase(),
          id,
        })),
      ),
      ({ key }) => key,
    )
    const shared = [...owners]
      .filter(([, list]) => list.length > 1)
      .map(([key, list]) => `${key}: ${list.map(({ id }) => id).join(', ')}`)
    expect(shared.sort()).toMatchInlineSnapshot(`
      [
        "*.bash: install-commands, model-server, script-options",
        "*.bin: git-lfs-pointer, pickle",
        "*.ckpt: git-lfs-pointer, pickle",
        "*.containerfile: dockerfile, install-commands, model-server, script-options",
        "*.dockerfile: dockerfile, install-commands, model-server, script-options",
        "*.gguf: gguf, git-lfs-pointer",
        "*.joblib: git-lfs-pointer, pickle",
        "*.mk: install-commands, model-server, script-options",
        "*.npy: git-lfs-pointer, numpy",
        "*.npz: git-lfs-pointer, numpy",
        "*.onnx: git-lfs-pointer, onnx",
        "*.pickle: git-lfs-pointer, pickle",
        "*.pkl: git-lfs-pointer, pickle",
        "*.pt: git-lfs-pointer, pickle",
        "*.pth: git-lfs-pointer, pickle",
        "*.safetensors: git-lfs-pointer, safetensors",
        "*.sh: install-commands, model-server, script-options",
        "*.yaml: model-server, model-settings, training-config",
        "*.yml: model-server, model-settings, training-config",
        "containerfile: dockerfile, install-commands, model-server, script-options",
        "dockerfile: dockerfile, install-commands, model-server, script-options",
        "gemini-extension.json: mcp-config, plugin-manifest",
        "gnumakefile: install-commands, model-server, script-options",
        "justfile: model-server, model-server",
        "makefile: install-commands, model-server, script-options",
        "opencode.json: agent-definition, mcp-config",
        "opencode.jsonc: agent-definition, mcp-config",
        "package.json: npm-package-json, vscode-extension",
        "qwen-extension.json: mcp-config, plugin-manifest",
      ]
    `)
  })
})
