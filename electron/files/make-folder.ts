// Makes a folder where it is missing, and says by name what hinders it.
import { mkdirSync } from 'node:fs'
import { UserFailure } from '#shared/contract/errors'
import { writeFailure } from './atomic-write.ts'

/** With the folders above it; `mode` are its rights. Throws FOLDER_NOT_FOUND where a file is in the way, FILE_NO_RIGHTS, DISK_FULL, DISK_FAULT. */
export function makeFolder(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UserFailure('FOLDER_NOT_FOUND', { folder })
    throw writeFailure(error, folder)
  }
}
