// A made-up province in a file: 100 counties, 1,400 streets, 12,000 bodies, 200,000 movements. Always the same one.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'

const COUNTIES = 100
const STREETS_PER_COUNTY = 14
const BODIES = 12_000
const MOVEMENTS = 200_000
const PER_DOCUMENT = 200
const TYPES = ['administrative', 'institution-civil-service', 'institution-full']
const DAY = 86_400_000
/** Documents are four days apart. */
const FIRST = Date.UTC(2010, 0, 1)

/** Days inside and after its history. */
export const MIDDLE = '2016-01-01'
export const END = '2024-01-01'

/** Writes the rows as booking would leave them, without the program's journal; leaves the connection open. */
export function makeProvince(file: string): Database.Database {
  const db = new Database(file)
  const migrations = path.join(import.meta.dirname, '../migrations')
  for (const name of globSync('*.sql', { cwd: migrations }).toSorted((a, b) => (a < b ? -1 : 1))) {
    db.exec(readFileSync(path.join(migrations, name), 'utf8'))
  }
  db.pragma('journal_mode = WAL')
  db.exec('BEGIN')
  const insert = inserter(db)
  insert('project', { name: 'p', region: '32', template: 'blank', sample: 0 })
  const places = makePlaces(insert)
  makeMovements(insert, places)
  db.exec('COMMIT')
  return db
}

type Insert = (table: string, row: Readonly<Record<string, string | number | null>>) => number

function inserter(db: Database.Database): Insert {
  const statements = new Map<string, Database.Statement>()
  return (table, row) => {
    const fields = Object.keys(row)
    const key = `${table} ${fields.join()}`
    const places = fields.map((field) => `:${field}`).join()
    const known =
      statements.get(key) ?? db.prepare(`INSERT INTO "${table}" (${fields.join()}) VALUES (${places})`)
    statements.set(key, known)
    return Number(known.run(row).lastInsertRowid)
  }
}

interface Places {
  readonly superior: number
  /** Accounts of county pools, and of units with their bodies. */
  readonly pools: readonly number[]
  readonly holders: readonly number[]
}

function makePlaces(insert: Insert): Places {
  const account = (kind: string, region: string, unit: number | null = null, body: number | null = null) =>
    insert('account', { kind, region, unit, body })
  const superior = account('superior', '')
  const [pools, holders]: [number[], number[]] = [[], []]
  let bodies = 0
  for (let street = 0; street < COUNTIES * STREETS_PER_COUNTY; street++) {
    const at = street % STREETS_PER_COUNTY
    const county = String(320_101 + (street - at) / STREETS_PER_COUNTY)
    if (at === 0) {
      insert('region', { code: county, name: `county ${county}`, kind: 'county', parent: '32' })
      pools.push(account('pool', county))
    }
    const code = `${county}${String(at + 1).padStart(3, '0')}`
    const unit = insert('unit', { code, name: `street ${code}`, county, kind: 'street', class: null })
    holders.push(account('unit', '', unit))
    for (; bodies * COUNTIES * STREETS_PER_COUNTY < (street + 1) * BODIES; bodies++) {
      const body = insert('body', { unit, name: `body ${bodies}`, kind: 'internal' })
      holders.push(account('body', '', unit, body))
    }
  }
  return { superior, pools, holders }
}

type Next = ((kind: string) => { movement: number; date: string }) & { readonly count: () => number }

/** All counties and holders open with posts and people; then transfers, entries, pending entries and reserves as drawn. */
function makeMovements(insert: Insert, { superior, pools, holders }: Places): void {
  const draw = drawing(20230630)
  const pick = <T>(list: readonly T[]) => list[draw(list.length)] as T
  const next = movementWriter(insert)
  const transfer = (ends: { fromAccount: number; toAccount: number }, postType: string, posts: number) => {
    const { movement, date } = next('transfer')
    const origin = pools.includes(ends.fromAccount) || pools.includes(ends.toAccount) ? 'county' : ''
    insert('transfer', { movement, date, ...ends, postType, origin, posts, purpose: '' })
  }
  const cells = holders.flatMap((account) => TYPES.map((postType) => ({ account, postType })))
  for (const toAccount of pools) {
    for (const postType of TYPES) transfer({ fromAccount: superior, toAccount }, postType, 100_000)
  }
  for (const { account, postType } of cells) {
    transfer({ fromAccount: superior, toAccount: account }, postType, 12 + draw(30))
    insert('staffing', { ...next('enter'), account, postType, people: 10 + draw(20), way: 'opening' })
  }
  while (next.count() < MOVEMENTS) {
    const cell = pick(cells)
    const kind = draw(10)
    if (kind < 5) transfer({ fromAccount: pick(pools), toAccount: cell.account }, cell.postType, 1 + draw(3))
    else change(insert, next, cell, kind)
  }
}

function change(insert: Insert, next: Next, cell: { account: number; postType: string }, kind: number): void {
  if (kind < 8) insert('staffing', { ...next('enter'), ...cell, people: 1, way: '' })
  else if (kind === 8) {
    const booked = next('pending')
    insert('pendingEntry', { ...booked, ...cell, number: `N-${booked.movement}`, notice: 'N' })
  } else insert('reserve', { ...next('reserve'), ...cell, kind: 'leader', posts: 1 })
}

function movementWriter(insert: Insert): Next {
  let [count, document, date] = [0, 0, '']
  const next = (kind: string) => {
    const position = count % PER_DOCUMENT
    if (position === 0) {
      date = new Date(FIRST + (count / PER_DOCUMENT) * 4 * DAY).toISOString().slice(0, 10)
      document = newDocument(insert, `2010-${count / PER_DOCUMENT}`, date)
    }
    count++
    return { movement: insert('movement', { document, position: position + 1, kind, detail: '{}' }), date }
  }
  return Object.assign(next, { count: () => count })
}

function newDocument(insert: Insert, number: string, date: string): number {
  const texts = {
    title: '',
    issuer: '',
    meeting: '',
    documentSet: '',
    secrecy: '',
    attachment: '',
    attachmentHash: '',
  }
  const plan = { filingDue: '', intended: '' }
  return insert('document', { number, date, effective: date, ...texts, ...plan, content: '0'.repeat(64) })
}

/** Whole numbers below a bound, always the same ones. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}
