// Tokens for paths: the window holds a token and a name, never a path.
import { randomUUID } from 'node:crypto'
import { UserFailure } from '#shared/contract/errors'

export interface FileGrants {
  /** Remembers a path and returns its token; the same path may have several. */
  readonly grant: (path: string, token?: string) => string
  /** The path of a token. Throws FILE_NOT_FOUND for a token that was never granted. */
  readonly path: (token: string) => string
}

/** An empty list of grants. */
export function createFileGrants(): FileGrants {
  const paths = new Map<string, string>()
  return {
    grant: (path, token = randomUUID()) => {
      paths.set(token, path)
      return token
    },
    path: (token) => {
      const path = paths.get(token)
      if (path === undefined) throw new UserFailure('FILE_NOT_FOUND', { file: token })
      return path
    },
  }
}
