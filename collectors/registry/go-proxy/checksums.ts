import type { Gap } from '../../../src/model/gap.ts'
import type { SourceClient } from '../../../src/model/remote.ts'
import type { SignatureFacts } from '../../../src/model/subject.ts'
import { toStatusGap } from '../../../src/net/read-json.ts'

interface Line {
  module: string
  version: string
  /** `module@version`, escaped. */
  path: string
  gaps: Gap[]
}

/**
 * A module version's line in the checksum database: a number, two lines with hashes, a signed tree head. That the head
 * covers the line would take proofs of the tree, so the line is told, not verified.
 * https://go.dev/design/25530-sumdb#checksum-database
 */
export async function askChecksum(
  client: SourceClient,
  { module, version, path, gaps }: Line,
): Promise<SignatureFacts | undefined> {
  const reply = await client.ask(`/lookup/${path}`, { headers: { accept: 'text/plain' } })
  if (reply.kind === 'gap') {
    gaps.push(reply.gap)
    return undefined
  }
  if (reply.status === 404 || reply.status === 410) return { status: 'absent' }
  if (reply.status !== 200) {
    gaps.push(toStatusGap(client, reply))
    return undefined
  }
  const lines = new TextDecoder().decode(reply.body).split('\n', 100)
  const hash = lines.find((line) => line.startsWith(`${module} ${version} h1:`))?.split(' ')[2]
  if (hash === undefined || !/^\d+$/.test(lines[0] ?? '')) {
    gaps.push(client.gap('wrong-shape', reply.url, 'not a record of this module version', reply.status))
    return undefined
  }
  const signers = lines.flatMap((line) => /^— (\S+) /.exec(line)?.[1] ?? [])
  return {
    status: 'present',
    ...(signers.length > 0 && { keyIds: signers }),
    detail: `record ${lines[0]} of the checksum database: ${hash}; that its tree holds the record was not checked`,
  }
}
