// By what a header is known again: the texts of its columns, wherever on a sheet they stand.
import { createHash } from 'node:crypto'
import type { TableGuess } from '#shared/contract/staffing-import'

/** SHA-256 in hex. */
export function fingerprintOf({ columns }: TableGuess): string {
  const header = columns.map(({ column, path }) => `${column} ${path.join('/')}`).join('\n')
  return createHash('sha256').update(header).digest('hex')
}
