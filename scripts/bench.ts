// Runs every benchmark in scripts/bench and prints how we stand beside the plain version measured in the same run.
// Usage: node scripts/bench.ts [name …]
import { globSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BenchLine } from './bench/bench-line.ts'
import { root } from './setup/paths.mjs'

const folder = path.join(root, 'scripts/bench')
const asked = process.argv.slice(2)

async function linesOf(file: string): Promise<BenchLine[]> {
  const { bench } = (await import(pathToFileURL(path.join(folder, file)).href)) as {
    bench: () => Promise<BenchLine[]>
  }
  return await bench()
}

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))

function row({ name, against, ratio, goal, unit, ...line }: BenchLine): string[] {
  const figure = (value: number) => (unit === undefined ? ms(value) : `${value} ${unit}`.trim())
  return [name, figure(line.ms), against.name, figure(against.ms), ratio.toFixed(3), goal]
}

/** Chinese characters are two columns wide in a terminal. */
const width = (text: string) =>
  [...text].reduce((sum, char) => sum + (/[\u2E80-\uFFDC]/u.test(char) ? 2 : 1), 0)

function print(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => width(cells[column] ?? ''))),
  )
  for (const cells of rows) {
    console.log(
      cells
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
  }
}

const gigabytes = (totalmem() / 2 ** 30).toFixed(1)
console.log(
  `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, ${gigabytes} GB, ${platform()} ${arch()}, Node ${process.version}\n`,
)

const files = globSync('*.bench.ts', { cwd: folder }).toSorted((a, b) => (a < b ? -1 : 1))
const chosen = files.filter((file) => asked.length === 0 || asked.some((name) => file.startsWith(name)))
const table = [['benchmark', 'ms', 'against', 'ms', 'ratio', 'goal']]
for (const file of chosen) table.push(...(await linesOf(file)).map(row))
print(table)
