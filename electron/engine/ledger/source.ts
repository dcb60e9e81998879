// The books as booking finds them: answers its questions with statements that are prepared once a call.
import type {
  AccountKey,
  BodyRecord,
  Dated,
  LedgerSource,
  LoanRecord,
  PendingRecord,
  UnitRecord,
} from '#shared/domain/ledger/source'
import { BODY_TRAITS } from '#shared/domain/region/body'
import { registerSource } from '../register/source.ts'
import type { ReadDb } from '../store/db.ts'
import { laterChange } from './later-change.ts'
import { seriesSource } from './series.ts'
import { statement } from './statement.ts'

/** A source over the books as `db` shows them. */
export function ledgerSource(db: ReadDb): LedgerSource {
  return {
    nextId: (table) =>
      ((db.prepare(`SELECT max(id) FROM "${table}"`).pluck().get() as number | null) ?? 0) + 1,
    ...places(db),
    ...bodies(db),
    ...accounts(db),
    ...seriesSource(db),
    ...pendingEntries(db),
    ...loans(db),
    documentOf: (movement) =>
      db
        .prepare('SELECT d.number FROM movement m JOIN document d ON d.id = m.document WHERE m.id = ?')
        .pluck()
        .get(movement) as string,
    laterChange: laterChange(db),
    registers: registerSource(db),
  }
}

const UNIT = 'SELECT id, code, name, county, kind, parent, founded, abolished FROM unit'
const BODY = `SELECT id, unit, name, kind, function, ${BODY_TRAITS.join(', ')}, founded, abolished FROM body`
const TRAITS = 'SELECT date, field, value FROM trait'

function places(
  db: ReadDb,
): Pick<LedgerSource, 'region' | 'unit' | 'unitByCode' | 'unitsNamed' | 'unitsUnder'> {
  const region = statement(db, 'SELECT kind, name FROM region WHERE code = ?')
  const byId = statement(db, `${UNIT} WHERE id = ?`)
  const byCode = statement(db, `${UNIT} WHERE code = ?`)
  const named = statement(
    db,
    `${UNIT} WHERE name = :name
     UNION ${UNIT} WHERE id IN (SELECT unit FROM trait WHERE field = 'name' AND value = :name AND body IS NULL) ORDER BY id`,
  )
  const under = statement(
    db,
    `${UNIT} WHERE parent = :unit
     UNION ${UNIT} WHERE id IN (SELECT unit FROM trait WHERE field = 'parent' AND value = :text) ORDER BY id`,
  )
  const traits = statement(db, `${TRAITS} WHERE unit = ? AND body IS NULL ORDER BY date, id`)
  const whole = (row: unknown): UnitRecord => {
    const unit = row as Omit<UnitRecord, 'traits'>
    return { ...unit, traits: traits().all(unit.id) as Dated[] }
  }
  return {
    region: (code) => (region().get(code) as { kind: string; name: string } | undefined) ?? null,
    unit: (id) => whole(byId().get(id)),
    unitByCode: (code) => {
      const row = byCode().get(code)
      return row === undefined ? null : whole(row)
    },
    unitsNamed: (name) => named().all({ name }).map(whole),
    // As text: a number is bound as a real one, and 2.0 is no one's parent.
    unitsUnder: (unit) =>
      under()
        .all({ unit, text: String(unit) })
        .map(whole),
  }
}

function bodies(db: ReadDb): Pick<LedgerSource, 'bodies' | 'bodiesNamed'> {
  const ofUnit = statement(db, `${BODY} WHERE unit = ? ORDER BY id`)
  const named = statement(
    db,
    `${BODY} WHERE unit = :unit AND name = :name
     UNION ${BODY} WHERE id IN (
       SELECT body FROM trait WHERE field = 'name' AND value = :name AND unit = :unit AND body IS NOT NULL) ORDER BY id`,
  )
  const traits = statement(db, `${TRAITS} WHERE unit = ? AND body = ? ORDER BY date, id`)
  const whole = (row: unknown): BodyRecord => {
    const body = row as Omit<BodyRecord, 'traits'>
    return { ...body, traits: traits().all(body.unit, body.id) as Dated[] }
  }
  return {
    bodies: (unit) => ofUnit().all(unit).map(whole),
    bodiesNamed: (unit, name) => named().all({ unit, name }).map(whole),
  }
}

function accounts(db: ReadDb): Pick<LedgerSource, 'accountId' | 'account' | 'isOpened' | 'postTypes'> {
  const byKey = statement(
    db,
    'SELECT id FROM account WHERE kind = ? AND region = ? AND coalesce(unit, 0) = ? AND coalesce(body, 0) = ?',
    'column',
  )
  const byId = statement(db, 'SELECT kind, region, unit, body FROM account WHERE id = ?')
  const opened = statement(db, 'SELECT 1 FROM opening WHERE account = ? AND postType = ?')
  const types = statement(
    db,
    `SELECT postType FROM transfer WHERE toAccount = :account
       UNION SELECT postType FROM transfer WHERE fromAccount = :account
       UNION SELECT postType FROM staffing WHERE account = :account
       UNION SELECT postType FROM reserve WHERE account = :account
       UNION SELECT postType FROM pendingEntry WHERE account = :account
       UNION SELECT e.postType FROM pendingStep s JOIN pendingEntry e ON e.id = s.pendingEntry WHERE s.account = :account`,
    'column',
  )
  return {
    accountId: ({ kind, region, unit, body }) =>
      (byKey().get(kind, region, unit ?? 0, body ?? 0) as number | undefined) ?? null,
    account: (id) => byId().get(id) as AccountKey,
    isOpened: (account, postType) => opened().get(account, postType) !== undefined,
    postTypes: (account) => types().all({ account }) as ReturnType<LedgerSource['postTypes']>,
  }
}

/** Entries with what became of them: the account of the last move, the end, the day of the last step. */
const PENDING = `
  SELECT e.id, e.number, e.date, e.postType,
    coalesce((SELECT s.account FROM pendingStep s WHERE s.pendingEntry = e.id AND s.state = 'moved'
      ORDER BY s.id DESC LIMIT 1), e.account) AS account,
    (SELECT s.state FROM pendingStep s WHERE s.pendingEntry = e.id AND s.state IN ('entered', 'cancelled')) AS closed,
    EXISTS (SELECT 1 FROM pendingStep s WHERE s.pendingEntry = e.id AND s.state = 'used') AS isUsed,
    coalesce((SELECT max(s.date) FROM pendingStep s WHERE s.pendingEntry = e.id), '') AS lastStep
  FROM pendingEntry e`

function pendingEntries(db: ReadDb): Pick<LedgerSource, 'openPending' | 'pendingByNumber' | 'lastPending'> {
  const open = statement(
    db,
    `SELECT * FROM (
       ${PENDING} WHERE e.account = :account AND e.postType = :postType
       UNION ${PENDING} WHERE e.postType = :postType AND e.id IN (SELECT pendingEntry FROM pendingStep WHERE account = :account)
     ) WHERE account = :account AND closed IS NULL ORDER BY date, id`,
  )
  const byNumber = statement(db, `${PENDING} WHERE e.number = ?`)
  // '.' follows '-' in the order of characters, so the range holds exactly the numbers that begin with the prefix and '-'.
  const last = statement(
    db,
    `SELECT max(CAST(substr(number, length(:prefix) + 2) AS INTEGER)) FROM pendingEntry
       WHERE number >= :prefix || '-' AND number < :prefix || '.' AND notice = :prefix`,
    'column',
  )
  const whole = (row: unknown) => {
    const { isUsed, ...entry } = row as Omit<PendingRecord, 'isUsed'> & { isUsed: number }
    return { ...entry, isUsed: isUsed === 1 }
  }
  return {
    openPending: (account, postType) => open().all({ account, postType }).map(whole),
    pendingByNumber: (number) => {
      const row = byNumber().get(number)
      return row === undefined ? null : whole(row)
    },
    lastPending: (prefix) => (last().get({ prefix }) as number | null) ?? 0,
  }
}

/** Loans with what is not yet returned and where the posts are now. */
const LOAN = `
  SELECT l.id, l.movement, l.owner, l.postType, l.date, l.until,
    coalesce((SELECT m.borrower FROM loanMove m WHERE m.loan = l.id ORDER BY m.id DESC LIMIT 1), l.borrower) AS borrower,
    l.posts - coalesce((SELECT sum(r.posts) FROM loanReturn r WHERE r.loan = l.id), 0) AS posts,
    max(coalesce((SELECT max(r.date) FROM loanReturn r WHERE r.loan = l.id), ''),
        coalesce((SELECT max(m.date) FROM loanMove m WHERE m.loan = l.id), '')) AS lastStep
  FROM loan l`

function loans(db: ReadDb): Pick<LedgerSource, 'loanOf' | 'loanById' | 'loansOf'> {
  const ofMovement = statement(db, `${LOAN} WHERE l.movement = ?`)
  const byId = statement(db, `${LOAN} WHERE l.id = ?`)
  const ofBorrower = statement(
    db,
    `SELECT * FROM (${LOAN} WHERE l.borrower = :borrower OR l.id IN (SELECT loan FROM loanMove WHERE borrower = :borrower))
     WHERE borrower = :borrower AND posts > 0 ORDER BY id`,
  )
  return {
    loanOf: (movement) => (ofMovement().get(movement) as LoanRecord | undefined) ?? null,
    loanById: (id) => (byId().get(id) as LoanRecord | undefined) ?? null,
    loansOf: (borrower) => ofBorrower().all({ borrower }) as LoanRecord[],
  }
}
