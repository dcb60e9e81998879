// Every version of the schema that an office may hold a file of: upgraded whole, nothing in it changed.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MIGRATIONS, SCHEMA_VERSION } from './migrate.ts'
import { openStore } from './open.ts'
import { fixtureVersions, loadFixture } from './testing/fixtures.ts'
import { temporaryFolder } from './testing/small-project.ts'

/** Versions that were written to files before the program was first given to anyone are not kept. */
const NEVER_SHIPPED = [30, 40, 50, 60, 70, 80, 90]

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
  expect(
    missing.filter((version) => !NEVER_SHIPPED.includes(version)),
    said,
  ).toEqual([])
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
    expect(rows('SELECT unit, name, kind FROM body ORDER BY id')).toEqual([
      [1, '党政办公室', 'internal'],
      [1, '为民服务中心', 'institution'],
    ])
    expect(rows('SELECT unit, indicator, date, value FROM indicatorValue ORDER BY id')).toEqual([
      [1, 'population', '', '1234'],
      [2, 'population', '2020-01-01', '5678'],
    ])
    expect(rows('PRAGMA user_version')).toEqual([[SCHEMA_VERSION]])
    if (version >= 20) expect(store.verify(undefined)).toMatchObject({ entries: 3, problems: [] })
    store.command('test', (db) => db.prepare("UPDATE unit SET class = '二'").run())
    store.close()
    const again = await openStore(path(), 'read')
    expect(again.entries()).toBe(version >= 20 ? 4 : 1)
    again.close()
  })
})
