// Packages that were read and wait for their user's word. Few at a time, in memory, by the hash of their manifest.
import { UserFailure } from '#shared/contract/errors'
import type { Content } from '../../exchange/content.ts'
import type { OpenPackage } from '../../exchange/package-file.ts'

interface ReadIn {
  readonly opened: OpenPackage
  /** Of a return package. */
  readonly content: Content | null
}

export interface Packages {
  readonly add: (read: ReadIn) => void
  /** Throws DRAFT_UNKNOWN for one that was never read or has been pushed out. */
  readonly get: (id: string) => ReadIn
}

const KEPT = 2

export function createPackages(): Packages {
  const packages = new Map<string, ReadIn>()
  return {
    add: (read) => {
      packages.delete(read.opened.id)
      packages.set(read.opened.id, read)
      for (const oldest of [...packages.keys()].slice(0, Math.max(0, packages.size - KEPT))) {
        packages.delete(oldest)
      }
    },
    get: (id) => {
      const read = packages.get(id)
      if (read === undefined) throw new UserFailure('DRAFT_UNKNOWN')
      return read
    },
  }
}
