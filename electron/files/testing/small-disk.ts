// A disk of 64 KiB, for tests of what happens when it is full.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
}

/** Mounting takes root, and a container that lets it. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-mount-'))
  try {
    mount(folder)
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Does the work while the folder is such a disk. */
export async function onSmallDisk(folder: string, work: () => Promise<void>): Promise<void> {
  mount(folder)
  try {
    await work()
  } finally {
    execFileSync('umount', [folder])
  }
}
