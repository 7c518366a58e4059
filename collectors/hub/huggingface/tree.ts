import type { Gap } from '../../../src/model/gap.ts'
import type { SourceClient } from '../../../src/model/remote.ts'
import type { ModelFile } from '../../../src/model/subject.ts'
import { askPages } from '../../../src/net/pages.ts'
import { toTreePath, type Repo } from './address.ts'
import { toTreeFile } from './files.ts'
import { readList } from './list.ts'

/** 50 files a page. */
const MAX_PAGES = 40

/** Every file with the verdicts of the scanners: only this list has them one by one. */
export async function readTree(
  repo: Repo,
  commit: string,
  client: SourceClient,
): Promise<{ files: ModelFile[]; gaps: Gap[] }> {
  const { pages, gap } = await askPages(client, toTreePath(repo, commit), {
    read: readList(client),
    maxPages: MAX_PAGES,
  })
  return { files: pages.flat().flatMap((item) => toTreeFile(item) ?? []), gaps: gap ? [gap] : [] }
}
