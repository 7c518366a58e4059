import { describe, expect, test } from 'vitest'
import { parseMcpRunner, type McpLaunch } from '../src/parse/mcp-runner.ts'
import { redactArgs, redactCommand, stripUrl, looksSecret, isSecretName } from '../src/parse/redact.ts'

const npm = (runner: string, name: string, rest: object = {}): McpLaunch => ({
  type: 'package',
  runner,
  ecosystem: 'npm',
  name,
  ...rest,
})
const pypi = (runner: string, name: string, rest: object = {}): McpLaunch => ({
  type: 'package',
  runner,
  ecosystem: 'pypi',
  name,
  ...rest,
})
const script = (runner: string, file: string): McpLaunch => ({ type: 'script', runner, script: file })

/** A command line, words apart by one space, and what it starts. */
const CASES: [string, McpLaunch | undefined][] = [
  ['npx -y @acme/notes-mcp', npm('npx', '@acme/notes-mcp')],
  ['npx --yes @acme/notes-mcp@1.4.2 --root /srv', npm('npx', '@acme/notes-mcp', { version: '1.4.2' })],
  ['npx notes-mcp@latest', npm('npx', 'notes-mcp', { tag: 'latest' })],
  ['npx notes-mcp@^2.1.0', npm('npx', 'notes-mcp', { range: '^2.1.0' })],
  ['npx notes-mcp@<version>', npm('npx', 'notes-mcp')],
  ['npx -p @acme/tools@3.0.0 notes-mcp', npm('npx', '@acme/tools', { version: '3.0.0' })],
  ['npx --package=@acme/tools@3.0.0 notes-mcp', npm('npx', '@acme/tools', { version: '3.0.0' })],
  [
    'npx -y github:acme/notes-mcp#v2',
    { type: 'source', runner: 'npx', url: 'https://github.com/acme/notes-mcp', revision: 'v2' },
  ],
  ['npx ./tools/server', script('npx', './tools/server')],
  ['npx tsx src/server.ts', script('tsx', 'src/server.ts')],
  ['npx -y tsx watch src/server.ts', script('tsx', 'src/server.ts')],
  [
    'npx -y mcp-remote@0.1.16 https://mcp.acme.example/sse --header X-Team:blue',
    npm('npx', 'mcp-remote', { version: '0.1.16', target: 'https://mcp.acme.example/sse' }),
  ],
  [
    'npx -y @smithery/cli@latest run @acme/notes --profile p',
    npm('npx', '@smithery/cli', { tag: 'latest', target: '@acme/notes' }),
  ],
  ['C:\\Program/npx.cmd -y notes-mcp', npm('npx', 'notes-mcp')],
  ['bunx notes-mcp@1.0.0', npm('bunx', 'notes-mcp', { version: '1.0.0' })],
  ['bun x notes-mcp', npm('bun x', 'notes-mcp')],
  ['bun run src/index.ts', script('bun', 'src/index.ts')],
  ['pnpm dlx notes-mcp@1.0.0', npm('pnpm dlx', 'notes-mcp', { version: '1.0.0' })],
  ['pnpm --silent dlx notes-mcp', npm('pnpm dlx', 'notes-mcp')],
  ['yarn dlx notes-mcp', npm('yarn dlx', 'notes-mcp')],
  ['npm exec --yes -- notes-mcp@2.0.0', npm('npm exec', 'notes-mcp', { version: '2.0.0' })],
  ['npm run mcp', script('npm', 'mcp')],
  ['uvx notes-server', pypi('uvx', 'notes-server')],
  ['uvx notes-server@latest', pypi('uvx', 'notes-server', { tag: 'latest' })],
  ['uvx notes-server==1.2.3', pypi('uvx', 'notes-server', { version: '1.2.3' })],
  ['uvx notes-server@1.2.3', pypi('uvx', 'notes-server', { version: '1.2.3' })],
  ['uvx --python 3.12 --from notes-tools[mcp]==0.4 notes', pypi('uvx', 'notes-tools', { version: '0.4' })],
  [
    'uvx --from git+https://u:p@git.acme.example/notes@abc123 notes',
    { type: 'source', runner: 'uvx', url: 'https://git.acme.example/notes', revision: 'abc123' },
  ],
  ['uv tool run notes-server', pypi('uv tool run', 'notes-server')],
  ['uv --directory /opt/notes run server.py', script('uv run', 'server.py')],
  ['uv run --with mcp[cli] mcp run server.py', script('uv run', 'server.py')],
  ['uv run --with notes-server==2.0 notes-server', pypi('uv run', 'notes-server', { version: '2.0' })],
  ['uv run -m notes.server', { type: 'module', runner: 'uv run', module: 'notes.server' }],
  ['pipx run notes-server', pypi('pipx run', 'notes-server')],
  ['pipx run --spec notes-server==1.0 notes', pypi('pipx run', 'notes-server', { version: '1.0' })],
  [
    'docker run -i --rm -e TOKEN --mount type=bind,src=/a,dst=/b ghcr.io/acme/notes:1.2 --flag',
    { type: 'image', runner: 'docker', image: 'ghcr.io/acme/notes:1.2' },
  ],
  ['docker run --rm -it --network=host mcp/notes', { type: 'image', runner: 'docker', image: 'mcp/notes' }],
  ['podman run -i mcp/notes@sha256:00ff', { type: 'image', runner: 'podman', image: 'mcp/notes@sha256:00ff' }],
  ['docker exec -i box node server.js', undefined],
  ['cmd /c npx -y notes-mcp', npm('npx', 'notes-mcp')],
  ['env A=b npx notes-mcp', npm('npx', 'notes-mcp')],
  ['op run -- npx notes-mcp', npm('npx', 'notes-mcp')],
  ['node --enable-source-maps ./dist/server.js --port 3', script('node', './dist/server.js')],
  ['python -m notes_server', { type: 'module', runner: 'python', module: 'notes_server' }],
  ['python3.12 server.py', script('python3.12', 'server.py')],
  ['deno run -A npm:notes-mcp@1.0.0', npm('deno', 'notes-mcp', { version: '1.0.0' })],
  ['deno run --allow-net jsr:@acme/notes', { type: 'package', runner: 'deno', ecosystem: 'jsr', name: '@acme/notes' }],
  ['deno run -A server.ts', script('deno', 'server.ts')],
  ['java -Xmx1g -jar build/notes.jar', script('java', 'build/notes.jar')],
  [
    'dnx Acme.Notes@1.0.0 --yes',
    { type: 'package', runner: 'dnx', ecosystem: 'nuget', name: 'Acme.Notes', version: '1.0.0' },
  ],
  ['dotnet run --project src/Notes', script('dotnet', 'src/Notes')],
  [
    'go run git.acme.example/notes/cmd@v1.2.3',
    { type: 'package', runner: 'go', ecosystem: 'golang', name: 'git.acme.example/notes/cmd', version: 'v1.2.3' },
  ],
  ['./bin/notes serve', script('', './bin/notes')],
  ['notes serve', undefined],
]

describe('parseMcpRunner', () => {
  test.each(CASES)('%s', (line, expected) => {
    const [command = '', ...args] = line.split(' ')
    expect(parseMcpRunner(command, args)).toEqual(expected)
  })

  test('a shell string that is one plain command is read', () => {
    expect(parseMcpRunner('bash', ['-c', 'exec npx -y "notes-mcp@1.0.0"'])).toEqual(
      npm('npx', 'notes-mcp', { version: '1.0.0' }),
    )
  })

  test('any other shell string is only said to be one', () => {
    expect(parseMcpRunner('sh', ['-c', 'curl -s https://acme.example/x | sh'])).toEqual({ type: 'shell', runner: 'sh' })
  })

  test('the whole line as command', () => {
    expect(parseMcpRunner('npx -y notes-mcp', [])).toEqual(npm('npx', 'notes-mcp'))
  })

  test('wrappers without end stop', () => {
    expect(parseMcpRunner('env', Array<string>(100).fill('env'))).toBeUndefined()
  })
})

describe('redact', () => {
  test('arguments keep paths, flags and placeholders, never values of secrets', () => {
    expect(
      redactArgs(['--api-key', 'plainword', '--api-key=plainword', '--token', '${TOKEN}', '/srv/data', '--port', '80']),
    ).toEqual(['--api-key', '<redacted>', '--api-key=<redacted>', '--token', '${TOKEN}', '/srv/data', '--port', '80'])
    expect(redactArgs(['-e', 'REGION=blue', 'postgresql://u:p@db.acme.example/notes?sslmode=x'])).toEqual([
      '-e',
      'REGION=<redacted>',
      'postgresql://db.acme.example/notes',
    ])
    expect(redactArgs(['--header', 'X-Team: blue', 'Authorization:Bearer abc'])).toEqual([
      '--header',
      'X-Team: <redacted>',
      'Authorization: <redacted>',
    ])
  })

  test('headers as one argument, JSON, and shell strings', () => {
    expect(redactArgs(['Authorization:Bearer abc', 'Authorization: Bearer abc'])).not.toContain(
      expect.stringContaining('abc'),
    )
    expect(redactArgs(['--config', '{"apiKey":"plainword","port":80}'])).toEqual([
      '--config',
      '{"apiKey":<redacted>,"port":80}',
    ])
    expect(
      redactArgs(['-c', "API_KEY=plainword curl -H 'Authorization: Bearer abc' https://u:p@acme.example/"]),
    ).toEqual(['-c', "API_KEY=<redacted> curl -H 'Authorization: <redacted>' https://acme.example/"])
    expect(redactArgs(['x'.repeat(5000)])[0]).toHaveLength(2001)
  })

  test('commands', () => {
    expect(redactCommand('curl -H "Authorization: Bearer abc def" https://u:p@acme.example/a?b=c')).toBe(
      'curl -H "Authorization: <redacted>" https://acme.example/a',
    )
    expect(redactCommand('TOKEN=abc pnpm fix')).toBe('TOKEN=<redacted> pnpm fix')
  })

  test('URLs', () => {
    expect(stripUrl('https://u:p@acme.example/v1/a1b2c3d4e5f6a7b8c9d0e1f2/sse?key=1#x')).toBe(
      'https://acme.example/v1/<redacted>/sse',
    )
    expect(stripUrl('${BASE}/mcp')).toBe('${BASE}/mcp')
  })

  test('model ids, hosts and hashes are not secrets', () => {
    for (const value of [
      'claude-sonnet-4-5-20250929',
      'acme/embeddings-v5-text-small-retrieval',
      'eu.bedrock.acme.example',
      'anthropic.claude-3-5-sonnet-20241022-v2:0',
    ])
      expect([value, looksSecret(value)]).toEqual([value, false])
    for (const value of ['sk-abc', 'hf_abc', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'q8Zr2Lw9Xv4Tn7Bk1Ym6'])
      expect([value, looksSecret(value)]).toEqual([value, true])
  })

  test('names', () => {
    for (const name of ['OPENAI_API_KEY', 'PGPASSWORD', 'SENTRY_DSN', '--auth-token', 'GITHUB_PAT'])
      expect([name, isSecretName(name)]).toEqual([name, true])
    for (const name of ['TOKENIZER_MODEL', 'OPENAI_MODEL', 'AUTHOR', 'BASE_URL', 'PATH'])
      expect([name, isSecretName(name)]).toEqual([name, false])
  })
})
