// Style is a test: what the linter cannot see, this suite refuses. Every check is first shown a file that it must refuse.
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readJson, root } from './setup/paths.mjs'
import { deadFiles, entriesOf, resolve, unusedPackages } from './tidy/reach.ts'
import {
  chineseOutsideLocale,
  headless,
  importTypes,
  machinePaths,
  registryHosts,
  silencedChecks,
} from './tidy/sentences.ts'
import { parse, type Source, sources, texts } from './tidy/sources.ts'
import { unusedClasses, unusedWords } from './tidy/used.ts'

const manifest = readJson(path.join(root, 'package.json'))
const at = (file: string, text: string): Source => ({ file, text })
const slash = '/'

interface Check {
  readonly title: string
  readonly refuse: (source: Source) => string[]
  readonly over: readonly Source[]
  readonly bad: readonly Source[]
  readonly good: readonly Source[]
}

const checks: readonly Check[] = [
  {
    title: 'Chinese stands in the locale files',
    refuse: chineseOutsideLocale,
    over: sources,
    bad: [
      at('renderer/ui/a.tsx', 'export const a = <p>编制</p>'),
      at('renderer/ui/a.tsx', 'export const a = <p title="编制" />'),
      at('electron/cli/a.ts', "export const a = '编制'"),
      at('shared/domain/a.ts', `export const a = \`\${1}编制\``),
      at('shared/domain/a.ts', 'export const a = { 编制: 1 }'),
    ],
    good: [
      at('shared/locale/zh-CN/a.ts', "export const a = '编制'"),
      at('shared/domain/headers.zh-CN.ts', "export const a = '编制'"),
      at('shared/domain/a.ts', '// 编制\nexport const a = 1'),
    ],
  },
  {
    title: 'no check is silenced',
    refuse: silencedChecks,
    over: sources,
    bad: [
      at('a.ts', `// biome${'-'}ignore lint: why not`),
      at('a.ts', `// @ts${'-'}ignore`),
      at('a.ts', `// @ts-expect${'-'}error`),
    ],
    good: [at('a.ts', '// biome is the linter'), at('a.test.ts', `// @ts-expect${'-'}error`)],
  },
  {
    title: 'every file begins with its sentence',
    refuse: headless,
    over: sources,
    bad: [at('a.ts', 'export const a = 1'), at('a.mjs', '#!/usr/bin/env node\nrun()')],
    good: [at('a.ts', '// What it is for.\n'), at('a.mjs', '#!/usr/bin/env node\n// What it is for.\n')],
  },
  {
    title: 'types are imported by import statements',
    refuse: importTypes,
    over: sources,
    bad: [at('a.ts', "export type A = import('zod').ZodType")],
    good: [at('a.ts', "export const a = () => import('zod')")],
  },
  {
    title: 'no path of one machine',
    refuse: machinePaths,
    over: texts,
    bad: ['srv', 'root', 'home/a', 'Users/a'].map((folder) =>
      at('a.ts', `const a = '${slash}${folder}${slash}b'`),
    ),
    good: [at('a.ts', `import '../home/b.ts'`)],
  },
  {
    title: 'no registry is named',
    refuse: registryHosts,
    over: texts,
    bad: [at('package-lock.json', `https://registry${'.'}npmjs.org/a`)],
    good: [at('package-lock.json', '{ "integrity": "sha512" }')],
  },
]

describe.each(checks)('$title', ({ refuse, over, bad, good }) => {
  test('the check works', () => {
    for (const source of bad) expect(refuse(source), source.text).not.toEqual([])
    for (const source of good) expect(refuse(source), source.text).toEqual([])
  })
  test('the tree holds it', () => {
    expect(over.flatMap(refuse)).toEqual([])
  })
})

describe('files', () => {
  test('what nobody reaches is found', () => {
    const tree = [
      at('electron/main/index.ts', "import './a.ts'\nexport * from '#shared/b'\nvoid import('./c.ts')"),
      ...[
        'electron/main/a.ts',
        'shared/b.ts',
        'electron/main/c.ts',
        'shared/dead.ts',
        'shared/tested.ts',
      ].map((file) => at(file, '')),
      at('shared/tested.test.ts', "import './tested.ts'"),
    ]
    expect(deadFiles(tree, ['electron/main/index.ts'])).toEqual(['shared/dead.ts', 'shared/tested.ts'])
  })

  test('no file is dead', () => {
    expect(deadFiles(sources, entriesOf(texts))).toEqual([])
  })

  test('every request for a file of the project finds it', () => {
    const missing = sources.flatMap((source) =>
      parse(source).requests.flatMap((request) => {
        const file = resolve(source.file, request)
        return file === undefined || existsSync(path.join(root, file)) ? [] : [`${source.file}: ${request}`]
      }),
    )
    expect(missing.filter((line) => !line.includes('/out/'))).toEqual([])
  })

  test('every room has its own tsconfig', () => {
    const rooms = new Set(
      sources.map(({ file }) => /^(?:shared|renderer|scripts|electron\/[^/]+)(?=\/)/.exec(file)?.[0]),
    )
    const bare = [...rooms].filter(
      (room) => room !== undefined && !existsSync(path.join(root, room, 'tsconfig.json')),
    )
    expect(bare).toEqual([])
  })
})

describe('what is written for the screen', () => {
  test('a text that nothing shows is found', () => {
    const words = at(
      'shared/locale/zh-CN/pages/a.ts',
      "export const a = { one: 'x', two: { three: 'x', four: 'x' } }",
    )
    const code = at('renderer/ui/a.ts', "export const shown = (own, key) => own.two[key ?? 'four'] + own.one")
    const tested = at('renderer/ui/a.test.ts', 'own.two.three')
    expect(unusedWords([words, code, tested])).toEqual(['shared/locale/zh-CN/pages/a.ts: three'])
  })

  test('every text is shown somewhere', () => {
    expect(unusedWords(sources)).toEqual([])
  })

  test('a class that no element carries is found', () => {
    const css =
      '/* .old */ .a .b:hover, .ant-x > .c-d { width: 0.5px } @media (max-width: 1.5em) { .e { margin: 0 } }'
    const tree = [at('renderer/ui/a.css', css), at('renderer/ui/a.tsx', '<p className={`a b`} />')]
    expect(unusedClasses(tree)).toEqual(['renderer/ui/a.css: .c-d', 'renderer/ui/a.css: .e'])
  })

  test('every class is carried by an element', () => {
    expect(unusedClasses(texts)).toEqual([])
  })
})

describe('packages', () => {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })

  test('every one is used', () => {
    expect(unusedPackages(['zod', 'left-pad'], [at('a.ts', "import { z } from 'zod'")])).toEqual(['left-pad'])
    expect(unusedPackages(names, texts)).toEqual([])
  })

  test('every version is exact', () => {
    const versions = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

describe('migrations', () => {
  const folder = path.join(root, 'electron/engine/store/migrations')
  const files = globSync('*', { cwd: folder }).toSorted((a, b) => (a < b ? -1 : 1))

  test('are numbered in steps of ten', () => {
    const numbers = files.map((file) => Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]))
    expect(numbers).toEqual(files.map((_, index) => (index + 1) * 10))
  })
})
