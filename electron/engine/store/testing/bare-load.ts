// Loads rows the plain way, for the bench of the import: bare inserts of many rows in one transaction.
import Database from 'better-sqlite3-multiple-ciphers'

const ROWS_A_STATEMENT = 50

type Value = string | number | null

/** Gathers rows until a statement is full. */
class Inserts {
  private readonly db: Database.Database
  private readonly sql: (rows: number) => string
  private readonly full: Database.Statement
  private waiting: Value[] = []
  private readonly width: number

  constructor(db: Database.Database, table: string, columns: readonly string[]) {
    this.db = db
    this.width = columns.length
    const marks = `(${columns.map(() => '?').join()})`
    this.sql = (rows) => `INSERT INTO ${table} (${columns.join()}) VALUES ${Array(rows).fill(marks).join()}`
    this.full = db.prepare(this.sql(ROWS_A_STATEMENT))
  }

  row(values: readonly Value[]): void {
    for (const value of values) this.waiting.push(value)
    if (this.waiting.length < this.width * ROWS_A_STATEMENT) return
    this.full.run(...this.waiting)
    this.waiting = []
  }

  end(): void {
    const rows = this.waiting.length / this.width
    if (rows > 0) this.db.prepare(this.sql(rows)).run(...this.waiting)
  }
}

/** Rows under a header row into a table of as many columns. */
function intoColumns(db: Database.Database): Load {
  let inserts: Inserts | null = null
  return {
    row: (texts) => {
      if (inserts === null) {
        const columns = texts.map((_, at) => `c${at}`)
        db.exec(`CREATE TABLE loaded (${columns.map((column) => `${column} TEXT`).join()})`)
        inserts = new Inserts(db, 'loaded', columns)
      } else inserts.row(texts)
    },
    end: () => inserts?.end(),
  }
}

/** Rows of a roster into the tables in which a project keeps one, its indexes and checks included. */
function intoRoster(db: Database.Database): Load {
  const { batch } = db.prepare('SELECT coalesce(max(batch), 0) + 1 AS batch FROM rosterRow').get() as {
    batch: number
  }
  const units = new Map(
    (db.prepare('SELECT id, name FROM unit').all() as { id: number; name: string }[]).map((unit) => [
      unit.name,
      unit.id,
    ]),
  )
  const { person: last } = db.prepare('SELECT coalesce(max(id), 0) AS person FROM person').get() as {
    person: number
  }
  const people = new Inserts(db, 'person', ['id', 'name', 'idNumber'])
  const columns =
    'batch position person unit body postType sex birth education fullTime speciality rank duty detail'
  const rows = new Inserts(db, 'rosterRow', columns.split(' '))
  let count = 0
  return {
    row: ([
      ,
      unit = '',
      name = '',
      sex,
      idNumber = '',
      postType = '',
      birth = '',
      ,
      ,
      major = '',
      duty = '',
      started = '',
    ]) => {
      const id = units.get(unit)
      if (id === undefined) return
      count += 1
      people.row([last + count, name, idNumber])
      const said = [postType, sex === '男' ? 'male' : 'female', birth, 'bachelor', '', major, '', duty]
      rows.row([
        batch,
        count,
        last + count,
        id,
        null,
        ...said,
        JSON.stringify({ workStartDate: started, ethnicity: '汉族' }),
      ])
    },
    end: () => {
      people.end()
      rows.end()
    },
  }
}

/** Opens the database, begins, and commits at the end: into the tables of a roster, or into one as wide as its first row. */
export function bareLoad(file: string, into: 'roster' | 'columns'): Load {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.exec('BEGIN IMMEDIATE')
  const { row, end } = into === 'roster' ? intoRoster(db) : intoColumns(db)
  return {
    row,
    end: () => {
      end()
      db.exec('COMMIT')
      db.close()
    },
  }
}

interface Load {
  readonly row: (texts: readonly string[]) => void
  readonly end: () => void
}
