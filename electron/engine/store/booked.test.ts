// Booked rows: captured like any other, never edited, and gone only when the command that booked them is undone.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from './open.ts'
import type { Store } from './store.ts'
import { BOOKED_BASE, BOOKED_ROWS } from './testing/booked-rows.ts'
import { createSmall, rawly, tableDump, temporaryFolder } from './testing/small-project.ts'

let folder = ''
let store: Store

beforeEach(async () => {
  folder = temporaryFolder()
  store = await createSmall(join(folder, 'p.bianheng'))
  run(...BOOKED_BASE)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const run = (...sql: string[]) =>
  store.command('test', (db) => {
    for (const statement of sql) db.prepare(statement).run()
  })
const back = (step: 'undo' | 'redo') => store.command(`journal.${step}`, (db) => db.takeBack(step))
const row = (table: string) => store.query((db) => db.prepare(`SELECT * FROM "${table}" WHERE id = 90`).get())
const balances = () => tableDump(store, ['balance'])

describe.each(Object.entries(BOOKED_ROWS))('%s', (table, [insert, update]) => {
  test('is captured, neither edited nor deleted, undone and done again', async () => {
    const before = balances()
    run(insert)
    const booked = row(table)
    const after = balances()
    const captured = store.query((db) =>
      db.prepare('SELECT tableName, rowId, before FROM change WHERE id = (SELECT max(id) FROM change)').get(),
    )
    expect(captured).toEqual({ tableName: table, rowId: 90, before: null })

    expect(() => run(`UPDATE "${table}" SET ${update} WHERE id = 90`)).toThrow(/never edited/)
    expect(() => run(`DELETE FROM "${table}" WHERE id = 90`)).toThrow(/only by undoing/)
    expect(() => run(insert.replace('INSERT', 'INSERT OR REPLACE'))).toThrow(/only by undoing/)
    expect(row(table)).toEqual(booked)

    expect(back('undo')).toMatchObject({ command: 'test' })
    expect([row(table), balances()]).toEqual([undefined, before])
    back('redo')
    expect([row(table), balances()]).toEqual([booked, after])
    expect(store.verify(undefined).problems).toEqual([])
  })

  test('nor by another program', () => {
    run(insert)
    rawly(store.path, (db) => {
      expect(() => db.exec(`UPDATE "${table}" SET ${update} WHERE id = 90`)).toThrow(/never edited/)
      expect(() => db.exec(`DELETE FROM "${table}" WHERE id = 90`)).toThrow(/only by undoing/)
    })
  })
})

describe('balances', () => {
  const transfer = (from: number, to: number, origin: string, posts: number) =>
    `INSERT INTO transfer (movement, date, fromAccount, toAccount, postType, origin, posts, purpose)
     VALUES (80, '2020-01-01', ${from}, ${to}, 'support', '${origin}', ${posts}, '')`

  test('an account other than the superior cannot go below zero, whoever writes', () => {
    run(transfer(80, 83, '', 3))
    expect(() => run(transfer(83, 81, '', 4))).toThrow('went below zero')
    expect(() => run(transfer(83, 81, 'city', 1))).toThrow('went below zero')
    run(transfer(83, 81, '', 3))
  })

  test('a pool gives what it holds whatever level it came from', () => {
    run("INSERT INTO account VALUES (84, 'pool', '', NULL, NULL)", transfer(80, 84, '', 3))
    run(transfer(84, 83, 'city', 2))
    expect(() => run(transfer(84, 83, 'city', 2))).toThrow('went below zero')
  })

  test('one row cannot be unbalanced', () => {
    expect(() => run(transfer(83, 83, '', 1))).toThrow('CHECK')
    expect(() => run(transfer(80, 83, '', 0))).toThrow('CHECK')
    expect(() => run(transfer(80, 83, '', -1))).toThrow('CHECK')
  })
})

describe('a document', () => {
  const plan = `INSERT INTO document VALUES (90, '计划', '', '2020-01-01', '', '', '', '', '', '', '', '', '', '${'2'.repeat(64)}', 0)`

  test('is given the day on which it takes effect once, and nothing else', () => {
    run(plan)
    expect(() => run("UPDATE document SET title = '假' WHERE id = 90")).toThrow(/never edited/)
    run("UPDATE document SET effective = '2020-06-01' WHERE id = 90")
    expect(() => run("UPDATE document SET effective = '2020-07-01' WHERE id = 90")).toThrow(/never edited/)
    back('undo')
    expect(row('document')).toMatchObject({ effective: '' })
  })
})

test('a store opened anew guards booked rows and can still undo', async () => {
  run((BOOKED_ROWS.transfer as readonly string[])[0] as string)
  store.close()
  store = await openStore(store.path, 'write')
  expect(() => run('DELETE FROM transfer')).toThrow(/only by undoing/)
  back('undo')
  expect(row('transfer')).toBeUndefined()
})
