// The journal: every change of every business table is captured, and taking it back restores the exact state.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UNDO_STEPS } from '#shared/domain/history/undo-steps'
import type { WriteDb } from './db.ts'
import { businessTables } from './journal.ts'
import { openStore } from './open.ts'
import { journalList } from './queries/journal-list.ts'
import type { Store } from './store.ts'
import { BOOKED_ROWS } from './testing/booked-rows.ts'
import { REGISTER_BASES, REGISTER_ROWS } from './testing/register-rows.ts'
import { createSmall, rawly, tableDump, temporaryFolder } from './testing/small-project.ts'

let folder = ''
let store: Store
let tables: readonly string[] = []

beforeEach(async () => {
  folder = temporaryFolder()
  store = await createSmall(join(folder, 'p.bianheng'))
  tables = rawly(store.path, businessTables)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const undo = () => store.command('journal.undo', (db) => db.takeBack('undo'))
const run = (...sql: string[]) => store.command('test', (db) => runAll(db, sql))
const runAll = (db: WriteDb, sql: readonly string[]) => {
  for (const statement of sql) db.prepare(statement).run()
}
const changes = () =>
  store.query((db) =>
    db.prepare('SELECT journal, tableName, rowId, before, after FROM change ORDER BY id DESC').all(),
  ) as { journal: number; tableName: string; rowId: number; before: string | null; after: string | null }[]

/** A row for each business table, a change of it and its removal. */
const STATEMENTS: Readonly<Record<string, readonly [string, string, string]>> = {
  account: [
    "INSERT INTO account VALUES (90, 'pool', '', NULL, NULL)",
    "UPDATE account SET region = '320302' WHERE id = 90",
    'DELETE FROM account WHERE id = 90',
  ],
  alias: [
    "INSERT INTO alias VALUES (90, '黄楼', 1)",
    "UPDATE alias SET name = '黄楼办' WHERE id = 90",
    'DELETE FROM alias WHERE id = 90',
  ],
  importMapping: [
    "INSERT INTO importMapping VALUES (90, '0000000000000000000000000000000000000000000000000000000000000000', 'units', '{}')",
    "UPDATE importMapping SET kind = 'bodies' WHERE id = 90",
    'DELETE FROM importMapping WHERE id = 90',
  ],
  body: [
    "INSERT INTO body (id, unit, name, kind) VALUES (90, 1, '办公室', 'internal')",
    "UPDATE body SET kind = 'institution' WHERE id = 90",
    'DELETE FROM body WHERE id = 90',
  ],
  bodyValue: [
    "INSERT INTO bodyValue VALUES (90, 1, 'population', '2020-01-01', '7')",
    "UPDATE bodyValue SET value = '8.5' WHERE id = 90",
    'DELETE FROM bodyValue WHERE id = 90',
  ],
  countyValue: [
    "INSERT INTO countyValue VALUES (90, '320302', 'population', '', '7')",
    "UPDATE countyValue SET value = '8.5' WHERE id = 90",
    'DELETE FROM countyValue WHERE id = 90',
  ],
  indicator: [
    "INSERT INTO indicator VALUES (90, 'x', '信访', '件', 'low')",
    "UPDATE indicator SET better = 'high' WHERE id = 90",
    'DELETE FROM indicator WHERE id = 90',
  ],
  indicatorValue: [
    "INSERT INTO indicatorValue VALUES (90, 2, 'population', '2020-01-01', '7')",
    "UPDATE indicatorValue SET value = '8.5' WHERE id = 90",
    'DELETE FROM indicatorValue WHERE id = 90',
  ],
  ownRule: [
    `INSERT INTO ownRule VALUES (90, 'U9', '{"a":1}')`,
    `UPDATE ownRule SET rule = '{"a":2}' WHERE id = 90`,
    'DELETE FROM ownRule WHERE id = 90',
  ],
  reportLayout: [
    `INSERT INTO reportLayout VALUES (90, 'overview', '本办', '{"a":1}')`,
    `UPDATE reportLayout SET layout = '{"a":2}' WHERE id = 90`,
    'DELETE FROM reportLayout WHERE id = 90',
  ],
  project: [
    'DELETE FROM project',
    "INSERT INTO project VALUES (1, 'p', NULL, 'blank', 1)",
    "UPDATE project SET name = '新名'",
  ],
  region: [
    "INSERT INTO region VALUES (90, '320303', '云龙区', 'county', '3203')",
    "UPDATE region SET name = '云' WHERE id = 90",
    'DELETE FROM region WHERE id = 90',
  ],
  scenario: [
    `INSERT INTO scenario VALUES (90, '方案', '{"a":1}')`,
    `UPDATE scenario SET document = '{"a":2}' WHERE id = 90`,
    'DELETE FROM scenario WHERE id = 90',
  ],
  setting: [
    "INSERT INTO setting VALUES (90, 'x', '1')",
    "UPDATE setting SET value = '[2]' WHERE id = 90",
    'DELETE FROM setting WHERE id = 90',
  ],
  unit: [
    "INSERT INTO unit (id, name, county, kind) VALUES (90, '𠮷田镇', '320302', 'town')",
    "UPDATE unit SET class = '一', code = '320302090' WHERE id = 90",
    'DELETE FROM unit WHERE id = 90',
  ],
  waiver: [
    "INSERT INTO waiver VALUES (90, 'R1', '320302001', '', 'overstaffed', '', '过渡期', '某', '2020-01-01')",
    "UPDATE waiver SET reason = '缓冲期' WHERE id = 90",
    'DELETE FROM waiver WHERE id = 90',
  ],
  ...REGISTER_ROWS,
}

/** What a row of the table refers to. */
const BASES: Readonly<Record<string, string>> = {
  ...REGISTER_BASES,
  bodyValue: "INSERT INTO body (id, unit, name, kind) VALUES (1, 1, '办公室', 'internal')",
}

describe('capture', () => {
  test('the statements below and the booked rows cover every business table', () => {
    expect(new Set([...Object.keys(STATEMENTS), ...Object.keys(BOOKED_ROWS)])).toEqual(new Set(tables))
  })

  test.each(Object.entries(STATEMENTS))('%s: insert, update, delete', (table, statements) => {
    if (BASES[table] !== undefined) run(BASES[table])
    const kinds = statements.map((sql) => {
      run(sql)
      const [last] = changes()
      expect(last).toMatchObject({ tableName: table })
      if (last?.before === null) return 'INSERT'
      return last?.after === null ? 'DELETE' : 'UPDATE'
    })
    expect(kinds.join(' ')).toBe(statements.map((sql) => sql.split(' ')[0]).join(' '))
    for (const _ of statements) undo()
    expect(store.verify(undefined).problems).toEqual([])
  })

  test('holds the whole row before and after', () => {
    run("UPDATE unit SET class = '一' WHERE id = 1")
    expect(changes()[0]).toEqual({
      journal: 2,
      tableName: 'unit',
      rowId: 1,
      before:
        '{"id":1,"code":"320302001","name":"黄楼街道","county":"320302","kind":"street","class":null,"founded":"","abolished":"","parent":null}',
      after:
        '{"id":1,"code":"320302001","name":"黄楼街道","county":"320302","kind":"street","class":"一","founded":"","abolished":"","parent":null}',
    })
  })

  test('sees the rows that a replacement pushes out', () => {
    const before = tableDump(store, tables)
    run(
      "INSERT OR REPLACE INTO unit (id, code, name, county, kind) VALUES (91, '320321001', '凤城街道', '320321', 'street')",
    )
    expect(
      changes()
        .slice(0, 2)
        .map(({ rowId, after }) => [rowId, after === null]),
    ).toEqual([
      [91, false],
      [3, true],
    ])
    undo()
    expect(tableDump(store, tables)).toBe(before)
  })

  test('a command that throws leaves neither row nor entry', () => {
    const [before, head] = [tableDump(store, tables), store.head()]
    expect(() =>
      store.command('test', (db) => {
        runAll(db, ['DELETE FROM indicatorValue'])
        throw new Error('planted')
      }),
    ).toThrow('planted')
    expect([tableDump(store, tables), store.head()]).toEqual([before, head])
    run("UPDATE unit SET class = '一'")
    expect(store.verify(undefined)).toMatchObject({ entries: 2, problems: [] })
  })

  test.each([
    ['nothing', []],
    ['what hits no row', ["UPDATE unit SET class = '一' WHERE id = 999"]],
    ['what was there already', ['UPDATE unit SET name = name']],
  ])('a command that writes %s leaves no entry and gives its answer', (_, sql) => {
    const [before, head] = [tableDump(store, tables), store.head()]
    const answer = store.command('test', (db) => {
      db.note({ file: 'x' })
      runAll(db, sql)
      return 'answer'
    })
    expect(answer).toBe('answer')
    expect([tableDump(store, tables), store.head(), changes().filter(({ journal }) => journal > 1)]).toEqual([
      before,
      head,
      [],
    ])
    run("UPDATE unit SET class = '一'")
    expect(store.verify(undefined)).toMatchObject({ entries: 2, problems: [] })
  })

  test('a row keeps its id', () => {
    expect(() => run('UPDATE unit SET id = 77 WHERE id = 3')).toThrow('a row keeps its id')
  })

  test('nothing is written outside a command', () => {
    const write = () => store.query((db) => db.prepare('DELETE FROM body').run())
    expect(write).toThrow()
    const late: WriteDb[] = []
    store.command('test', (db) => late.push(db))
    expect(() => runAll(late[0] as WriteDb, ["UPDATE unit SET class = '一'"])).toThrow(
      /NOT NULL.*change.journal/,
    )
  })
})

describe('undo', () => {
  test('goes back step by step to the creation, and no further', () => {
    const states = [tableDump(store, tables)]
    for (const name of ['一', '二', '三']) {
      run(`UPDATE unit SET class = '${name}'`)
      states.push(tableDump(store, tables))
    }
    for (const expected of [2, 1, 0]) {
      expect(undo()).toMatchObject({ undone: expected + 2, command: 'test' })
      expect(tableDump(store, tables)).toBe(states[expected])
    }
    const head = store.head()
    expect(undo).toThrow(expect.objectContaining({ code: 'NOTHING_TO_UNDO' }))
    expect(store.head()).toBe(head)
  })

  test('is an entry of its own that names what it took back', () => {
    run("UPDATE unit SET class = '一' WHERE id = 1")
    undo()
    const [latest, undone] = store.query((db) => journalList(db, 2))
    expect(latest).toMatchObject({ id: 3, command: 'journal.undo', undoes: 2, changes: 1 })
    expect(undone).toMatchObject({ id: 2, undoes: null })
  })

  test('survives closing and opening again', async () => {
    const before = tableDump(store, tables)
    run('DELETE FROM indicatorValue', "UPDATE unit SET class = '一'")
    store.close()
    store = await openStore(store.path, 'write')
    undo()
    expect(tableDump(store, tables)).toBe(before)
    expect(store.verify(undefined)).toMatchObject({ entries: 3, problems: [] })
  })

  test('and redo go back and forth over as many steps as are kept, through restarts, and no further', async () => {
    const reopen = async () => {
      store.close()
      store = await openStore(store.path, 'write')
    }
    const redo = () => store.command('journal.redo', (db) => db.takeBack('redo'))
    const classAt = () => store.query((db) => db.prepare('SELECT class FROM unit WHERE id = 1').pluck().get())
    const half = UNDO_STEPS / 2
    for (let step = 0; step <= UNDO_STEPS; step += 1) run(`UPDATE unit SET class = '${step}' WHERE id = 1`)
    for (let step = UNDO_STEPS; step > 0; step -= 1) {
      if (step % half === 0) await reopen()
      undo()
      expect(classAt()).toBe(String(step - 1))
    }
    expect(undo).toThrow(expect.objectContaining({ code: 'NOTHING_TO_UNDO' }))
    for (let step = 1; step <= UNDO_STEPS; step += 1) {
      if (step % half === 1) await reopen()
      redo()
      expect(classAt()).toBe(String(step))
    }
    expect(redo).toThrow(expect.objectContaining({ code: 'NOTHING_TO_REDO' }))
    expect(store.verify(undefined).problems).toEqual([])
  }, 60_000)

  test('after a new command takes back that one first', () => {
    run("UPDATE unit SET class = '一'")
    undo()
    run("UPDATE unit SET class = '二'")
    expect(undo()).toMatchObject({ undone: 4 })
    expect(undo).toThrow(expect.objectContaining({ code: 'NOTHING_TO_UNDO' }))
  })
})

describe('whatever was done', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.constantFrom("'", '"', '𠮷', '\0', '{"a":1}', '\ud83d\ude00'),
  )
  const id = fc.integer({ min: 1, max: 6 })
  const sql = fc.oneof(
    fc.tuple(
      fc.constant(
        "INSERT OR IGNORE INTO unit (id, code, name, county, kind, class) VALUES (?, ?, ?, '320302', 'town', ?)",
      ),
      id,
      text,
      text,
      fc.option(text),
    ),
    fc.tuple(
      fc.constant("INSERT OR REPLACE INTO body (unit, name, kind) VALUES (?, ?, 'internal')"),
      fc.constant(1),
      text,
    ),
    fc.tuple(fc.constant('UPDATE OR IGNORE unit SET name = ?, code = ? WHERE id = ?'), text, text, id),
    fc.tuple(fc.constant('UPDATE unit SET class = ?'), fc.option(text)),
    fc.tuple(fc.constant('DELETE FROM body WHERE id = ?'), id),
    fc.tuple(fc.constant('DELETE FROM unit WHERE id > 3 AND id <> ?'), id),
    fc.tuple(
      fc.constant('INSERT OR IGNORE INTO scenario (name, document) VALUES (?, json_quote(?))'),
      text,
      text,
    ),
    fc.tuple(fc.constant('UPDATE scenario SET document = json_quote(?)'), text),
  )
  const commands = fc.array(fc.array(sql, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })

  test('undone to the start it gives the same tables, and the chain holds', () => {
    const before = tableDump(store, tables)
    fc.assert(
      fc.property(commands, (sequence) => {
        let done = 0
        for (const statements of sequence) {
          const head = store.head()
          try {
            store.command('test', (db) => {
              for (const [statement, ...values] of statements) db.prepare(statement).run(...values)
            })
            // Without a change there is no entry to take back.
            if (store.head() !== head) done += 1
          } catch (error) {
            // A constraint: the command is rolled back as a whole.
            expect(String(error)).toMatch(/constraint/)
          }
        }
        while (done-- > 0) undo()
        expect(tableDump(store, tables)).toBe(before)
      }),
      { numRuns: 60 },
    )
    expect(store.verify(undefined).problems).toEqual([])
  })
})
