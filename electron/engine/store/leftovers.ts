// Files in the making that a killed process left behind, cleared once nobody can still be at work on them.
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const DAY_MS = 86_400_000
const PROJECT_IN_THE_MAKING = /\.(\d+)\.new(?:-wal|-shm|-journal)?$/
const REPORT_IN_THE_MAKING = /^\.bianheng-[0-9a-f]{12}\.tmp$/

/** Clears what is older than a day, whose process is gone, and whose name begins with `stem` or is a report's. */
export function clearLeftovers(folder: string, stem: string, now = Date.now()): void {
  for (const name of namesIn(folder)) {
    const project = name.startsWith(stem) ? PROJECT_IN_THE_MAKING.exec(name) : null
    if (project === null && !REPORT_IN_THE_MAKING.test(name)) continue
    if (project !== null && isRunning(Number(project[1]))) continue
    const path = join(folder, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat !== undefined && now - stat.mtimeMs > DAY_MS) remove(path)
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // A folder that cannot be listed is not cleared; opening goes on.
    return []
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Another's file in a shared folder: it is no hindrance.
  }
}

/** A process of another account answers with EPERM: it runs. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
