import type { Declaration, ManifestFacts } from '../../model/facts.ts'
import { toRef } from '../../model/identity.ts'
import type { Project } from '../../model/inventory.ts'
import { folderOf } from './paths.ts'
import { toPackagePurl } from './purl.ts'

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The projects that the manifests describe, by folder and by name. */
export class Projects {
  readonly all: Project[]
  readonly #byFolder = new Map<string, Project>()
  readonly #byName = new Map<string, Project[]>()

  constructor(manifests: readonly ManifestFacts[]) {
    const owners = new Map<string, string>()
    this.all = manifests
      .filter((manifest) => manifest.project !== undefined)
      .sort((a, b) => compareText(a.file, b.file))
      .flatMap((manifest) => toProject(manifest, owners) ?? [])
    for (const project of this.all) {
      const name = `${project.ecosystem}:${project.name}`
      const folder = `${project.ecosystem}:${folderOf(project.file)}`
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), project])
      if (!this.#byFolder.has(folder)) this.#byFolder.set(folder, project)
    }
  }

  inFolder(ecosystem: string, folder: string): Project | undefined {
    return this.#byFolder.get(`${ecosystem}:${folder}`)
  }

  /** The project of that name at or below a folder; of several, the first by path. */
  named({ ecosystem, name }: Pick<Declaration, 'ecosystem' | 'name'>, below: string): Project | undefined {
    const isBelow = ({ file }: Project): boolean => below === '' || file.startsWith(`${below}/`)
    return this.#byName.get(`${ecosystem}:${name}`)?.find(isBelow)
  }
}

/**
 * A published project has its purl, which two manifests of one folder share. Private ones and a second folder with the
 * same name and version (copied examples) are told apart by their file.
 */
function toProject({ file, project }: ManifestFacts, owners: Map<string, string>): Project | undefined {
  if (project === undefined) return undefined
  const { ecosystem, name, version, license } = project
  const purl = project.private ? undefined : toPackagePurl({ ecosystem, name, version })
  const owner = purl === undefined ? undefined : owners.get(purl)
  const folder = folderOf(file)
  const ref = purl === undefined || (owner !== undefined && owner !== folder) ? toRef('project', file) : purl
  if (purl !== undefined && owner === undefined) owners.set(purl, folder)
  return {
    ecosystem,
    name,
    ...(version !== undefined && { version }),
    ...(license !== undefined && { license }),
    file,
    ref,
  }
}
