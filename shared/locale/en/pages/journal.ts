// Audit: every write, chained; undo of the latest.
import type { JournalText } from '../../zh-CN/pages/journal.ts'

export const journal: JournalText = {
  title: 'Audit',
  intro: 'Every write is an entry, chained by hash, never changed. An undo is an entry too.',
  head: 'Audit head',
  headHint:
    'Printed at the foot of reports, to tell whether the file was altered. All entries can be exported and printed under Reports, “Audit entries”.',
  entries: '{entries,number} entries',
  verify: 'Verify the chain',
  verifyOk: 'Verified: the database is sound and {entries,number} entries are chained.',
  verifyBad: 'Not verified: {count,number} problems. Stop using the file and compare it with a backup.',
  table: 'Audit entries',
  columns: {
    id: 'No.',
    at: 'Time',
    actor: 'By',
    what: 'What',
    changes: 'Rows changed',
    hash: 'Checksum',
    back: 'Undo',
  },
  undoBack: 'Undo to before this',
  undoBackTo: ' (entry {id})',
  undoBackTitle: '{count,number} steps will be undone',
  undoBackSteps: 'Steps to be undone, latest first',
  undoBackHint: 'Undoing is recorded too, and can be brought back step by step.',
  undoBackOk: 'Undo them all',
  undoBackProgress: '{done} of {count} undone…',
  undoBackDone: '{count,number} steps undone',
  undone: 'Undone',
  undoLast: 'Take back the latest write',
  empty: 'No entries yet.',
}
