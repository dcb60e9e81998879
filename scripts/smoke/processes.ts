// Processes that the program started, found by what their command line says.
import { execFileSync } from 'node:child_process'

/** Ids of the descendants of `ancestor` whose command line contains `word`. */
export function descendants(ancestor: number, word: string): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args: args ?? '' }))
  const inside = new Set([ancestor])
  for (let grew = true; grew; ) {
    const before = inside.size
    for (const { pid, parent } of rows) if (inside.has(parent)) inside.add(pid)
    grew = inside.size > before
  }
  return rows.filter(({ pid, args }) => inside.has(pid) && args.includes(word)).map(({ pid }) => pid)
}
