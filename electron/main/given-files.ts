// Files that come without a dialog: named at the start, by double click, or dropped on the window.
import { existsSync, statSync } from 'node:fs'
import { extname, isAbsolute, resolve } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import type { GivenFile } from '#shared/contract/settings'
import type { Dialogs } from './dialogs.ts'

const KINDS: Readonly<Record<string, GivenFile['kind']>> = {
  '.bianheng': 'project',
  '.xlsx': 'workbook',
  '.xlsm': 'workbook',
  '.xls': 'workbook',
  '.et': 'workbook',
  '.csv': 'workbook',
  '.txt': 'workbook',
  '.htm': 'workbook',
  '.html': 'workbook',
}

export interface GivenFiles {
  /** A file dropped on the window; refuses what is neither a project nor a workbook. */
  readonly dropped: (path: unknown) => GivenFile
  /** Keeps a file until the window asks for it; the latest one counts. */
  readonly offer: (path: string) => void
  /** Hands the kept file over, once. */
  readonly take: () => GivenFile | null
}

export function createGivenFiles(dialogs: Pick<Dialogs, 'give'>): GivenFiles {
  let waiting: string | null = null
  const give = (path: string): GivenFile => ({ kind: kindOf(path) ?? 'project', ...dialogs.give(path) })
  return {
    dropped: (path) => {
      if (typeof path !== 'string' || !isAbsolute(path)) throw new UserFailure('USAGE', { detail: 'path' })
      if (!existsSync(path)) throw new UserFailure('FILE_NOT_FOUND', { file: path })
      if (statSync(path).isDirectory()) throw new UserFailure('FILE_IS_FOLDER', { file: path })
      if (kindOf(path) === undefined)
        throw new UserFailure('FORMAT_UNSUPPORTED', { file: path, format: extname(path) })
      return give(path)
    },
    offer: (path) => {
      waiting = path
    },
    take: () => {
      const given = waiting === null ? null : give(waiting)
      waiting = null
      return given
    },
  }
}

/** The project or workbook that a command line names, as an absolute path; null where it names none that is there. */
export function fileArgument(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).findLast((argument) => !argument.startsWith('-') && kindOf(argument))
  if (named === undefined) return null
  const path = resolve(folder, named)
  return existsSync(path) ? path : null
}

function kindOf(path: string): GivenFile['kind'] | undefined {
  const extension = extname(path).toLowerCase()
  return Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined
}
