/**
 * `yarn.lock` of Yarn 1, a format of its own, and of Yarn 2 and later, which is YAML of a narrow form.
 * https://github.com/yarnpkg/berry/blob/master/packages/yarnpkg-parsers/sources/grammars/syml.pegjs
 *
 * Neither tells what is for development; Yarn 1 does not know the projects of a workspace, and its overrides
 * (`resolutions`) stand in the manifest only. The checksums of Yarn 2 and later are of Yarn's own archive, not of the
 * published one, so they are no hash of the package and are left out.
 */
import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import type { LockFacts } from '../../../src/model/facts.ts'
import { readBerry } from './berry.ts'
import { readClassic } from './classic.ts'
import { scanYarnLock } from './scan.ts'

export const yarnLock: FileCollector = {
  id: 'yarn-lock',
  version: 1,
  title: 'yarn.lock (Yarn 1 and later)',
  claim: { names: ['yarn.lock'] },
  maxBytes: 64 * 2 ** 20,
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  const blocks = scanYarnLock(file.text())
  const isBerry = blocks.some((block) => block.descriptors[0] === '__metadata')
  const broken = blocks.find((block) => block.descriptors[0] !== '__metadata' && !block.fields.has('version'))
  if (broken) throw new ProblemError('malformed', 'an entry without a version', broken.line)
  const facts: LockFacts = {
    type: 'lock',
    file: file.path,
    ecosystem: 'npm',
    ...(isBerry ? readBerry(blocks) : { packages: readClassic(blocks) }),
  }
  return { facts: [facts] }
}
