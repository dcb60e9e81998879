// One violation of each border, and beside it what is allowed at the same place.

export interface Plant {
  /** The border, as a sentence that fails when the rule sleeps. */
  readonly border: string
  /** Where the code is planted; `.ts` is added. */
  readonly at: string
  readonly code: string
  readonly allowed: string
  readonly rule: string
}

const imports = 'lint/style/noRestrictedImports'
const use = (what: string) => `import { thing } from '${what}'\nexport const kept = thing\n`

function knock(border: string, at: string, forbidden: string, allowed: string): Plant {
  return { border, at, code: use(forbidden), allowed: use(allowed), rule: imports }
}

export const importPlants: readonly Plant[] = [
  knock('the domain does not import zod', 'shared/domain/quota/zod', 'zod', './post-type.ts'),
  knock(
    'the domain does not import the contract',
    'shared/domain/quota/up',
    '../../contract/unit.ts',
    '../rules/all-rules.ts',
  ),
  knock(
    'the domain does not import the contract by name',
    'shared/domain/quota/hash',
    '#shared/contract/unit',
    '#shared/domain/rules/all-rules',
  ),
  knock('the domain does not import Node', 'shared/domain/quota/node', 'node:fs', './post-type.ts'),
  knock('shared does not import Node', 'shared/contract/node', 'node:fs/promises', 'zod'),
  knock(
    'shared does not import electron code',
    'shared/contract/room',
    '../../electron/engine/rpc/serve.ts',
    './define.ts',
  ),
  knock(
    'shared does not import the renderer',
    'shared/locale/room',
    '../../renderer/api/engine.ts',
    '#shared/contract/errors',
  ),
  knock(
    'shared imports no other package',
    'shared/contract/package',
    'pinyin-pro',
    '../domain/quota/post-type.ts',
  ),
  knock('the engine does not import electron', 'electron/engine/rpc/electron', 'electron', 'node:path'),
  knock(
    'the engine does not import main',
    'electron/engine/rpc/main',
    '../../main/window.ts',
    '../store/db.ts',
  ),
  knock(
    'the engine does not import the renderer',
    'electron/engine/rpc/renderer',
    '../../../renderer/ui/table.ts',
    '#shared/contract/define',
  ),
  knock(
    'only the store imports the database',
    'electron/engine/features/unit/database',
    'better-sqlite3-multiple-ciphers',
    '../../store/db.ts',
  ),
  knock(
    'scripts do not import the database',
    'scripts/database',
    'better-sqlite3-multiple-ciphers',
    '../electron/engine/store/open.ts',
  ),
  knock(
    'tests do not import the database',
    'electron/engine/rpc/database.test',
    'better-sqlite3-multiple-ciphers',
    'vitest',
  ),
  knock(
    'the command line does not import the database',
    'electron/cli/database',
    'better-sqlite3-multiple-ciphers',
    '../engine/store/open.ts',
  ),
  knock(
    'the command line does not import electron',
    'electron/cli/electron',
    'electron',
    '#shared/contract/client',
  ),
  knock(
    'only engine/files imports the spreadsheet library',
    'electron/engine/features/unit/book',
    'exceljs',
    'zod',
  ),
  knock(
    'engine features are strangers',
    'electron/engine/features/unit/stranger',
    '../journal/list.ts',
    '../../files/read.ts',
  ),
  knock(
    'engine features are strangers, one folder deeper',
    'electron/engine/features/unit/deep/stranger',
    '../../journal/list.ts',
    '../../../store/db.ts',
  ),
  knock(
    'a feature reaches no other by its full path',
    'electron/engine/features/unit/round',
    '../../features/journal/list.ts',
    './own.ts',
  ),
  knock(
    'renderer features are strangers',
    'renderer/features/unit/stranger',
    '../journal/page.ts',
    '../../ui/table.ts',
  ),
  knock(
    'renderer features are strangers, one folder deeper',
    'renderer/features/unit/deep/stranger',
    '../../journal/page.ts',
    '../own.ts',
  ),
  knock(
    'renderer features do not import the frame',
    'renderer/features/unit/frame',
    '../../app/routes.ts',
    '../../api/engine.ts',
  ),
  knock('ui knows no feature', 'renderer/ui/feature', '../features/unit/page.ts', './table.ts'),
  knock('main does not import engine code', 'electron/main/engine', '../engine/store/open.ts', './window.ts'),
  knock(
    'main does not import the database',
    'electron/main/database',
    'better-sqlite3-multiple-ciphers',
    'electron',
  ),
  knock(
    'main does not import the renderer',
    'electron/main/renderer',
    '../../renderer/ui/table.ts',
    '#shared/contract/shell',
  ),
  knock(
    'main does not import the domain',
    'electron/main/domain',
    '#shared/domain/quota/post-type',
    '#shared/locale/zh-CN/failures',
  ),
  knock(
    'preload does not import engine code',
    'electron/preload/engine',
    '../engine/rpc/serve.ts',
    'electron',
  ),
  knock(
    'common files know no room',
    'electron/files/room',
    '../engine/rpc/serve.ts',
    '#shared/contract/errors',
  ),
  knock(
    'the relay does not import the engine',
    'electron/relay/engine',
    '../engine/rpc/serve.ts',
    'node:child_process',
  ),
  knock('the renderer does not import electron', 'renderer/api/electron', 'electron', 'react'),
  knock('the renderer does not import Node', 'renderer/api/node', 'node:path', '#shared/contract/client'),
  knock(
    'the renderer does not import electron code',
    'renderer/api/engine',
    '../../electron/engine/rpc/serve.ts',
    '../ui/table.ts',
  ),
]

const rawIpc = "import { ipcMain } from 'electron'\nexport const kept = ipcMain\n"
const wholeElectron = "import electron from 'electron'\nexport const kept = electron.ipcMain\n"
const rawRenderer = "import { ipcRenderer } from 'electron'\nexport const kept = ipcRenderer\n"
const named = "import { app } from 'electron'\nexport const kept = app\n"

export const wrapperPlants: readonly Plant[] = [
  { border: 'no raw ipcMain', at: 'electron/main/raw', code: rawIpc, allowed: named, rule: imports },
  {
    border: 'no raw ipcMain through the whole module',
    at: 'electron/main/whole',
    code: wholeElectron,
    allowed: named,
    rule: imports,
  },
  {
    border: 'no raw ipcRenderer',
    at: 'electron/preload/raw',
    code: rawRenderer,
    allowed: named,
    rule: imports,
  },
]

/** Files that may do what is forbidden everywhere else. */
export const exempt: Readonly<Record<string, string>> = {
  'electron/main/shell-server.ts': rawIpc,
  'electron/preload/index.ts': rawRenderer,
  'electron/engine/store/open-file.ts': use('better-sqlite3-multiple-ciphers'),
  'electron/engine/files/write-book.ts': use('exceljs'),
  'electron/engine/files/write-part.ts': use('exceljs/lib/part.js'),
  'shared/domain/apportion/divide.ts': 'export const half = (x: number) => Math.floor(x / 2)\n',
}

const rounding = (code: string) => ({ at: 'shared/domain/quota', code, rule: 'plugin' })
const noRounding = 'export const kept = (x: bigint) => x / 2n\n'
const roundings = [
  'Math.round(x)',
  'Math.floor(x)',
  'Math.ceil(x)',
  'Math.trunc(x)',
  'x.toFixed(2)',
  'x.toFixed()',
]

export const habitPlants: readonly Plant[] = [
  ...roundings.map((call, index) => ({
    ...rounding(`export const kept = (x: number) => ${call}\n`),
    border: `the domain does not round: ${call}`,
    at: `shared/domain/quota/rounding-${index}`,
    allowed: noRounding,
  })),
  {
    border: 'no default export',
    at: 'shared/contract/default',
    code: 'export default 1\n',
    allowed: 'export const kept = 1\n',
    rule: 'lint/style/noDefaultExport',
  },
  {
    border: 'no floating promise',
    at: 'electron/engine/rpc/floating',
    code: 'const later = async () => 1\nexport function kept() {\n  later()\n}\n',
    allowed: 'const later = async () => 1\nexport async function kept() {\n  await later()\n}\n',
    rule: 'lint/nursery/noFloatingPromises',
  },
  {
    border: 'a switch is exhaustive',
    at: 'shared/domain/quota/switch',
    code: "export function kept(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
    allowed:
      "export function kept(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n    case 'b':\n      return 2\n  }\n}\n",
    rule: 'lint/nursery/useExhaustiveSwitchCases',
  },
  {
    border: 'sorting names its order',
    at: 'shared/domain/quota/sort',
    code: 'export const kept = (x: number[]) => x.toSorted()\n',
    allowed: 'export const kept = (x: number[]) => x.toSorted((a, b) => a - b)\n',
    rule: 'lint/suspicious/useArraySortCompare',
  },
  {
    border: 'no file above 400 lines',
    at: 'shared/contract/long',
    code: Array.from({ length: 401 }, (_, i) => `export const x${i} = ${i}\n`).join(''),
    allowed: Array.from({ length: 399 }, (_, i) => `export const x${i} = ${i}\n`).join(''),
    rule: 'lint/style/noExcessiveLinesPerFile',
  },
  {
    border: 'no function above 60 lines',
    at: 'shared/contract/tall',
    code: `export function kept(x: number[]) {\n${'  x.push(1)\n'.repeat(61)}}\n`,
    allowed: `export function kept(x: number[]) {\n${'  x.push(1)\n'.repeat(50)}}\n`,
    rule: 'lint/complexity/noExcessiveLinesPerFunction',
  },
]

/** Two files that import each other, by path and by name. */
export const cycle: Readonly<Record<string, string>> = {
  'shared/domain/report/hen.ts':
    "import { egg } from '#shared/domain/report/egg'\nexport const hen = (): number => egg()\n",
  'shared/domain/report/egg.ts': "import { hen } from './hen.ts'\nexport const egg = (): number => hen()\n",
}

export interface TypePlant {
  readonly border: string
  readonly room: string
  readonly code: string
  readonly allowed: string
}

const name = (expression: string) => `export const kept: unknown = ${expression}\n`
/** Globals that a room does not have, whatever its dependencies bring along. */
export const typePlants: readonly TypePlant[] = [
  { border: 'shared has no window', room: 'shared', code: name('window'), allowed: name('Math') },
  { border: 'shared has no process', room: 'shared', code: name('process'), allowed: name('BigInt(1)') },
  { border: 'shared has no Buffer', room: 'shared', code: name('Buffer'), allowed: "export * from 'zod'\n" },
  {
    border: 'the engine has no document',
    room: 'electron/engine',
    code: name('document'),
    allowed: name('process'),
  },
  {
    border: 'the command line has no window',
    room: 'electron/cli',
    code: name('window'),
    allowed: name('process'),
  },
  {
    border: 'main has no document',
    room: 'electron/main',
    code: name('document'),
    allowed: "export { app } from 'electron'\n",
  },
  {
    border: 'the renderer has no process',
    room: 'renderer',
    code: name('process'),
    allowed: name('document'),
  },
  {
    border: 'the renderer has no Buffer',
    room: 'renderer',
    code: name('Buffer'),
    allowed: "export type Kept = typeof import('antd')\n",
  },
]
