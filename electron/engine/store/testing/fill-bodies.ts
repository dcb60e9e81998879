// Gives the units of a project 360,000 bodies with posts and people, for the benchmark of the largest export.
import type { WriteDb } from '../db.ts'

const BODIES = 360_000
const MOVEMENTS_A_DOCUMENT = 1000

const SERIES = `WITH RECURSIVE m(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM m WHERE n < ${BODIES})`

/** Units must be there. Each body is named after what it does, has posts of one or two types, and most of them are filled. */
export function fillBodies(db: WriteDb): void {
  const run = (sql: string) => db.prepare(sql).run()
  const units = db.prepare('SELECT count(*) FROM unit').pluck().get() as number
  run(`${SERIES} INSERT INTO body (id, unit, name, kind, rank)
    SELECT n, u.id, substr(u.name, 1, 4) || CASE n % 4 WHEN 0 THEN '党群服务中心' WHEN 1 THEN '综合行政执法队'
      WHEN 2 THEN '退役军人服务站' ELSE '农业农村发展服务中心' END || (n / ${units} + 1), 'institution', '股级'
    FROM m JOIN unit u ON u.id = 1 + n % ${units}`)
  run("INSERT INTO account (id, kind, region) VALUES (1, 'superior', '')")
  run("INSERT INTO account (id, kind, region, unit, body) SELECT id + 1, 'body', '', unit, id FROM body")
  run(`${SERIES} INSERT INTO document (id, number, title, date, effective, issuer, meeting, documentSet, secrecy,
      attachment, attachmentHash, content)
    SELECT n, '编发〔2020〕' || n || '号', '关于核定事业编制的通知', '2020-01-01', '2020-01-01', '编委', '', '', '', '', '',
      format('%064x', n) FROM m WHERE n <= ${BODIES / MOVEMENTS_A_DOCUMENT}`)
  run(`INSERT INTO documentStep (document, date, status, organ, opinion)
    SELECT id, date, 'approved', issuer, '' FROM document`)
  run(`${SERIES} INSERT INTO movement (id, document, position, kind, detail)
    SELECT n, 1 + (n - 1) / ${MOVEMENTS_A_DOCUMENT}, 1 + (n - 1) % ${MOVEMENTS_A_DOCUMENT}, 'transfer', '{}' FROM m`)
  for (const [postType, posts] of [
    ['institution-full', '3 + id % 17'],
    ['support', 'id % 3'],
  ]) {
    run(`INSERT INTO transfer (movement, date, fromAccount, toAccount, postType, origin, posts, purpose)
      SELECT id, '2020-01-01', 1, id + 1, '${postType}', 'county', ${posts}, '' FROM body WHERE ${posts} > 0`)
    run(`INSERT INTO staffing (movement, date, account, postType, people, way)
      SELECT id, '2020-01-01', id + 1, '${postType}', ${posts} - 1, '招聘' FROM body WHERE ${posts} > 1`)
  }
}
