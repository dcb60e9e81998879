// The system's error codes for a file that cannot be read, as failures a user can mend.
import { basename } from 'node:path'
import { type FailureCode, UserFailure } from '#shared/contract/errors'

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'FILE_NOT_FOUND',
  ENOTDIR: 'FILE_NOT_FOUND',
  EACCES: 'FILE_NO_RIGHTS',
  EPERM: 'FILE_NO_RIGHTS',
  EBUSY: 'FILE_BUSY',
  EISDIR: 'FILE_IS_FOLDER',
}

export function openFailure(error: unknown, path: string): UserFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const file = basename(path)
  return new UserFailure(CODES[code] ?? 'FILE_UNREADABLE', { file, reason: code }, { file })
}
