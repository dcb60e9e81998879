// The password of the open project: set, changed or taken away, of the file and of every copy kept of it.
import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import type { AutomaticBackups } from '../../backups/automatic-backups.ts'
import { allCopies } from '../../backups/kept-copies.ts'
import { backupFolders } from '../../backups/places.ts'
import type { EngineContext } from '../../context.ts'
import type { Session } from '../../rpc/session.ts'
import { isEncryptedFile, opensWith } from '../../store/connect.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { forgetPassword, givePassword } from '../../store/keyring.ts'
import { openStore } from '../../store/open.ts'
import { setPassword } from '../../store/password.ts'
import type { Store } from '../../store/store.ts'

type PasswordHandlers = Pick<Handlers<EngineContract, ReadDb, WriteDb>, 'project.setPassword'>

interface Change {
  readonly current: string | null
  readonly password: string | null
}

export function passwordHandlers(
  context: EngineContext,
  session: Session,
  backups: AutomaticBackups,
): PasswordHandlers {
  return {
    'project.setPassword': async (change) => {
      const { path } = writable(session.store())
      assertCurrent(path, change)
      const rest = await session.whileClosed(
        async () => {
          await setPassword(path, change.password)
          return await changeCopies(path, context.backups.data, change)
        },
        () => openStore(path, context.access, context.onLocked, backups.keepOlder),
      )
      const { current, password } = change
      if (current !== null && current !== password) forgetPassword(current)
      record(writable(session.store()), change, rest.copies)
      return { encrypted: password !== null, ...rest }
    },
  }
}

/** Asked before the project is closed for it: what cannot be written, or is gone from its place, stays open, and the reason is told. */
function writable(store: Store | null): Store {
  if (store === null) throw new UserFailure('NO_PROJECT')
  store.rehearse(() => null)
  return store
}

/** Whoever finds the window open does not yet know the password. */
function assertCurrent(path: string, { current, password }: Change): void {
  if (!isEncryptedFile(path)) {
    if (password === null) throw new UserFailure('PROJECT_NOT_ENCRYPTED', {}, { file: path })
    return
  }
  if (current === null || !opensWith(path, current)) {
    throw new UserFailure('PASSWORD_NOT_CURRENT', {}, { file: path })
  }
}

/** A copy in the clear, or under a password that others know, would give away what the file no longer does. */
async function changeCopies(path: string, data: string | null, { current, password }: Change) {
  const left: string[] = []
  let copies = 0
  if (current !== null) givePassword(current)
  for (const copy of allCopies(path, backupFolders(path, data))) {
    try {
      await setPassword(copy.path, password)
      copies += 1
    } catch (error) {
      // A damaged copy, or one that cannot be written: it stays, and is named.
      if (!(error instanceof UserFailure)) throw error
      left.push(basename(copy.path))
    }
  }
  return { copies, left }
}

function record(store: Store, { current, password }: Change, copies: number): void {
  const done =
    password === null ? { removed: copies } : current === null ? { set: copies } : { changed: copies }
  store.command('project.setPassword', (db) => {
    db.witness()
    db.note(done)
  })
}
