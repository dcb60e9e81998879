// Copies kept unasked: before what is hard to take back, every quarter of an hour when something changed, and at close.

import { type BackupFacts, backupFacts } from '../store/backup-facts.ts'
import { type Kept, keepCopy } from '../store/keep-copy.ts'
import type { KeepOlder } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import type { BackupReason } from './backup-name.ts'
import { copiesIn, rotate } from './kept-copies.ts'
import { backupFolders } from './places.ts'

export interface Clock {
  readonly now: () => Date
  /** Calls again and again until the answer is called. */
  readonly every: (milliseconds: number, work: () => void) => () => void
}

export interface BackupHost {
  /** The user's data folder, for second copies and settings; null for none. */
  readonly data: string | null
  readonly clock: Clock
  /** Also every quarter of an hour and at close; a command line that ends after one command needs neither. */
  readonly routine: boolean
}

export interface AutomaticBackups {
  /** Keeps a copy where one is due before the command; a command without a copy is refused with what hindered it. */
  readonly beforeCommand: (command: string, store: Store) => Promise<void>
  /** Keeps a copy of an older project in every place before it is brought up to date. */
  readonly keepOlder: KeepOlder
  /** Keeps a copy if the project has changed since the last one. Throws where no place took it. */
  readonly keep: (store: Store, reason: BackupReason) => Promise<void>
  /** The last copy before a project is closed; waits for one that is under way. */
  readonly atClose: (store: Store) => Promise<void>
  /** Starts the quarter-hourly look; the answer ends it. */
  readonly watch: (open: () => Store | null) => () => void
}

export const QUARTER_HOUR_MS = 15 * 60_000

const BEFORE: Readonly<Record<string, BackupReason>> = {
  'staffingImport.commit': 'import',
  'exchange.accept': 'import',
}

export function createAutomaticBackups(
  host: BackupHost,
  onBug: (name: string, error: unknown) => void,
): AutomaticBackups {
  const keptHeads = new WeakMap<Store, string>()
  let running: Promise<void> = Promise.resolve()

  const isDue = (store: Store) => {
    if (store.readOnly !== null || store.entries() < 2) return false
    const known = keptHeads.get(store) ?? latestCopy(store.path, host.data)?.head
    return known !== store.head()
  }
  /** One place is enough; what hindered the other is told. Answers with the first copy. */
  const inEveryPlace = async (
    project: string,
    reason: BackupReason,
    keep: (kept: Kept) => Promise<string>,
  ) => {
    const failures: unknown[] = []
    const copies: string[] = []
    const folders = backupFolders(project, host.data)
    for (const folder of folders) {
      const at = host.clock.now()
      try {
        copies.push(await keep({ folder, at, reason }))
      } catch (error) {
        failures.push(error)
        continue
      }
      // An old copy that cannot be deleted is no reason to refuse what the new one was kept for.
      try {
        rotate(folder, project, at)
      } catch (error) {
        onBug('backup', error)
      }
    }
    const [first] = copies
    if (first === undefined) throw failures[0]
    for (const failure of failures) onBug('backup', failure)
    return first
  }
  const copy = async (store: Store, reason: BackupReason) => {
    if (!isDue(store)) return
    // As it was before: a command that comes in between may be in one place's copy and not in the other's.
    const head = store.head()
    await inEveryPlace(store.path, reason, store.keep)
    keptHeads.set(store, head)
  }
  /** One at a time: two at once would take each other's names. */
  const keep = (store: Store, reason: BackupReason) => {
    const next = running.then(() => copy(store, reason))
    running = next.catch(() => {})
    return next
  }
  const quietly = (store: Store, reason: BackupReason) =>
    keep(store, reason).catch((error: unknown) => onBug(`backup ${reason}`, error))

  return {
    keep,
    keepOlder: (db, project) => inEveryPlace(project, 'migrate', (kept) => keepCopy(db, project, kept)),
    beforeCommand: async (command, store) => {
      const reason = Object.hasOwn(BEFORE, command) ? BEFORE[command] : undefined
      if (reason !== undefined) await keep(store, reason)
    },
    atClose: (store) => (host.routine ? quietly(store, 'close') : running),
    watch: (open) => {
      if (!host.routine) return () => {}
      return host.clock.every(QUARTER_HOUR_MS, () => {
        const store = open()
        if (store !== null) void quietly(store, 'timed')
      })
    },
  }
}

function latestCopy(project: string, data: string | null): BackupFacts | null {
  const latest = backupFolders(project, data).flatMap((folder) => copiesIn(folder, project).slice(0, 1))[0]
  return latest === undefined ? null : backupFacts(latest.path)
}
