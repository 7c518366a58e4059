/**
 * What the name of a dependency group, extra or requirements file says about where its packages are used. There is no
 * standard; these are the names that projects use.
 */
import type { Scope } from '../model/evidence.ts'

const WORDS: Readonly<Record<'docs' | 'build' | 'example', ReadonlySet<string>>> = {
  docs: new Set(['doc', 'docs', 'documentation', 'mkdocs', 'rtd', 'sphinx']),
  example: new Set(['example', 'examples', 'demo', 'demos', 'tutorial', 'tutorials']),
  build: new Set(
    [
      'dev devel develop developer developers development test tests testing pytest tox nox ci cicd qa quality lint',
      'linting linter linters format formatting style typing types typecheck typechecking mypy pyright check checks',
      'cov coverage bench benchmark benchmarks benchmarking build building release tools tooling precommit debug',
      'packaging publish profiling',
    ]
      .join(' ')
      .split(' '),
  ),
}

/** Undefined when the name says nothing: production, or whatever the path says. */
export function toGroupScope(name: string): Scope | undefined {
  const words = name
    .toLowerCase()
    .replaceAll('pre-commit', 'precommit')
    .split(/[^a-z0-9]+/)
  for (const scope of ['docs', 'example', 'build'] as const) {
    if (words.some((word) => WORDS[scope].has(word))) return scope
  }
  return undefined
}
