import { join } from 'node:path'
import type { Setting } from '../config.ts'
import { configurationFolder, type Surroundings } from './files.ts'
import { findAll, parseXml } from '../../parse/xml.ts'

/** NuGet's sources (https://learn.microsoft.com/nuget/reference/nuget-config-file): the first v3 one where nuget.org is not. */
export function readNuget(surroundings: Surroundings): Setting | undefined {
  const { home, isWindows, read } = surroundings
  const files = [
    join(home, '.nuget', 'NuGet', 'NuGet.Config'),
    ...(isWindows ? [join(configurationFolder(surroundings), 'NuGet', 'NuGet.Config')] : []),
  ]
  for (const file of files) {
    const text = read(file)
    if (text === undefined) continue
    const sources = findAll(parseXml(text), 'configuration', 'packageSources', 'add')
    const urls = sources.flatMap(({ '@value': value }) => (typeof value === 'string' ? [value] : []))
    if (urls.some((url) => url.startsWith('https://api.nuget.org/'))) return undefined
    const url = urls.find((each) => /^https?:\/\/.+\/v3\/index\.json$/.test(each))
    if (url !== undefined) return { url, from: file }
  }
  return undefined
}
