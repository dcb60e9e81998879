// Writes a file so that its name holds either the old content or the whole new one: beside it, synced, renamed into place.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type FailureCode, type FailureParams, UserFailure } from '#shared/contract/errors'
import { HEADER_BYTES, isEncryptedHeader, isPlainHeader } from './project-header.ts'
import { putInPlace, syncFile } from './put-in-place.ts'

/**
 * Gives `write` a temporary path in the target's folder, then puts what it wrote in the target's place. Whatever fails,
 * the temporary file is gone and the target is as it was. Returns the size in bytes. Throws FILE_EXISTS for the place of a
 * project, FOLDER_NOT_FOUND, FILE_IS_FOLDER, FILE_BUSY, FILE_NO_RIGHTS, DISK_FULL.
 */
export async function atomicWrite(
  target: string,
  write: (temporary: string) => Promise<void>,
): Promise<number> {
  await refuseBadPlace(target)
  const temporary = path.join(path.dirname(target), `.bianheng-${randomBytes(6).toString('hex')}.tmp`)
  try {
    await write(temporary)
    const bytes = await syncFile(temporary)
    await putInPlace(temporary, target, true)
    return bytes
  } catch (error) {
    await rm(temporary, { force: true })
    throw writeFailure(error, target)
  }
}

/** Refuses before any work is done what a rename would only refuse after it. */
async function refuseBadPlace(target: string): Promise<void> {
  const folder = path.dirname(target)
  const place = await stat(folder).catch(() => null)
  if (place === null || !place.isDirectory()) throw refusalOf('FOLDER_NOT_FOUND', target, { folder })
  const present = await stat(target).catch(() => null)
  if (present?.isDirectory()) throw refusalOf('FILE_IS_FOLDER', target)
  if (present?.isFile() && (await isProject(target))) throw refusalOf('FILE_EXISTS', target)
}

/** Whoever asked the user for a name may have let that of a project through; no report is worth one. */
async function isProject(file: string): Promise<boolean> {
  const header = Buffer.alloc(HEADER_BYTES)
  try {
    const opened = await open(file, 'r')
    try {
      await opened.read(header, 0, HEADER_BYTES, 0)
    } finally {
      await opened.close()
    }
  } catch {
    // What cannot be read is refused, or not, by the rename.
    return false
  }
  return isPlainHeader(header) || isEncryptedHeader(header)
}

function refusalOf(code: FailureCode, file: string, more: FailureParams = {}): UserFailure {
  return new UserFailure(code, { file, ...more }, { file })
}

/** The failure that a user can mend behind an error of the file system; any other error as it is. */
export function writeFailure(error: unknown, target: string, platform: string = process.platform): unknown {
  if (!(error instanceof Error) || error instanceof UserFailure) return error
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refusalOf('FOLDER_NOT_FOUND', target, { folder: path.dirname(target) })
    case 'EISDIR':
    case 'ENOTEMPTY':
      return refusalOf('FILE_IS_FOLDER', target)
    case 'EBUSY':
    case 'ETXTBSY':
      return busy(target)
    case 'EPERM':
    case 'EACCES':
      return isHeldOpen(error, platform) ? busy(target) : refusalOf('FILE_NO_RIGHTS', target)
    case 'EROFS':
      return refusalOf('FILE_NO_RIGHTS', target)
    case 'ENAMETOOLONG':
      return refusalOf('FILE_NAME_TOO_LONG', target)
    case 'ENOSPC':
    case 'EDQUOT':
      return refusalOf('DISK_FULL', target)
    default:
      return isOfMedium(code) ? refusalOf('DISK_FAULT', target, { detail: error.message }) : error
  }
}

/** A disk that breaks, a stick that was pulled, a network that went. */
function isOfMedium(code: string | undefined): boolean {
  return /^(?:EIO|ENXIO|ENODEV|ESTALE|ETIMEDOUT|EHOSTDOWN|EHOSTUNREACH|ENETDOWN|ENETUNREACH|ENOTCONN|EREMOTEIO)$/.test(
    code ?? '',
  )
}

/** Windows answers a rename onto a file that Excel or WPS holds open with "not permitted", as if rights were missing. */
function isHeldOpen(error: NodeJS.ErrnoException, platform: string): boolean {
  return platform === 'win32' && error.syscall === 'rename'
}

/** Names another name in the same folder that is free: who holds the file open can wait. */
function busy(target: string): UserFailure {
  const { dir, name, ext } = path.parse(target)
  let number = 2
  while (existsSync(path.join(dir, `${name}-${number}${ext}`))) number += 1
  return refusalOf('FILE_BUSY', target, { free: `${name}-${number}${ext}` })
}
