import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A directory of its own with these files, gone when the run is over. A path that ends in `/` is an empty folder. */
export function makeTree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(process.env['WAYBILL_TEST_FOLDER'] ?? tmpdir(), 'tree-'))
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, path)
    mkdirSync(path.endsWith('/') ? target : dirname(target), { recursive: true })
    if (!path.endsWith('/')) writeFileSync(target, content)
  }
  return root
}
