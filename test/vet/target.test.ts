import { expect, test } from 'vitest'
import { parseTarget, TargetError } from '../../src/vet/target.ts'

test.each<[text: string, kind: string, ref: string, version: string | undefined]>([
  ['pkg:npm/%40acme/widget@1.2.0', 'package', 'pkg:npm/%40acme/widget', '1.2.0'],
  ['@acme/widget', 'package', 'pkg:npm/%40acme/widget', undefined],
  ['@acme/widget@next', 'package', 'pkg:npm/%40acme/widget', 'next'],
  ['npm:widget@^1', 'package', 'pkg:npm/widget', '^1'],
  ['widget==1.0', 'package', 'pkg:pypi/widget', '1.0'],
  ['pypi:Widget_Kit', 'package', 'pkg:pypi/widget-kit', undefined],
  ['maven:com.acme:widget@1.0', 'package', 'pkg:maven/com.acme/widget', '1.0'],
  ['go:git.example/acme/widget', 'package', 'pkg:golang/git.example/acme/widget', undefined],
  ['hf:acme/tiny@main', 'model', 'pkg:huggingface/acme/tiny', 'main'],
  ['hf:gpt-tiny', 'model', 'pkg:huggingface/gpt-tiny', undefined],
  ['pkg:huggingface/acme/corpus?type=dataset', 'dataset', 'pkg:huggingface/acme/corpus?type=dataset', undefined],
  ['io.github.acme/widget', 'mcp-server', 'waybill:mcp-server/io.github.acme/widget', undefined],
  ['mcp:io.github.acme/widget@1.0.0', 'mcp-server', 'waybill:mcp-server/io.github.acme/widget', '1.0.0'],
  ['vscode:acme.widget', 'extension', 'pkg:vscode-extension/acme/widget', undefined],
  ['vendor:acme', 'vendor', 'waybill:service/acme', undefined],
  ['model:openai/gpt-4o', 'hosted-model', 'waybill:model/openai/gpt-4o', undefined],
  ['waybill:model/openai/gpt-4o', 'hosted-model', 'waybill:model/openai/gpt-4o', undefined],
  ['waybill:service/acme/api.acme.example', 'vendor', 'waybill:service/acme', undefined],
])('%s', (text, kind, ref, version) => {
  const target = parseTarget(text)
  expect([target.kind, target.ref, target.subject.version]).toEqual([kind, ref, version])
})

test.each<[text: string, message: RegExp, choices: readonly string[]]>([
  ['', /nothing to vet/, []],
  ['pkg:', /no valid purl/, []],
  ['widget', /several things/, ['npm:widget', 'pypi:widget']],
  ['acme/tiny', /several things/, ['hf:acme/tiny', 'model:acme/tiny', 'pkg:github/acme/tiny']],
  ['langchain', /several things/, ['pkg:npm/langchain', 'pkg:pypi/langchain']],
  ['waybill:prompt/x', /nothing to look up/, []],
])('%s is asked back', (text, message, choices) => {
  try {
    parseTarget(text)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(TargetError)
    expect((error as TargetError).message).toMatch(message)
    expect((error as TargetError).choices).toEqual(expect.arrayContaining([...choices]))
  }
})
