// What a password costs: the same province opened, booked in and verified, encrypted against plain in one run.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from '../setup/built.mjs'
import { root } from '../setup/paths.mjs'
import { type BenchLine, benchLine } from './bench-line.ts'

const RUNS = 3
const PASSWORD = '编办的密码 1'

/** Each figure is that of a whole run of the command line, the derivation of the key included. */
export async function bench(): Promise<BenchLine[]> {
  await ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  try {
    const secret = path.join(folder, 'password.txt')
    writeFileSync(secret, `${PASSWORD}\n`)
    const cli = (...args: string[]) =>
      execFileSync(process.execPath, [path.join(root, 'out/main/cli.cjs'), ...args], { cwd: folder })
    const lock = ['--password-file', secret]
    cli('init', 'plain.bianheng', '--region', '33')
    cli('init', 'locked.bianheng', '--region', '33', ...lock)
    let number = 0
    const book = () => {
      number += 1
      const document = { number: `浙编〔2026〕${number}号`, date: '2026-01-01' }
      const posts = { to: 'pool:county:330102', postType: 'institution-full', posts: 1 }
      writeFileSync(
        path.join(folder, 'book.json'),
        JSON.stringify({ document, movements: [{ kind: 'approve', ...posts }] }),
      )
      return ['book.json']
    }
    const line = (name: string, command: string, more: () => string[]) => {
      const { locked, plain } = medians((file, options) => cli(command, file, ...more(), ...options), lock)
      return benchLine(
        `${name} of a province under a password`,
        locked,
        { name: 'without one', ms: plain },
        '',
      )
    }
    return [
      line('open and table', 'table', () => ['overview', '--as-of', '2026-01-01']),
      line('book', 'book', book),
      line('verify', 'verify', () => []),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Median wall times, the two taken in turn so that both meet the same machine; a first round warms up. */
function medians(run: (file: string, options: readonly string[]) => void, lock: readonly string[]) {
  const locked: number[] = []
  const plain: number[] = []
  for (let round = 0; round <= RUNS; round += 1) {
    plain.push(timed(() => run('plain.bianheng', [])))
    locked.push(timed(() => run('locked.bianheng', lock)))
  }
  const median = (times: readonly number[]) => times.slice(1).toSorted((a, b) => a - b)[RUNS >> 1] as number
  return { locked: median(locked), plain: median(plain) }
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
