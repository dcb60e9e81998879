// Every version of the schema that an office may hold a file of: upgraded whole, nothing in it changed.
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupFacts } from './backup-facts.ts'
import { backupsBeside } from './keep-copy.ts'
import { MIGRATIONS, SCHEMA_VERSION } from './migrate.ts'
import { openStore } from './open.ts'
import { fixtureVersions, loadFixture } from './testing/fixtures.ts'
import { temporaryFolder } from './testing/small-project.ts'

/** Entries of the journal that the fixture of a version holds. */
const entriesOf = (version: number) => (version < 20 ? 0 : version < 30 ? 3 : version < 90 ? 4 : 5)

/** Rows that the fixtures hold from a version on. */
const LATER: readonly (readonly [since: number, sql: string, rows: readonly unknown[][]])[] = [
  [30, 'SELECT fromAccount, toAccount, postType, posts FROM transfer', [[1, 2, 'support', 12]]],
  [
    30,
    'SELECT account, posts FROM balance ORDER BY account',
    [
      [1, -12],
      [2, 12],
    ],
  ],
  [30, 'SELECT number, title, issuer FROM document', [['徐编〔2020〕1号', '关于核定编制的通知', '市委编委']]],
  [30, 'SELECT account, people FROM staffing', [[2, 9]]],
  [40, 'SELECT date, kind, name FROM holiday', [['2020-01-01', 'rest', '元旦']]],
  [50, 'SELECT rule, unit, reason FROM waiver', [['R12', '320302001', '市委编委会议同意']]],
  [60, 'SELECT name, unit FROM alias', [['黄楼办', 1]]],
  [70, 'SELECT report, name FROM reportLayout', [['overview', '本办']]],
  [90, 'SELECT person, destination, until, cause FROM secondment', [[1, '市委组织部', '2020-05-31', '']]],
]

let folder = ''
const path = () => join(folder, 'p.bianheng')
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

test('each earlier version has its fixture', () => {
  const earlier = MIGRATIONS.map(({ version }) => version).filter((version) => version < SCHEMA_VERSION)
  const missing = earlier.filter((version) => !fixtureVersions().includes(version))
  const said = 'Before a new migration ships, dump a project of the version before it to testing/fixtures.'
  expect(missing, said).toEqual([])
})

describe.each(fixtureVersions())('version %i', (version) => {
  test('is upgraded with everything in it', async () => {
    loadFixture(version, path())
    const store = await openStore(path(), 'write')
    const rows = (sql: string) => store.query((db) => db.prepare(sql).raw().all())
    expect(rows('SELECT id, code, name, county, kind, class FROM unit ORDER BY id')).toEqual([
      [1, '320302001', '黄楼街道', '320302', 'street', null],
      [2, null, '𠮷镇', '320302', 'town', '一'],
    ])
    expect(rows('SELECT unit, name, kind, nameplates FROM body ORDER BY id')).toEqual([
      [1, '党政办公室', 'internal', ''],
      [1, '为民服务中心', 'institution', ''],
    ])
    expect(rows('SELECT unit, indicator, date, value FROM indicatorValue ORDER BY id')).toEqual([
      [1, 'population', '', '1234'],
      [2, 'population', '2020-01-01', '5678'],
    ])
    for (const [since, sql, held] of LATER) expect(rows(sql), sql).toEqual(version < since ? [] : held)
    expect(rows('PRAGMA user_version')).toEqual([[SCHEMA_VERSION]])
    const entries = entriesOf(version)
    if (entries > 0) expect(store.verify(undefined)).toMatchObject({ entries, problems: [] })
    store.command('test', (db) => db.prepare("UPDATE unit SET class = '二'").run())
    store.close()
    const again = await openStore(path(), 'read')
    expect(again.entries()).toBe(entries + 1)
    again.close()
    const [kept = ''] = readdirSync(backupsBeside(path()))
    expect(backupFacts(join(backupsBeside(path()), kept))).toMatchObject({ sound: true, units: 2, entries })
  })
})
