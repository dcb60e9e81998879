// Judges a project file after what was done to it: its own checks tell loss, halves and damage apart.
import { existsSync } from 'node:fs'
import { openStore } from '../../electron/engine/store/open.ts'
import type { Store } from '../../electron/engine/store/store.ts'
import { UserFailure } from '../../shared/contract/errors.ts'
import type { Verdict } from './part.ts'

/** Opens the file as the next start would; `head` is the last that was acknowledged, which the chain must hold. */
export async function judge(project: string, head: string | undefined): Promise<Verdict> {
  if (!existsSync(project)) return head === undefined ? 'sound' : 'lost'
  let store: Store
  try {
    store = await openStore(project, 'write')
  } catch (error) {
    if (error instanceof UserFailure) return 'corrupt'
    throw error
  }
  try {
    const codes = store.verify(head).problems.map(({ code }) => code as string)
    if (codes.includes('DATABASE')) return 'corrupt'
    if (codes.includes('HEAD_UNKNOWN')) return 'lost'
    return codes.length > 0 ? 'partial' : 'sound'
  } finally {
    store.close()
  }
}

/** Number of journal entries; 0 for a file that is not there. */
export async function entriesOf(project: string): Promise<number> {
  if (!existsSync(project)) return 0
  const store = await openStore(project, 'write')
  try {
    return store.entries()
  } finally {
    store.close()
  }
}
