// Reads the text files that a command line names: scenarios, problems, mappings.
import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { UserFailure } from '#shared/contract/errors'
import { findDuplicateKey } from '#shared/domain/apportion/case-keys'
import { jsonPlace } from './json-place.ts'
import { userFile } from './paths.ts'

/**
 * The whole text of a file in UTF-8, without a byte order mark. Throws FILE_NOT_FOUND, FILE_IS_FOLDER, FILE_NO_RIGHTS,
 * and NOT_UTF8 where names would be garbled.
 */
export function readText(file: string): string {
  const text = decode(readBytes(file))
  if (text === null) throw new UserFailure('NOT_UTF8', {}, { file })
  return text
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(userFile(file))
  } catch (error) {
    throw readFailure(error, file)
  }
}

/** Null for another encoding; UTF-16 without its mark shows by its zero bytes. */
function decode(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes) || bytes.includes(0)) return null
  return new TextDecoder().decode(bytes)
}

function readFailure(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return new UserFailure('FILE_NOT_FOUND', {}, { file })
    case 'EISDIR':
      return new UserFailure('FILE_IS_FOLDER', {}, { file })
    case 'EACCES':
    case 'EPERM':
      return new UserFailure('FILE_NO_RIGHTS', {}, { file })
    case undefined:
      return error
    default:
      return new UserFailure('FILE_UNREADABLE', { detail: code }, { file })
  }
}

/**
 * Reads a JSON file. Throws FILE_EMPTY, JSON_INVALID with the line and the text at which it stops being JSON, FIELD_DUPLICATE for a
 * key that an object has twice.
 */
export function readJson(file: string): unknown {
  const text = readText(file)
  const value = parseJson(text, file)
  const twice = findDuplicateKey(text)
  if (twice !== null)
    throw new UserFailure('FIELD_DUPLICATE', { line: twice.line }, { file, field: twice.field })
  return value
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw notJson(text, file)
  }
}

/** FILE_EMPTY, or JSON_INVALID with the place. */
export function notJson(text: string, file: string): UserFailure {
  return text.trim() === ''
    ? new UserFailure('FILE_EMPTY', {}, { file })
    : new UserFailure('JSON_INVALID', { ...jsonPlace(text) }, { file })
}
