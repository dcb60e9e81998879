// Fills a project of a province to full size, for benchmarks: 12,000 bodies, 2,000 documents, 200,000 movements, 500,000 people.
import { createHash } from 'node:crypto'
import type { WriteDb } from '../db.ts'
import { DIGEST_LINE } from '../roster-digest.ts'

const SERIES = (name: string, most: number) =>
  `WITH RECURSIVE ${name}(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM ${name} WHERE n < ${most})`

const BODIES = 12_000
const DOCUMENTS = 2_000
const MOVEMENTS_A_DOCUMENT = 100
const PEOPLE = 500_000
const MOVEMENTS = DOCUMENTS * MOVEMENTS_A_DOCUMENT

/** Units must be there. Every body is opened, then posts and people come and go over six years. */
export function fillProvince(db: WriteDb): void {
  const run = (sql: string) => db.prepare(sql).run()
  const units = db.prepare('SELECT count(*) FROM unit').pluck().get() as number
  // Accounts stand in this order: superior, city pool, units, bodies.
  const body = (n: string) => `(${units + 3} + (${n}) % ${BODIES})`
  run(`${SERIES('m', BODIES)} INSERT INTO body (id, unit, name, kind)
    SELECT n, 1 + n % ${units}, '第' || n || '中心', 'institution' FROM m`)
  run("INSERT INTO account (id, kind, region) VALUES (1, 'superior', ''), (2, 'pool', '')")
  run("INSERT INTO account (kind, region, unit) SELECT 'unit', '', id FROM unit ORDER BY id")
  run("INSERT INTO account (kind, region, unit, body) SELECT 'body', '', unit, id FROM body ORDER BY id")
  run(`${SERIES('m', DOCUMENTS)} INSERT INTO document (id, number, title, date, effective, issuer, meeting, documentSet,
      secrecy, attachment, attachmentHash, content)
    SELECT n, '浙编〔' || (2018 + n / 350) || '〕' || n || '号', '关于调整事业编制的通知', d, d, '编委', '', '', '', '', '',
      format('%064x', n) FROM (SELECT n, date('2018-01-01', '+' || n || ' days') AS d FROM m)`)
  run(`${SERIES('m', DOCUMENTS)} INSERT INTO documentStep (document, date, status, organ, opinion)
    SELECT id, date, 'approved', issuer, '' FROM document`)
  run(`${SERIES('m', MOVEMENTS)} INSERT INTO movement (id, document, position, kind, detail)
    SELECT n, 1 + (n - 1) / ${MOVEMENTS_A_DOCUMENT}, 1 + (n - 1) % ${MOVEMENTS_A_DOCUMENT},
      CASE WHEN n % 4 = 0 THEN 'enter' ELSE 'transfer' END,
      json_object('kind', 'transfer', 'from', 'pool:city', 'to', '浙江' || (n % ${BODIES}), 'postType', 'institution-full', 'posts', 2)
    FROM m`)
  const date = '(SELECT effective FROM document WHERE id = m.document)'
  run(`INSERT INTO transfer (movement, date, fromAccount, toAccount, postType, origin, posts, purpose)
    SELECT m.id, ${date}, 1, 2, 'institution-full', 'city', 200000, '' FROM movement m WHERE m.id = 1`)
  run(`INSERT INTO transfer (movement, date, fromAccount, toAccount, postType, origin, posts, purpose)
    SELECT m.id, ${date}, 2, ${body('m.id')}, 'institution-full', 'city', 1 + m.id % 2, ''
    FROM movement m WHERE m.id % 4 = 1`)
  run(`INSERT INTO transfer (movement, date, fromAccount, toAccount, postType, origin, posts, purpose)
    SELECT m.id, ${date}, ${body('m.id - m.id % 4 + 1')}, ${body('m.id + 6')}, 'institution-full', 'city', 1, ''
    FROM movement m WHERE m.id % 4 IN (2, 3)`)
  run(`INSERT INTO staffing (movement, date, account, postType, people, way)
    SELECT m.id, ${date}, ${body('m.id')}, 'institution-full', 1, '招聘' FROM movement m WHERE m.id % 4 = 0`)
  run(`${SERIES('m', PEOPLE)} INSERT INTO rosterRow (batch, position, person, unit, body, postType, sex, birth, education,
      fullTime, speciality, rank, duty, detail)
    SELECT 1, n, 0, (SELECT unit FROM body WHERE id = 1 + m.n % ${BODIES}), 1 + n % ${BODIES}, 'institution-full', 'male',
      date('1965-01-01', '+' || (n % 12000) || ' days'), 'bachelor', 'college', '', '', '', '{}' FROM m`)
  db.prepare(
    "INSERT INTO rosterBatch (id, date, file, sha256, rows, digest) VALUES (1, '2023-01-01', '', '', ?, ?)",
  ).run(PEOPLE, rosterDigest(db))
}

function rosterDigest(db: WriteDb): string {
  const hash = createHash('sha256')
  const lines = db.prepare(`SELECT ${DIGEST_LINE} FROM rosterRow ORDER BY id`).pluck()
  for (const line of lines.iterate()) hash.update(line as string)
  return hash.digest('hex')
}
