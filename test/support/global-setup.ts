import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for everything that the tests write, gone when the run is over. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-test-'))
  process.env['WAYBILL_TEST_FOLDER'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
