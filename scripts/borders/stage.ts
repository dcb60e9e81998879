// A stage outside the tree where rules are broken on purpose: the project's own configuration, planted sources.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { modules, root } from '../setup/paths.mjs'

const configuration = [
  'biome.json',
  'borders.json',
  'tsconfig.json',
  'package.json',
  '.gitignore',
  'scripts/lint',
]
const roomConfigs = '{shared,electron/*,renderer,scripts}/tsconfig.json'

export interface Stage {
  readonly folder: string
  plant(file: string, code: string): void
  remove(): void
}

export function openStage(): Stage {
  const folder = mkdtempSync(path.join(tmpdir(), 'borders-'))
  for (const name of [...configuration, ...globSync(roomConfigs, { cwd: root })]) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  }
  symlinkSync(modules, path.join(folder, 'node_modules'), 'junction')
  return {
    folder,
    plant: (file, code) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), code)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** One complaint: the file it is about and the rule or error that was broken. */
export interface Complaint {
  readonly file: string
  readonly rule: string
}

function run(folder: string, program: string, args: readonly string[]): string {
  const done = spawnSync(process.execPath, [path.join(modules, program), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return `${done.stdout}\n${done.stderr}`
}

/** What the linter says about everything on the stage. */
export function lint(folder: string): Complaint[] {
  const out = run(folder, '@biomejs/biome/bin/biome', [
    'lint',
    '--colors=off',
    '--max-diagnostics=none',
    '--reporter=github',
    '.',
  ])
  if (!out.includes('lint ━')) throw new Error(`the linter did not come to an end:\n${out.slice(0, 2000)}`)
  const found = out.matchAll(/^::(?:error|warning) title=([^,]+),file=([^,]+),/gm)
  return [...found].map(([, rule = '', file = '']) => ({
    rule,
    file: path.relative(folder, path.resolve(folder, file)),
  }))
}

/** What the compiler says about one room. */
export function compile(folder: string, room: string): Complaint[] {
  const out = run(folder, 'typescript/bin/tsc', ['-p', room, '--pretty', 'false'])
  const found = out.matchAll(/^(\S[^(\n]*)\(\d+,\d+\): error (TS\d+)/gm)
  return [...found].map(([, file = '', rule = '']) => ({ rule, file }))
}

/** A room of the stage that holds the real sources of a room beside what is planted in it. */
export function plantAmongReal(stage: Stage, room: string, code: string): string {
  const real = path.join(root, room)
  const copy = `real/${room}`
  const config = {
    extends: path.join(real, 'tsconfig.json'),
    include: [`${real}/**/*.ts`, `${real}/**/*.tsx`, 'planted.ts'],
    exclude: [`${real}/**/*.test.ts`, `${real}/**/*.test.tsx`],
  }
  stage.plant(`${copy}/tsconfig.json`, JSON.stringify(config))
  stage.plant(`${copy}/planted.ts`, code)
  return copy
}
