import type { ManifestFacts } from '../model/facts.ts'

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')))

/**
 * Which project a file belongs to: the one of the nearest manifest at or above it that names one. What a project asks for
 * under its own name (`pip install its-name` in its Dockerfile, extras that name each other) is no dependency.
 */
export class OwnProjects {
  readonly #byFolder = new Map<string, string>()

  constructor(manifests: readonly Pick<ManifestFacts, 'file' | 'project'>[]) {
    for (const { file, project } of manifests)
      if (project) this.#byFolder.set(`${project.ecosystem}:${folderOf(file)}`, project.name)
  }

  isOwn(file: string, { ecosystem, name }: { ecosystem: string; name: string }): boolean {
    for (let folder = folderOf(file); ; folder = folderOf(folder)) {
      const owner = this.#byFolder.get(`${ecosystem}:${folder}`)
      if (owner !== undefined) return owner === name
      if (folder === '') return false
    }
  }
}
