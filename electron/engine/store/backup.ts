// A consistent copy of an open project: written under a temporary name, checked, synced, then renamed.
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { UserFailure } from '#shared/contract/errors'

/** Copies the database to `target`, replacing an older copy there. Throws DAMAGED copies as PROJECT_DAMAGED. */
export async function backupTo(db: Database.Database, target: string): Promise<void> {
  const temporary = `${target}.${process.pid}.new`
  try {
    await db.backup(temporary)
    assertCopy(temporary)
    const file = openSync(temporary, 'r+')
    fsyncSync(file)
    closeSync(file)
    renameSync(temporary, target)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** A copy of no pages or one that fails its check is an error, not a backup. */
function assertCopy(path: string): void {
  const copy = new Database(path, { readonly: true })
  try {
    const pages = copy.pragma('page_count', { simple: true }) as number
    const check = copy.pragma('quick_check', { simple: true })
    if (pages === 0 || check !== 'ok') {
      throw new UserFailure('PROJECT_DAMAGED', { detail: String(check) }, { file: path })
    }
  } finally {
    copy.close()
  }
}
