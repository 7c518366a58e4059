import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../src/parse/json.ts'
import { parseCardText, parseModelIndex } from '../src/parse/model-card-text.ts'

describe('parseCardText', () => {
  test.each([
    ['## Uses\n\nCounting.\n', { useCases: ['Counting.'] }],
    ['## 3. Intended Use Cases\n\nCounting\nwidgets.\n', { useCases: ['Counting widgets.'] }],
    ['## **Out-of-Scope Use**\n- *war*\n- [law](https://x.example/)\n', { limitations: ['war', 'law'] }],
    [
      '# Intended users\n\nClerks\n\n# Trade-offs\n\nSlow but small\n',
      { users: ['Clerks'], tradeoffs: ['Slow but small'] },
    ],
    ['## Bias\n\n<div>Round</div> widgets\n', { ethical: ['Round widgets'] }],
    ['## Uses\n\n[More Information Needed]\n', undefined],
    ['```\n## Uses\nnot this\n```\n', undefined],
    ['## Usage\n\npip install widget\n', undefined],
    ['No headings.', undefined],
    ['', undefined],
  ])('%j', (text, card) => expect(parseCardText(text)).toEqual(card))

  test('long texts and lists are cut', () => {
    const card = parseCardText(
      `## Limitations\n${`- ${'x'.repeat(2000)} \n`.repeat(1)}${Array.from({ length: 50 }, (_, at) => `- ${at}\n`).join('')}`,
    )
    expect(card?.limitations?.length).toBe(8)
    expect(card?.limitations?.[0]?.length).toBe(600)
  })

  test('a hostile card is read in linear time', () => {
    const start = performance.now()
    for (const unit of ['[', '![', '<', '## ', '- ', '[a](', '# uses\n', '`'])
      parseCardText(`## Uses\n${unit.repeat(200_000)}`)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('parseModelIndex', () => {
  test('numbers and texts are values; what has neither is left out', () => {
    const results: JsonValue[] = [
      {
        task: { type: 'asr' },
        dataset: { name: 'Speech', split: 'test' },
        metrics: [{ type: 'wer', value: 4.2 }, { type: 'cer' }],
      },
      { metrics: [{ name: 'f1', value: '0.9' }, null, { type: 'x', value: {} }] },
      { metrics: 'none' },
    ]
    expect(parseModelIndex([{ name: 'a', results }, 7])).toEqual([
      { type: 'wer', value: '4.2', slice: 'asr, Speech, test' },
      { type: 'f1', value: '0.9' },
    ])
  })

  test.each([undefined, null, 'x', {}, [[]]])('%j has none', (value) => expect(parseModelIndex(value)).toEqual([]))
})
