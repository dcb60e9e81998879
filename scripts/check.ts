// Types, room by room, then lint, format and borders, then the rules of the tree. Every room is looked at even when one before it fails.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import path from 'node:path'
import { modules, root } from './setup/paths.mjs'

const tsc = path.join(modules, 'typescript/bin/tsc')
const biome = path.join(modules, '@biomejs/biome/bin/biome')
const vitest = path.join(modules, 'vitest/vitest.mjs')
const colours = process.stdout.isTTY ? [] : ['--colors=off']
const rooms = globSync('{shared,electron/*,renderer,scripts}/tsconfig.json', { cwd: root })
  .map(path.dirname)
  .toSorted()

function passes(title: string, program: string, args: string[]): boolean {
  console.log(`\n── ${title}`)
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' })
  console.log(status === 0 ? '   ok' : '   failed')
  return status === 0
}

const results = [
  ...rooms.map((room) => passes(`types: ${room}`, tsc, ['-p', room])),
  passes('lint, format, borders', biome, [
    'ci',
    '--error-on-warnings',
    '--max-diagnostics=50',
    ...colours,
    '.',
  ]),
  passes('rules of the tree', vitest, ['run', '--project', 'unit', '--reporter=dot', 'scripts/tidy.test.ts']),
]
const failed = results.filter((result) => !result).length
console.log(`\ncheck: ${results.length - failed} of ${results.length} ok`)
process.exitCode = failed === 0 ? 0 : 1
