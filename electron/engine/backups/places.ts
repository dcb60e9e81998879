// Where copies are kept: beside the project, and a second time outside its folder, in a place that the user may choose.
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { atomicWrite } from '../../files/atomic-write.ts'
import { makeFolder } from '../../files/make-folder.ts'
import { backupsBeside } from '../store/keep-copy.ts'
import { projectStem } from './backup-name.ts'

const SETTINGS = 'settings.json'
const FOLDER = 'backups'

/** The folder that the user chose for second copies, or null for the one of the program. */
export function chosenFolder(data: string): string | null {
  try {
    const { backupFolder } = JSON.parse(readFileSync(join(data, SETTINGS), 'utf8')) as {
      backupFolder?: unknown
    }
    return typeof backupFolder === 'string' && backupFolder !== '' ? backupFolder : null
  } catch {
    // No settings yet, or spoilt ones: copies still have to go somewhere.
    return null
  }
}

/** Remembers the folder outside every project; null for the program's own. */
export async function chooseFolder(data: string, folder: string | null): Promise<void> {
  makeFolder(data)
  const text = JSON.stringify({ backupFolder: folder })
  await atomicWrite(join(data, SETTINGS), (temporary) => writeFile(temporary, `${text}\n`))
}

/** Folders for a project's copies, the one beside it first. `data` is the user's data folder; null for no second place. */
export function backupFolders(project: string, data: string | null): string[] {
  const beside = backupsBeside(project)
  if (data === null) return [beside]
  const second = chosenFolder(data) ?? join(data, FOLDER)
  return [beside, join(second, ownFolder(project))]
}

/** Projects of the same name in two folders keep their copies apart. */
function ownFolder(project: string): string {
  const home = realpathSync.native(dirname(project))
  const mark = createHash('sha256').update(home).digest('hex').slice(0, 8)
  return `${projectStem(basename(project))}-${mark}`
}
