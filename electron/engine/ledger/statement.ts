// A statement that is prepared when it is first needed: booking a small document asks few of the many questions.
import type { ReadDb } from '../store/db.ts'

type Statement = ReturnType<ReadDb['prepare']>

/** The statement, prepared once; `column` makes it answer with the first column alone. */
export function statement(db: ReadDb, sql: string, column: 'rows' | 'column' = 'rows'): () => Statement {
  let prepared: Statement | null = null
  return () => {
    prepared ??= column === 'column' ? db.prepare(sql).pluck() : db.prepare(sql)
    return prepared
  }
}
