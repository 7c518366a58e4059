import { describe, expect, test } from 'vitest'
import { parseInstallCommand } from '../src/parse/install-command.ts'
import { splitCommands } from '../src/parse/shell.ts'
import { assign, expand, toVariables, UNKNOWN } from '../src/parse/shell-variables.ts'

const install = (text: string): string[] =>
  parseInstallCommand(text).map(({ ecosystem, name, range, version, scope, source, url }) =>
    [ecosystem, name, range, version && `=${version}`, scope, source, url]
      .filter((part) => part !== undefined)
      .join(' '),
  )

describe('parseInstallCommand', () => {
  test.each<[string, string[]]>([
    ['pip install heron', ['pypi heron']],
    ['/opt/venv/bin/pip3.11 --quiet install "heron[a]>=1"', ['pypi heron >=1']],
    ['python3 -m pip install -U --index-url https://me:pw@w.example/s heron==1.0', ['pypi heron ==1.0 =1.0']],
    ['"$PY" -m pip install heron', ['pypi heron']],
    ['python -c "pip install heron"', []],
    ['python build.py -m pip install heron', []],
    ['A=1 B="x y" sudo -E pip install heron', ['pypi heron']],
    ['env -u A B=1 pip install heron', ['pypi heron']],
    ['timeout -k 5 60s pip install heron', ['pypi heron']],
    ['if ! pip install heron; then exit 1; fi', ['pypi heron']],
    ['( cd x && pip install heron ) || true', ['pypi heron']],
    ['pip install heron>=1.0 2>&1 | tee log', ['pypi heron']],
    ['pip install heron # wader', ['pypi heron']],
    ['pip install -r requirements.txt -c c.txt -e . ./x x/ dist/*.whl', []],
    ['pip uninstall heron', []],
    ['pip install $PKGS', []],
    ['PKGS="heron wader==2"; pip install $PKGS', ['pypi heron', 'pypi wader ==2 =2']],
    ['pip install "$PKGS"', []],
    ['pip install heron$SUFFIX heron==$V', ['pypi heron']],
    ['echo pip install heron', []],
    ["printf '%s' 'pip install heron'", []],
    ["bash -lc 'pip install heron && npm i wader@2'", ['pypi heron', 'npm wader 2']],
    ['conda run -n env pip install heron', ['pypi heron']],
    ['uv run --with x pip install heron', ['pypi heron']],
    ['uv pip install --system heron @ https://x.example/a', ['pypi heron']],
    ['uv tool install heron@1.2', ['pypi heron ==1.2 =1.2']],
    ['pipx install heron', ['pypi heron']],
    ['poetry add heron@^1.2 wader@latest', ['pypi heron ^1.2', 'pypi wader']],
    ['poetry add --group dev heron', ['pypi heron build']],
    ['mamba install -c conda-forge -y heron=1.2 wader==1.0', ['conda heron =1.2', 'conda wader ==1.0 =1.0']],
    ['npm install', []],
    ['npm ci', []],
    ['npm i -g @a/heron@1.2.3 wader@next', ['npm @a/heron 1.2.3 =1.2.3', 'npm wader next']],
    ['npm --prefix web install -D heron', ['npm heron build']],
    ['npm install ./heron ../wader.tgz file:x owner/repo', []],
    ['yarn add heron && yarn global add wader', ['npm heron', 'npm wader']],
    ['pnpm -r add heron', ['npm heron']],
    ['bun add heron', ['npm heron']],
    ['go install code.example/a/b@v1.2.3', ['golang code.example/a/b v1.2.3 =v1.2.3']],
    ['go install code.example/a/b@latest && go install ./cmd/x && go build ./...', ['golang code.example/a/b']],
    ['pip install heron==$(cat VERSION)', ['pypi heron ==${file:VERSION}']],
    ['pip install heron==$(cat ../VERSION) wader==$(git describe)', ['pypi heron', 'pypi wader']],
    ['pip install setuptools heron', ['pypi setuptools build', 'pypi heron']],
  ])('%s', (text, expected) => expect(install(text)).toEqual(expected))

  test('lines are those of the words', () => {
    const found = parseInstallCommand('cd x\npip install \\\n  heron \\\n  wader\n')
    expect(found.map(({ name, line }) => [name, line])).toEqual([
      ['heron', 3],
      ['wader', 4],
    ])
  })

  test('no credentials are kept', () => {
    const found = parseInstallCommand(
      'pip install "heron @ git+https://me:s3cret@code.example/h.git?t=s3cret#x=s3cret"',
    )
    expect(JSON.stringify(found)).not.toContain('s3cret')
  })

  test('values that multiply and unclosed brackets end soon', () => {
    const doubling = Array.from({ length: 60 }, (_, index) => `V${index + 1}=$V${index}$V${index}`).join('\n')
    expect(install(`V0=xy\n${doubling}\npip install heron==$V60`)).toEqual(['pypi heron'])
    expect(install(`pip install ${'$('.repeat(50_000)}`)).toEqual([])
    expect(install(`${"bash -c '".repeat(2000)}`)).toEqual([])
  })
})

describe('splitCommands', () => {
  const words = (text: string): string[][] => splitCommands(text).map((command) => command.map((word) => word.text))
  test.each<[string, string[][]]>([
    [`a 'b c' "d e" f\\ g`, [['a', 'b c', 'd e', 'f g']]],
    ['a&&b||c;d|e&f', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
    ['a $(b; c "d)") e', [['a', '$(b; c "d)")', 'e']]],
    ['a ${x:-y z} `b c`', [['a', '${x:-y z}', '`b c`']]],
    ['a <<X b\nc\nX\nd', [['a', 'b'], ['d']]],
    ["a <<-'X Y'\n\tc\n\tX Y\nd", [['a'], ['d']]],
    ['a <<< b c >d 2>>e f', [['a', 'c', 'f']]],
    ['a#b #c\nd', [['a#b'], ['d']]],
    ['x=(1 2) y', [['x=(1 2)', 'y']]],
    ["a 'b", [['a', 'b']]],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected))
})

describe('expand', () => {
  test('values, defaults and files', () => {
    const variables = toVariables('deploy')
    assign(variables, 'A', '1')
    assign(variables, 'B', '${A}.2')
    expect(expand('$A ${B} ${C:-x$A} ${{ env.A }} $(cat ../v/n) `cat m`', variables)).toBe(
      '1 1.2 x1 1 ${file:v/n} ${file:deploy/m}',
    )
    expect(expand('$C', variables)).toBe(UNKNOWN)
    expect(expand('$(cat ../../v)', variables)).toBe(UNKNOWN)
  })

  test('values of make that multiply end soon', () => {
    const variables = toVariables('', true)
    for (let index = 1; index < 30; index++) assign(variables, `V${index}`, `$(V${index - 1})`.repeat(50))
    assign(variables, 'V0', '')
    expect(expand('a$(V9)$$b', variables)).toContain(UNKNOWN)
    expect(expand('$$(V0)$(V0) `cat x`', variables)).toBe('$(V0) `cat x`')
  })

  test('two values are none', () => {
    const variables = toVariables('')
    assign(variables, 'A', '1')
    assign(variables, 'A', '2')
    expect(expand('$A', variables)).toBe(UNKNOWN)
  })
})
