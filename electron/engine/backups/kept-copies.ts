// The copies that are kept of a project, in every place where they may lie.
import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { clearLeftovers } from '../store/leftovers.ts'
import { type BackupName, projectStem, readBackupName } from './backup-name.ts'
import { outdated } from './rotation.ts'

export interface KeptCopy extends BackupName {
  readonly path: string
  readonly bytes: number
}

/** Copies of the project in one folder, latest first. */
export function copiesIn(folder: string, project: string): KeptCopy[] {
  const stem = projectStem(basename(project))
  const found = namesIn(folder).flatMap((file): KeptCopy[] => {
    const name = readBackupName(file)
    const path = join(folder, file)
    const stat = name?.project === stem ? statSync(path, { throwIfNoEntry: false }) : undefined
    return name === null || stat?.isFile() !== true ? [] : [{ ...name, path, bytes: stat.size }]
  })
  return found.toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** Copies of the project beside it and in the given folders, latest first. */
export function allCopies(project: string, folders: readonly string[]): KeptCopy[] {
  return [dirname(project), ...folders]
    .flatMap((folder) => copiesIn(folder, project))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** Deletes what the rotation lets go, and what a killed process was making there. */
export function rotate(folder: string, project: string, now: Date): void {
  clearLeftovers(folder, projectStem(basename(project)))
  for (const { path } of outdated(copiesIn(folder, project), now)) rmSync(path, { force: true })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // A folder that is not there, or not to be read, holds no copies for us.
    return []
  }
}
