// Tables that were read and wait for their user's word. Few at a time, in memory: a draft is never worth a file.
import { randomUUID } from 'node:crypto'
import { UserFailure } from '#shared/contract/errors'
import type { ImportIssue } from '#shared/domain/staffing-import/issue'
import type { ParsedTable } from '#shared/domain/staffing-import/table'

export interface ImportDraft {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly table: ParsedTable
  /** What is wrong with its rows, as much as anybody reads. */
  readonly rowIssues: readonly ImportIssue[]
  /** Whether the user bound its columns. */
  readonly isMapped: boolean
  /** Date that the user gave in place of the sheet's; null for the sheet's own. */
  readonly date: string | null
}

export interface Drafts {
  readonly add: (draft: Omit<ImportDraft, 'id'>) => ImportDraft
  /** Throws DRAFT_UNKNOWN for one that was never made or has been pushed out. */
  readonly get: (id: string) => ImportDraft
}

const DRAFTS_KEPT = 8

export function createDrafts(): Drafts {
  const drafts = new Map<string, ImportDraft>()
  return {
    add: (draft) => {
      const added = { ...draft, id: randomUUID() }
      drafts.set(added.id, added)
      for (const oldest of [...drafts.keys()].slice(0, Math.max(0, drafts.size - DRAFTS_KEPT)))
        drafts.delete(oldest)
      return added
    },
    get: (id) => {
      const draft = drafts.get(id)
      if (draft === undefined) throw new UserFailure('DRAFT_UNKNOWN')
      return draft
    },
  }
}
