// Which entry an undo would take back: the latest that is neither undone nor an undo; none where that made the project.
import type { JournalRow } from '#shared/contract/project'

export function nextUndo(rows: readonly JournalRow[]): JournalRow | null {
  const undone = new Set(rows.map((row) => row.undoes))
  const open = rows.filter((row) => row.undoes === null && !undone.has(row.id))
  const latest = open.reduce<JournalRow | null>(
    (last, row) => (last !== null && last.id > row.id ? last : row),
    null,
  )
  return latest === null || latest.command.startsWith('project.') ? null : latest
}
