import { expect, test } from 'vitest'
import { parsePackageSpecifier, toBareSpecifier } from '../src/parse/package-specifier.ts'

test.each([
  ['npm:openai@4.2.0', { name: 'openai', range: '4.2.0' }],
  ['npm:/@ai-sdk/openai@^1/internal', { name: '@ai-sdk/openai', range: '^1', subpath: 'internal' }],
  ['https://esm.sh/v132/ai@2.2.13?target=deno', { name: 'ai', range: '2.2.13' }],
  ['https://esm.sh/*ai@3.0.0/react', { name: 'ai', range: '3.0.0', subpath: 'react' }],
  ['https://esm.sh/ollama', { name: 'ollama' }],
  ['https://cdn.jsdelivr.net/npm/@mlc-ai/web-llm@0.2.7/+esm', { name: '@mlc-ai/web-llm', range: '0.2.7' }],
  ['https://unpkg.com/onnxruntime-web@1.20.0/dist/ort.min.mjs', { name: 'onnxruntime-web', range: '1.20.0' }],
  ['jsr:@openai/openai@^4.20.0', { name: 'openai', range: '^4.20.0' }],
  ['https://deno.land/x/openai@v4.69.0/mod.ts', { name: 'openai', range: '4.69.0' }],
])('%s names a package', (specifier, expected) => expect(parsePackageSpecifier(specifier)).toEqual(expected))

test.each([
  'openai',
  './npm:openai',
  'https://esm.sh/gh/owner/openai',
  'https://deno.land/x/oak@4/mod.ts',
  'jsr:@openai/openai-agents',
  'npm:',
  'node:fs',
])('%s does not', (specifier) => {
  expect(parsePackageSpecifier(specifier)).toBeUndefined()
  expect(toBareSpecifier(specifier)).toBe(specifier)
})
