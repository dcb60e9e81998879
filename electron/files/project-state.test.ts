// What the first page of a file says, on real databases: whole, cut short, gone, and something else.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { projectState } from './project-state.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-state-'))
const file = (name: string) => path.join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(['delete', 'wal'])(
  'a database in journal mode %s is sound, also while it is open',
  async (mode) => {
    const db = new DatabaseSync(file(`${mode}.bianheng`))
    db.exec(`PRAGMA journal_mode = ${mode}; CREATE TABLE t (a)`)
    const insert = db.prepare('INSERT INTO t VALUES (?)')
    for (let row = 0; row < 500; row += 1) insert.run('x'.repeat(200))
    expect(await projectState(file(`${mode}.bianheng`))).toBe('sound')
    db.close()
    expect(await projectState(file(`${mode}.bianheng`))).toBe('sound')
  },
)

test('cut short, empty, or no database: damaged; not there: missing', async () => {
  const whole = readFileSync(file('delete.bianheng'))
  writeFileSync(file('cut.bianheng'), whole.subarray(0, whole.length - 4096))
  writeFileSync(file('empty.bianheng'), '')
  writeFileSync(file('text.bianheng'), 'x'.repeat(8192))
  for (const name of ['cut', 'empty', 'text'])
    expect(await projectState(file(`${name}.bianheng`))).toBe('damaged')
  expect(await projectState(file('gone.bianheng'))).toBe('missing')
})
