import { describe, expect, test } from 'vitest'
import { parseSubject } from '../src/parse/subject.ts'

const HUB = { type: 'huggingface', namespace: 'acme', name: 'widget' }

describe('parseSubject', () => {
  test.each([
    ['pkg:huggingface/acme/widget', HUB],
    ['pkg:huggingface/acme/widget@Main', { ...HUB, version: 'Main' }],
    ['pkg:huggingface/acme/widget@refs%2Fpr%2F1', { ...HUB, version: 'refs/pr/1' }],
    ['pkg:huggingface/acme/widget?type=dataset', { ...HUB, qualifiers: { type: 'dataset' } }],
    ['hf://acme/widget', HUB],
    ['hf:acme/widget@v1', { ...HUB, version: 'v1' }],
    ['ollama:widget', { type: 'ollama', namespace: 'library', name: 'widget', version: 'latest' }],
    ['ollama:hf.co/acme/widget:Q4', { type: 'ollama', namespace: 'hf.co/acme', name: 'widget', version: 'Q4' }],
    ['hf://widget', { type: 'huggingface', name: 'widget' }],
    ['hf://datasets/acme/widget@v2', { ...HUB, version: 'v2', qualifiers: { type: 'dataset' } }],
    ['pkg:npm/%40acme/widget@1.0.0', { type: 'npm', namespace: '@acme', name: 'widget', version: '1.0.0' }],
    ['waybill:mcp-server/io.github.acme/widget', { type: 'mcp-server', namespace: 'io.github.acme', name: 'widget' }],
  ])('%s', (text, subject) => expect(parseSubject(text)).toEqual(subject))

  test.each([
    '',
    'widget',
    'hf://',
    'hf://../widget',
    'ollama:',
    'ollama:../widget',
    'ollama:a:b:c',
    'hf://acme/..',
    'pkg:',
    'pkg:npm',
    'hf://acme/widget@a b',
  ])('refuses %j', (text) => expect(parseSubject(text)).toBeUndefined())
})
