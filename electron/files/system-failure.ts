// An error of the file system that came where nobody waited for one is still the user's to mend: no rights, a full disk, a stick gone.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import { writeFailure } from './atomic-write.ts'

/** The failure that a user can mend behind an error of the file system; any other error as it is. */
export function systemFailure(error: unknown): unknown {
  if (!isOfFiles(error)) return error
  const file = error.path ?? ''
  if (error.code === 'ENOENT' && existsSync(path.dirname(file)))
    return new UserFailure('FILE_NOT_FOUND', { file })
  return writeFailure(error, file)
}

/** Node names the call; a program or a connection that fails is no file, and what has no path was an open file. */
function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error) || error instanceof UserFailure) return false
  const { syscall, path: file, code } = error as NodeJS.ErrnoException
  if (syscall === undefined || /^(?:spawn|connect|listen|bind|kill|getaddrinfo)/.test(syscall)) return false
  return file !== undefined || /^(?:EIO|ENOSPC|EDQUOT|ENXIO|ENODEV|ESTALE)$/.test(code ?? '')
}
