// Rows of the registers that a document booked: never edited, and gone only when that command is undone.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from './store.ts'
import { BOOKED_BASE } from './testing/booked-rows.ts'
import { BOOKED_REGISTER_ROWS } from './testing/register-rows.ts'
import { createSmall, temporaryFolder } from './testing/small-project.ts'

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

describe.each(BOOKED_REGISTER_ROWS)('$table', ({ table, base, insert, update }) => {
  test('is neither edited nor deleted, undone and done again', () => {
    if (base !== '') run(base)
    run(insert)
    const row = () => store.query((db) => db.prepare(`SELECT * FROM "${table}" WHERE id = 90`).get())
    const booked = row()
    expect(() => run(`UPDATE "${table}" SET ${update} WHERE id = 90`)).toThrow('never edited')
    expect(() => run(`DELETE FROM "${table}" WHERE id = 90`)).toThrow('only by undoing')
    back('undo')
    expect(row()).toBeUndefined()
    back('redo')
    expect(row()).toEqual(booked)
    expect(store.verify(undefined).problems).toEqual([])
  })
})
