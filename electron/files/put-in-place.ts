// Puts a finished temporary file under its name: whole or not at all, on the disk before anybody is told.
import { existsSync } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { UserFailure } from '#shared/contract/errors'

/** Renames onto `target`, or with `replace: false` takes the name only where it is free (FILE_EXISTS otherwise). */
export async function putInPlace(temporary: string, target: string, replace: boolean): Promise<void> {
  if (replace) await rename(temporary, target)
  else await takeFreeName(temporary, target)
  await syncFolder(path.dirname(target))
}

/** A hard link is refused where the name is taken in the meantime; a rename would overwrite. */
async function takeFreeName(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target)
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(target)
    if (isTaken) throw new UserFailure('FILE_EXISTS', {}, { file: target })
    // Some file systems (FAT, network shares) have no hard links.
    await rename(temporary, target)
    return
  }
  await rm(temporary)
}

/** Writes a file's content through to the disk; returns its size in bytes. */
export async function syncFile(file: string): Promise<number> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}

/** Makes a rename or a link itself last; Windows can't open a folder, and its rename needs no such help. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync().catch(ignoreUnsupported)
  } finally {
    await handle.close()
  }
}

/** Some network file systems can't sync a folder: the file is in place all the same. */
function ignoreUnsupported(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EINVAL' && error.code !== 'ENOTSUP') throw error
}
