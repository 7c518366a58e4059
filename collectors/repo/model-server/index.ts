import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import { lineAt } from '../../../src/parse/json.ts'
import { parseYamlDocumentsWithLines } from '../../../src/parse/yaml.ts'
import { evidenceAt, ID, join } from './component.ts'
import { readComposeModels, readContainers, type At } from './containers.ts'
import { readDockerfile, readScript } from './scripts.ts'

/**
 * Models that containers and commands serve: images of Ollama, vLLM, Text Generation Inference and the like in Compose
 * files, Kubernetes manifests, values of charts and Dockerfiles, with the model that their arguments and variables name;
 * `ollama pull x` and its kin in scripts; models of Compose files.
 * It cannot know what templates of charts make of their values, nor what is given when a container is started.
 */
const DEPTH = 14
const COMPOSE = /(?:^|\/)(?:docker-)?compose(?:[._-][\w.-]+)?\.ya?ml$/i
const DOCKERFILE = /(?:^|\/)(?:[\w.-]+\.)?(?:docker|container)file(?:[._-][^/]*)?$/i
/** What tests of a pipeline start is not what the program runs with. */
const WORKFLOW = /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/|(?:^|\/)\.gitlab-ci[^/]*$/
const MAKEFILE = /(?:^|\/)(?:gnu)?makefile(?:[._-][^/]*)?$|\.mk$|(?:^|\/)\.?justfile$|\.just$/i

function collect(file: SourceFile): Found {
  const { path } = file
  if (WORKFLOW.test(path)) return {}
  if (/\.ya?ml$/i.test(path)) return join(readYaml(file))
  if (DOCKERFILE.test(path)) return join(readDockerfile(file.text(), path))
  return join(readScript(file.text(), path, MAKEFILE.test(path)))
}

/** Keys and addresses without which no reading below finds anything: most YAML files that name a server are no such file. */
const NEEDED = /\b(?:image|entrypoint|command|args|modelURL|ollama)["']?[ \t]*:|\b(?:hf|ollama):\/\//

function readYaml(file: SourceFile): Found[] {
  if (!COMPOSE.test(file.path) && !NEEDED.test(file.text())) return []
  return tryDocuments(file).flatMap(({ value, lines }) => {
    const at: At = (path) => evidenceAt(file.path, lineAt(lines, ...path))
    return [...readContainers(value, [], at), ...(COMPOSE.test(file.path) ? readComposeModels(value, at) : [])]
  })
}

/** Templates of YAML are none, and no loss: whoever reads a file of this kind says so. */
function tryDocuments(file: SourceFile): ReturnType<typeof parseYamlDocumentsWithLines> {
  try {
    return parseYamlDocumentsWithLines(file.text(), DEPTH)
  } catch (error) {
    if (error instanceof ProblemError) return []
    throw error
  }
}

export const modelServer: FileCollector = {
  id: ID,
  version: 2,
  title: 'Model servers and their models in Compose files, Kubernetes manifests, chart values, Dockerfiles and scripts',
  claim: {
    names: ['Dockerfile', 'Containerfile', 'Makefile', 'GNUmakefile', 'justfile', 'Justfile', '.justfile'],
    suffixes: ['.yaml', '.yml', '.dockerfile', '.containerfile', '.mk', '.sh', '.bash', '.just'],
    paths: [/(?:^|\/)(?:Dockerfile|Containerfile|Makefile)[._-][^/]*$/i],
  },
  maxBytes: 1024 * 1024,
  prefilter:
    /\bollama\b|\bvllm\b|vllm-|text-(?:generation|embeddings)-|sglang|llama\.cpp|llama-server|llama-cli|infinity|local-?ai\b|hf:\/\/|huggingface-cli|\bhf download|docker model|modelURL|qdrant|chroma|milvus|weaviate|pgvector|^models:|type:[ \t]*["']?model\b/im,
  collect,
}
