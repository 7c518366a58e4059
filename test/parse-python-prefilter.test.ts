import { describe, expect, test } from 'vitest'
import { jupyterNotebook } from '../collectors/repo/jupyter-notebook/index.ts'
import { pythonSource } from '../collectors/repo/python-source/index.ts'
import { PREFILTER_WORDS, toPrefilter } from '../src/data/prefilter-words.ts'
import { RULE_TABLES } from '../src/data/rules/index.ts'

const passes = (text: string): boolean => pythonSource.prefilter?.test(text) ?? false

describe('prefilter of Python source', () => {
  test('no module of the rule table is missed', () => {
    const modules = RULE_TABLES.flatMap(({ language, rules }) =>
      language === 'python' ? rules.flatMap(({ from }) => from) : [],
    )
    const missed = modules.filter((module) => !passes(`import ${module}\n`) || !passes(`from ${module} import x\n`))
    expect(missed).toEqual([])
  })

  test.each([
    'MODEL_NAME = "x"',
    'PROMPT = "x"',
    'class LLMSettings: pass',
    'OPENAI_API_KEY',
    'apiKey = 1',
    'load("x.gguf")',
    '"https://huggingface.co/a/b"',
    'start_mcp()',
    'from langchain_newcomer import Chat',
    '# /// script\n# dependencies = []\n# ///',
  ])('%s', (text) => expect(passes(text)).toBe(true))

  test.each(['import shutil\n', 'from raymond import x\n', 'x = "import"\n', 'def art(): pass\n'])('not %s', (text) =>
    expect(passes(text)).toBe(false),
  )
})

test('a notebook that only installs is read', () => {
  expect(jupyterNotebook.prefilter?.test('{"source": ["!pip install kelp"]}')).toBe(true)
})

test('words alone', () => {
  const pattern = toPrefilter(PREFILTER_WORDS)
  expect(pattern.test('const agent = 1')).toBe(true)
  expect(pattern.test('import boto3')).toBe(false)
})
