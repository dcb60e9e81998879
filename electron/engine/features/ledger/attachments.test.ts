// Attachments, asked for as the window asks: read, kept with their document, saved out; undone, backed up, tampered with, refused.
import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ATTACHMENT_MOST } from '#shared/contract/attachment'
import { rawly } from '../../store/testing/small-project.ts'
import { failureOf, startTestProject, type TestEngine, unwrap } from '../../testing/test-engine.ts'

const NUMBER = '徐编〔2020〕7号'
const SCAN = Buffer.from([0x25, 0x50, 0x44, 0x46, ...Array.from({ length: 5000 }, (_, at) => at % 251)])
const HASH = createHash('sha256').update(SCAN).digest('hex')
const KEPT = { attachment: '批复.pdf', attachmentHash: HASH, attachmentBytes: SCAN.length }
let tested: TestEngine

beforeEach(async () => {
  tested = await startTestProject('blank', '320302')
  writeFileSync(join(tested.folder, '批复.pdf'), SCAN)
})
afterEach(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

const read = (file = '批复.pdf') => tested.client['ledger.readAttachment']({ token: tested.token(file) })

function booking(attachmentHash: string) {
  const document = { number: NUMBER, date: '2020-09-01', attachment: '批复.pdf', attachmentHash }
  const movements = [{ kind: 'approve', to: 'pool:city', postType: 'institution-full', posts: 10 } as const]
  return { document, movements }
}

async function bookKept() {
  const { hash } = unwrap(await read())
  unwrap(await tested.client['ledger.book']({ ...booking(hash), keepAttachment: true }))
}

const detail = async () => unwrap(await tested.client['ledger.document']({ number: NUMBER }))
const save = (number = NUMBER) =>
  tested.client['project.saveAttachment']({ number, token: tested.token('out.pdf') })
const problems = async () => unwrap(await tested.client['project.verify']({})).problems

/** Works on the closed project behind the program's back, its guards put back afterwards. */
async function tamper(sql: string): Promise<unknown> {
  const { client, token, folder } = tested
  unwrap(await client['project.close']({}))
  const found = rawly(join(folder, 'p.bianheng'), (db) => {
    const guards = db
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'attachment'")
      .all() as { name: string; sql: string }[]
    for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`)
    db.exec(sql)
    for (const guard of guards) db.exec(guard.sql)
    return db.prepare('SELECT count(*) FROM attachment').pluck().get()
  })
  unwrap(await client['project.open']({ token: token('p.bianheng') }))
  return found
}

test('a scan is kept with its document and comes out byte for byte', async () => {
  expect(unwrap(await read())).toEqual({ name: '批复.pdf', hash: HASH, bytes: SCAN.length })
  await bookKept()
  expect(await detail()).toMatchObject(KEPT)
  expect(unwrap(await save('徐编[2020]7号'))).toEqual({ file: 'out.pdf', bytes: SCAN.length })
  expect(readFileSync(join(tested.folder, 'out.pdf'))).toEqual(SCAN)
  expect(await problems()).toEqual([])
})

test('without the wish to keep it the document has its name and hash alone', async () => {
  unwrap(await read())
  unwrap(await tested.client['ledger.book'](booking(HASH)))
  expect(await detail()).toMatchObject({ ...KEPT, attachmentBytes: 0 })
  expect(failureOf(await save()).code).toBe('ATTACHMENT_NONE')
})

test('undo takes the document, redo brings it with its scan; the journal holds the hash, not the bytes', async () => {
  const { client, folder } = tested
  await bookKept()
  unwrap(await client['journal.undo']({}))
  expect(await detail()).toBeNull()
  expect(await problems()).toEqual([])
  unwrap(await client['journal.redo']({}))
  expect(await detail()).toMatchObject(KEPT)
  unwrap(await save())
  expect(readFileSync(join(folder, 'out.pdf'))).toEqual(SCAN)
  expect(await problems()).toEqual([])
  unwrap(await client['project.close']({}))
  const changed = rawly(join(folder, 'p.bianheng'), (db) =>
    db.prepare('SELECT tableName, after FROM change').all(),
  ) as { tableName: string; after: string | null }[]
  expect(changed.filter(({ tableName }) => tableName === 'attachment')).toEqual([])
  expect(changed.filter(({ after }) => after?.includes(HASH)).map(({ tableName }) => tableName)).toContain(
    'document',
  )
})

test('a scan comes after its document was booked: named, kept, undone and done again; the movements stay', async () => {
  const { client } = tested
  const attach = async () => {
    const { hash } = unwrap(await read())
    return client['ledger.attach']({ number: '徐编[2020]7号', attachmentHash: hash })
  }
  expect(failureOf(await attach())).toMatchObject({ code: 'DOCUMENT_UNKNOWN', where: { field: 'number' } })
  const { attachment: _, attachmentHash: _hash, ...document } = booking('').document
  const booked = { document, movements: booking('').movements }
  unwrap(await client['ledger.book'](booked))
  const before = await detail()
  unwrap(await attach())
  expect(await detail()).toEqual({ ...before, ...KEPT })
  // Once more changes nothing and makes no entry; the same document is still the same.
  unwrap(await attach())
  expect(unwrap(await client['ledger.book'](booked))).toMatchObject({ already: true })
  unwrap(await client['journal.undo']({}))
  expect(await detail()).toEqual(before)
  unwrap(await client['journal.redo']({}))
  unwrap(await save())
  expect(readFileSync(join(tested.folder, 'out.pdf'))).toEqual(SCAN)
  expect(await problems()).toEqual([])
  writeFileSync(join(tested.folder, '别的.pdf'), 'another')
  const { hash } = unwrap(await read('别的.pdf'))
  const other = await client['ledger.attach']({ number: NUMBER, attachmentHash: hash })
  expect(failureOf(other)).toMatchObject({ code: 'ATTACHMENT_KEPT', params: { document: NUMBER } })
  expect(await detail()).toEqual({ ...before, ...KEPT })
})

test('where name and hash were booked, only that very file is kept, under the booked name', async () => {
  const { client, folder } = tested
  const { document, movements } = booking(HASH)
  unwrap(await client['ledger.book']({ document: { ...document, attachment: '原名.pdf' }, movements }))
  writeFileSync(join(folder, '别的.pdf'), 'another')
  const { hash } = unwrap(await read('别的.pdf'))
  const other = await client['ledger.attach']({ number: NUMBER, attachmentHash: hash })
  expect(failureOf(other)).toMatchObject({ code: 'ATTACHMENT_DIFFERS', params: { hash } })
  unwrap(await read())
  unwrap(await client['ledger.attach']({ number: NUMBER, attachmentHash: HASH }))
  expect(await detail()).toMatchObject({ ...KEPT, attachment: '原名.pdf' })
})

test('two documents with the same scan keep it once', async () => {
  await bookKept()
  const second = booking(HASH)
  unwrap(
    await tested.client['ledger.book']({
      ...second,
      document: { ...second.document, number: '徐编〔2020〕8号' },
      keepAttachment: true,
    }),
  )
  expect(await tamper('SELECT 1')).toBe(1)
  unwrap(await save('徐编〔2020〕8号'))
})

test('a backup carries the scan, and so does what is restored from it', async () => {
  const { client, token, folder } = tested
  await bookKept()
  unwrap(await client['project.backup']({ to: token('copy.bianheng') }))
  unwrap(await client['journal.undo']({}))
  unwrap(
    await client['project.restore']({
      from: token('copy.bianheng'),
      to: token('p.bianheng'),
      replace: true,
    }),
  )
  unwrap(await save())
  expect(readFileSync(join(folder, 'out.pdf'))).toEqual(SCAN)
})

test.each([
  ['changed', 'UPDATE attachment SET content = CAST(replace(hex(content), 1, 2) AS BLOB)'],
  ['shortened', 'UPDATE attachment SET content = substr(content, 1, 100)'],
  ['deleted', 'DELETE FROM attachment'],
])('bytes that were %s behind its back are found by verify and not given out', async (_, sql) => {
  await bookKept()
  await tamper(sql)
  expect(await problems()).toEqual([
    { code: 'ATTACHMENT_BROKEN', params: { document: NUMBER, file: '批复.pdf' } },
  ])
  expect(failureOf(await save()).code).toBe('ATTACHMENT_BROKEN')
})

test('the file itself guards what is kept', async () => {
  const { client, folder } = tested
  await bookKept()
  unwrap(await client['project.close']({}))
  rawly(join(folder, 'p.bianheng'), (db) => {
    for (const sql of ["UPDATE attachment SET hash = ''", 'DELETE FROM attachment']) {
      expect(() => db.exec(sql)).toThrow(/a kept file is never/)
    }
    for (const set of ["attachment = ''", `attachmentHash = '${'0'.repeat(64)}'`, 'attachmentBytes = 0']) {
      expect(() => db.exec(`UPDATE document SET ${set}`)).toThrow('a booked row is never edited')
    }
  })
})

test('what cannot be an attachment is refused by name', async () => {
  const { client, folder } = tested
  writeFileSync(join(folder, 'big.pdf'), Buffer.alloc(ATTACHMENT_MOST + 1))
  writeFileSync(join(folder, 'most.pdf'), Buffer.alloc(ATTACHMENT_MOST))
  writeFileSync(join(folder, 'empty.pdf'), '')
  expect(failureOf(await read('big.pdf'))).toMatchObject({
    code: 'ATTACHMENT_TOO_LARGE',
    params: { size: 21, most: 20 },
  })
  expect(unwrap(await read('most.pdf')).bytes).toBe(ATTACHMENT_MOST)
  expect(failureOf(await read('empty.pdf')).code).toBe('FILE_EMPTY')
  expect(failureOf(await read('none.pdf')).code).toBe('FILE_NOT_FOUND')
  expect(failureOf(await read('.')).code).toBe('FILE_IS_FOLDER')
  // Another file was read last: its bytes never go under this document's hash, and nothing is booked.
  const refused = await client['ledger.book']({ ...booking(HASH), keepAttachment: true })
  expect(failureOf(refused)).toMatchObject({
    code: 'ATTACHMENT_UNREAD',
    where: { field: 'document.attachment' },
  })
  expect(await detail()).toBeNull()
  expect(failureOf(await save('没有')).code).toBe('ATTACHMENT_NONE')
  expect(() => statSync(join(folder, 'out.pdf'))).toThrow()
})
