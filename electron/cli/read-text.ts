// Reads the text files that a command line names: scenarios, problems, mappings.
import { readFileSync } from 'node:fs'
import { UserFailure } from '#shared/contract/errors'
import { jsonPlace } from './json-place.ts'
import { userFile } from './paths.ts'

/** The whole text of a file, without a byte order mark. Throws FILE_NOT_FOUND, FILE_IS_FOLDER, FILE_NO_RIGHTS. */
export function readText(file: string): string {
  try {
    return readFileSync(userFile(file), 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw readFailure(error, file)
  }
}

function readFailure(error: unknown, file: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new UserFailure('FILE_NOT_FOUND', {}, { file })
    case 'EISDIR':
      return new UserFailure('FILE_IS_FOLDER', {}, { file })
    case 'EACCES':
    case 'EPERM':
      return new UserFailure('FILE_NO_RIGHTS', {}, { file })
    default:
      return error
  }
}

/** Reads a JSON file. Throws JSON_INVALID with the line and the text at which it stops being JSON. */
export function readJson(file: string): unknown {
  const text = readText(file)
  try {
    return JSON.parse(text)
  } catch {
    throw new UserFailure('JSON_INVALID', jsonPlace(text), { file })
  }
}
