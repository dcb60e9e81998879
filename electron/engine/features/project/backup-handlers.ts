// Copies of projects: written on demand, put back, listed, and what is saved of a project that no copy can replace.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import type { AutomaticBackups } from '../../backups/automatic-backups.ts'
import { projectStem } from '../../backups/backup-name.ts'
import { allCopies } from '../../backups/kept-copies.ts'
import { backupFolders, chooseFolder, chosenFolder } from '../../backups/places.ts'
import type { EngineContext } from '../../context.ts'
import { createRunning } from '../../files/running.ts'
import { isSameFile } from '../../project/same-file.ts'
import type { Session } from '../../rpc/session.ts'
import { backupFacts } from '../../store/backup-facts.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { givePassword } from '../../store/keyring.ts'
import { openStore } from '../../store/open.ts'
import { restoreFile } from '../../store/restore.ts'
import { salvage } from '../../store/salvage.ts'

type AllHandlers = Handlers<EngineContract, ReadDb, WriteDb>
type BackupHandlers = Pick<
  AllHandlers,
  | 'project.backup'
  | 'project.cancelBackup'
  | 'project.restore'
  | 'project.backups'
  | 'project.salvage'
  | 'project.backupPlaces'
  | 'project.chooseBackupPlace'
>

interface Parts {
  readonly context: EngineContext
  readonly session: Session
  readonly backups: AutomaticBackups
}

export function backupHandlers(
  context: EngineContext,
  session: Session,
  backups: AutomaticBackups,
): BackupHandlers {
  const { grants, backups: host } = context
  const running = createRunning()
  const openPath = () => {
    const store = session.store()
    if (store === null) throw new UserFailure('NO_PROJECT')
    return store.path
  }
  return {
    'project.backup': ({ to, replace }, told) =>
      session.holding(async (store) => {
        const path = grants.path(to)
        // Not even by force: the copy would take the place of what it is a copy of.
        if (isSameFile(path, store.path)) throw new UserFailure('FILE_EXISTS', {}, { file: path })
        const bytes = await running.run(to, (signal) => store.backup(path, replace, { told, signal }))
        const { units, entries, head } = backupFacts(path)
        return { file: basename(path), bytes, units, entries, head }
      }),
    'project.cancelBackup': async ({ to }) => ({ cancelled: running.cancel(to) }),
    'project.restore': async ({ from, to, replace, password }) => {
      if (password !== undefined) givePassword(password)
      const backup = grants.path(from)
      const project = to === undefined ? openPath() : grants.path(to)
      if (isSameFile(backup, project)) throw new UserFailure('FILE_EXISTS', {}, { file: project })
      const kept = await whileClosed({ context, session, backups }, project, () =>
        restoreFile(backup, project, { replace, now: host.clock.now() }),
      )
      const { units, entries, head } = backupFacts(project)
      return { file: basename(project), kept: kept === null ? null : basename(kept), units, entries, head }
    },
    'project.backups': async ({ token, password }) => {
      if (password !== undefined) givePassword(password)
      const project = token === undefined ? openPath() : grants.path(token)
      const folders = existsSync(dirname(project)) ? backupFolders(project, host.data) : []
      const beside = new Set([dirname(project), folders[0]])
      return allCopies(project, folders).map(({ path, at, reason, bytes }) => ({
        token: grants.grant(path),
        file: basename(path),
        at: at.toISOString(),
        reason,
        beside: beside.has(dirname(path)),
        bytes,
        ...backupFacts(path),
      }))
    },
    'project.backupPlaces': async () => placesOf(openPath(), host.data),
    'project.chooseBackupPlace': async ({ token }) => {
      const project = openPath()
      const folder = token === null ? null : grants.path(token)
      if (host.data === null) throw new UserFailure('FOLDER_NOT_FOUND', folder === null ? {} : { folder })
      if (folder !== null) assertFolder(folder)
      await chooseFolder(host.data, folder)
      return placesOf(project, host.data)
    },
    'project.salvage': async ({ from, to, password }) => {
      if (password !== undefined) givePassword(password)
      const [damaged, target] = [grants.path(from), grants.path(to)]
      assertFile(damaged)
      const { store, tables } = await salvage(damaged, target, projectStem(basename(target)))
      await session.replace(store)
      const saved = tables.reduce((sum, table) => sum + table.saved, 0)
      return {
        saved,
        tables: tables.map((table) => ({ ...table, gaps: table.gaps.map(([a, b]) => [a, b] as const) })),
      }
    },
  }
}

function placesOf(project: string, data: string | null) {
  const [beside = '', second = null] = backupFolders(project, data)
  return { beside, second, chosen: data !== null && chosenFolder(data) !== null }
}

function assertFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new UserFailure('FILE_NOT_FOUND', {}, { file: path })
  if (stat.isDirectory()) throw new UserFailure('FILE_IS_FOLDER', {}, { file: path })
}

/** Copies must be able to go there. */
function assertFolder(folder: string): void {
  if (!existsSync(folder)) throw new UserFailure('FOLDER_NOT_FOUND', { folder })
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new UserFailure('FILE_NO_RIGHTS', {}, { file: folder })
  }
}

/** Does the work while the session lets go of the file, where it is this one that is open; then opens it again. */
async function whileClosed<T>(
  { context, session, backups }: Parts,
  project: string,
  work: () => Promise<T>,
): Promise<T> {
  const open = session.store()
  if (open === null || !isSameFile(open.path, project)) return work()
  await backups.keep(open, 'restore')
  return session.whileClosed(work, () =>
    openStore(project, context.access, context.onLocked, backups.keepOlder),
  )
}
