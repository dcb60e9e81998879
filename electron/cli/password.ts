// The password of a project, as the command line is told it: from a file or from the environment, never on the line itself.
import { readFileSync } from 'node:fs'
import { UserFailure } from '#shared/contract/errors'
import { type Arguments, option, wrongUsage } from './arguments.ts'
import { userFile } from './paths.ts'

/** Of `--password-file` or BIANHENG_PASSWORD; null where neither is given. Throws FILE_NOT_FOUND, FILE_UNREADABLE, USAGE. */
export function givenPassword(given: Arguments): string | null {
  const file = option(given, 'password-file')
  if (file !== undefined) return passwordIn(file)
  const { BIANHENG_PASSWORD: password = '' } = process.env
  return password === '' ? null : password
}

/** The first line of a file. Other programs of this computer can read a command line, but not a file of one's own. */
export function passwordIn(file: string): string {
  const path = userFile(file)
  const [line = ''] = read(path)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, 1)
  if (line === '') throw wrongUsage('passwordEmpty', { file })
  return line
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const where = { file: path }
    throw code === 'ENOENT'
      ? new UserFailure('FILE_NOT_FOUND', {}, where)
      : new UserFailure('FILE_UNREADABLE', { detail: message }, where)
  }
}
