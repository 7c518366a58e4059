import type { Scope } from '../model/evidence.ts'

/** Which part of a repository a path belongs to. The first rule that matches decides; the rest is production. */
export interface ScopeRule {
  scope: Scope
  /** Names of folders at any depth, lower-case. */
  folders?: readonly string[]
  /** Not below one of these: `src/app/docs/page.tsx` is a page of the product. */
  notBelow?: readonly string[]
  /** Base names, lower-case. */
  names?: readonly string[]
  /** Over the lower-case base name. */
  patterns?: readonly RegExp[]
  /** Only for text that describes; an agent's instructions or a prompt in such a file are the thing itself. */
  prose?: true
}

export const SCOPE_RULES: readonly ScopeRule[] = [
  {
    scope: 'test',
    folders: [
      'test',
      'tests',
      '__tests__',
      'spec',
      'specs',
      'e2e',
      'fixture',
      'fixtures',
      '__fixtures__',
      'cassettes',
      'mocks',
      '__mocks__',
      'testdata',
      'test-data',
      'test_data',
      'testing',
      'doctests',
      'snapshots',
      '__snapshots__',
      'integration-tests',
      'integration_tests',
      'unit_tests',
      'unit-tests',
    ],
    names: ['test.py', 'tests.py', 'conftest.py', 'pytest.ini', 'tox.ini', 'noxfile.py'],
    patterns: [
      /\.(?:test|spec|e2e|test-d)\.[cm]?[jt]sx?$/,
      /^test_[^/]*\.py$/,
      /_test\.(?:py|go|rb|exs|dart)$/,
      /(?:test|tests|it|spec)\.(?:java|kt|scala|cs)$/,
      /^(?:jest|vitest|playwright|cypress|karma)\.(?:config|setup|workspace)\.[^.]+$/,
    ],
  },
  {
    scope: 'example',
    folders: [
      'example',
      'examples',
      'sample',
      'samples',
      'cookbook',
      'cookbooks',
      'demo',
      'demos',
      'notebook',
      'notebooks',
      'tutorial',
      'tutorials',
      'playground',
      'playgrounds',
      'quickstart',
      'quickstarts',
      'experiments',
    ],
    patterns: [/\.ipynb$/],
  },
  {
    scope: 'docs',
    folders: ['docs', 'doc', 'documentation', 'website', 'i18n', 'docs_src'],
    notBelow: ['src', 'app', 'lib', 'pages'],
  },
  { scope: 'docs', patterns: [/\.(?:md|mdx|rst|adoc)$/], prose: true },
  {
    scope: 'build',
    folders: ['.github', '.circleci', '.ci', 'ci', '.buildkite', '.gitlab', 'tooling', '.devcontainer'],
    names: ['.gitlab-ci.yml', 'azure-pipelines.yml', 'jenkinsfile', 'bitbucket-pipelines.yml', '.travis.yml'],
  },
]

/** Instructions and settings of agents work wherever they stand, in `.github/` and in Markdown too. */
export const AGENT_FILES: readonly RegExp[] = [
  /(?:^|\/)(?:agents|claude|gemini|skill|copilot-instructions)(?:\.[^/]+)?\.md$/,
  /(?:^|\/)\.(?:claude|cursor|codex|gemini|windsurf|continue|roo|kiro|agents)\//,
  /^\.github\/(?:copilot-instructions\.md|(?:instructions|prompts|chatmodes|agents|skills)\/)/,
]
