// What the program remembers of its user: settings, where the window stood, projects opened lately. One small file, written whole.
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { DEFAULT_SETTINGS, type Kept, KeptFile } from '#shared/contract/settings'
import { atomicWrite } from '../files/atomic-write.ts'

/** Projects kept in the list; the oldest goes when one more is opened. */
const RECENTS_KEPT = 12

export interface Preferences {
  readonly current: () => Kept
  /** In force at once, in the file a moment later. */
  readonly change: (part: Partial<Kept>) => void
  /** Puts a project at the head of the list; it opened, so it is sound. */
  readonly opened: (path: string) => void
  /** Waits until the file holds what is in force. */
  readonly flush: () => Promise<void>
}

/**
 * Reads the file, or begins anew where there is none or it can't be read; such a file is kept beside it as
 * `….damaged`. `onFailure` hears of that and of a write that failed.
 */
export function openPreferences(file: string, onFailure: (error: unknown) => void): Preferences {
  let kept = read(file, onFailure)
  let writing: Promise<void> = Promise.resolve()
  let waiting = false
  const write = async () => {
    waiting = false
    const text = `${JSON.stringify(kept, null, 2)}\n`
    await atomicWrite(file, (temporary) => writeFile(temporary, text)).catch(onFailure)
  }
  const change = (part: Partial<Kept>) => {
    kept = { ...kept, ...part }
    if (waiting) return
    waiting = true
    writing = writing.then(write)
  }
  return {
    current: () => kept,
    change,
    opened: (path) => {
      const others = kept.recents.filter((recent) => recent.path !== path)
      const first = { path, at: new Date().toISOString(), damaged: false }
      change({ recents: [first, ...others].slice(0, RECENTS_KEPT) })
    },
    flush: () => writing,
  }
}

function read(file: string, onFailure: (error: unknown) => void): Kept {
  if (existsSync(file)) {
    try {
      return KeptFile.parse({ settings: {}, ...JSON.parse(readFileSync(file, 'utf8')) })
    } catch (error) {
      onFailure(error)
      setAside(file, onFailure)
    }
  }
  return { settings: DEFAULT_SETTINGS, window: null, recents: [] }
}

function setAside(file: string, onFailure: (error: unknown) => void): void {
  try {
    renameSync(file, `${file}.damaged`)
  } catch (error) {
    onFailure(error)
  }
}
