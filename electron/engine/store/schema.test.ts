// The schema: its migrations, its snapshot, and every statement that is written against it.
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, test } from 'vitest'
import { blankScenario } from '#shared/domain/template/blank.zh-CN'
import type { WriteDb } from './db.ts'
import { createJournal } from './journal.ts'
import { expectedSchema, MIGRATIONS, migrate, SCHEMA_VERSION } from './migrate.ts'
import * as attachment from './queries/attachment.ts'
import * as bookedDocument from './queries/booked-document.ts'
import * as counties from './queries/counties.ts'
import * as documentDetail from './queries/document-detail.ts'
import * as importPresent from './queries/import-present.ts'
import * as indicators from './queries/indicators.ts'
import * as journalHead from './queries/journal-head.ts'
import * as journalList from './queries/journal-list.ts'
import * as projectInfo from './queries/project-info.ts'
import { reportLayouts } from './queries/report-layouts.ts'
import * as scenarios from './queries/scenarios.ts'
import * as units from './queries/units.ts'
import { createStore } from './store.ts'
import * as abolish from './tables/abolish.ts'
import * as attachmentTable from './tables/attachment.ts'
import * as body from './tables/body.ts'
import * as document from './tables/document.ts'
import * as holderValue from './tables/holder-value.ts'
import * as indicator from './tables/indicator.ts'
import * as indicatorValue from './tables/indicator-value.ts'
import * as project from './tables/project.ts'
import * as region from './tables/region.ts'
import { deleteLayout, putLayout } from './tables/report-layout.ts'
import * as scenario from './tables/scenario.ts'
import * as unit from './tables/unit.ts'
import { IMPORT_CALLS } from './testing/import-calls.ts'
import { PUBLISHED_CALLS } from './testing/published-calls.ts'
import { REGISTER_CALLS } from './testing/register-calls.ts'
import { RULE_CALLS } from './testing/rule-calls.ts'
import { TABLE_CALLS } from './testing/table-calls.ts'

const COMMAND = 'npm run snapshot:schema'

describe('migrations', () => {
  test('each step leads from an empty file, one after the other', () => {
    const db = new Database(':memory:')
    for (const { version } of MIGRATIONS) {
      migrate(db, version)
      expect(db.pragma('user_version', { simple: true })).toBe(version)
    }
    expect(MIGRATIONS.at(-1)?.version).toBe(SCHEMA_VERSION)
    db.close()
  })

  test('applied again they change nothing', () => {
    const db = new Database(':memory:')
    migrate(db)
    migrate(db)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })

  test('all tables are strict and have an id', () => {
    const db = new Database(':memory:')
    migrate(db)
    const tables = db
      .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      .all() as {
      name: string
      strict: number
    }[]
    for (const { name, strict } of tables.filter((table) => !table.name.startsWith('sqlite_'))) {
      expect(strict, name).toBe(1)
      expect(
        db.prepare(`SELECT pk FROM pragma_table_info('${name}') WHERE name = 'id'`).pluck().get(),
        name,
      ).toBe(1)
    }
    db.close()
  })
})

test('the schema is that of the snapshot', () => {
  const text = readFileSync(new URL('./schema.snapshot.json', import.meta.url), 'utf8')
  const present = { version: SCHEMA_VERSION, schema: expectedSchema(SCHEMA_VERSION) }
  const said = `The schema changed. A shipped migration is never edited: add a new one, then run "${COMMAND}" and commit the result.`
  expect(present, said).toEqual(JSON.parse(text))
})

test('the command that the snapshot names exists', () => {
  const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  expect(Object.keys((JSON.parse(manifest) as { scripts: object }).scripts)).toContain(
    COMMAND.replace('npm run ', ''),
  )
})

const scenarioDocument = { ...blankScenario(null, '2020-09-01'), name: '方案' }
const newDocument = {
  id: 1,
  number: '文〔2020〕1号',
  title: '',
  date: '2020-01-01',
  effective: '',
  issuer: '',
  meeting: '',
  documentSet: '',
  secrecy: '',
  attachment: '',
  attachmentHash: '',
  attachmentBytes: 0,
  filingDue: '',
  intended: '',
  content: '0'.repeat(64),
}
const newUnit = {
  code: '320302001',
  name: '黄楼街道',
  county: '320302',
  kind: 'street',
  class: null,
} as const
const newLayout = {
  report: 'overview',
  name: '本办',
  layout: { columns: [{ key: 'unit' }], sort: [], ownNotes: true, notes: [] },
}
const newBody = { unit: 1, name: '办公室', kind: 'internal' } as const
const newValue = { unit: 1, indicator: 'x', date: '2020-01-01', value: '1' }

/** Each function that holds SQL, called once on real rows; writers first. */
const CALLS: Readonly<Record<string, (db: WriteDb) => unknown>> = {
  insertProject: (db) =>
    project.insertProject(db, { name: 'p', region: '320302', template: 'blank', sample: false }),
  markSample: (db) => project.markSample(db),
  insertRegions: (db) =>
    region.insertRegions(db, [{ code: '320302', name: '鼓楼区', kind: 'county', parent: '3203' }]),
  insertUnits: (db) => unit.insertUnits(db, [newUnit]),
  updateUnitClasses: (db) => unit.updateUnitClasses(db, [{ unit: 1, class: '一' }]),
  insertBodies: (db) => body.insertBodies(db, [newBody]),
  updateBodies: (db) => body.updateBodies(db, [{ ...newBody, kind: 'institution' }]),
  insertIndicators: (db) =>
    indicator.insertIndicators(db, [{ id: 'x', name: '信访', measure: '件', better: 'low' }]),
  insertValues: (db) => indicatorValue.insertValues(db, [newValue]),
  updateValues: (db) => indicatorValue.updateValues(db, [{ ...newValue, value: '2.50' }]),
  insertBodyValues: (db) => holderValue.insertBodyValues(db, [{ ...newValue, body: 1 }]),
  updateBodyValues: (db) => holderValue.updateBodyValues(db, [{ ...newValue, body: 1, value: '2.50' }]),
  insertCountyValues: (db) => holderValue.insertCountyValues(db, [{ ...newValue, county: '320302' }]),
  updateCountyValues: (db) =>
    holderValue.updateCountyValues(db, [{ ...newValue, county: '320302', value: '2.50' }]),
  deleteValues: (db) => {
    indicatorValue.insertValues(db, [{ ...newValue, date: '2021-01-01' }])
    indicatorValue.deleteValues(db, [{ ...newValue, date: '2021-01-01' }])
  },
  insertScenario: (db) => scenario.insertScenario(db, scenarioDocument),
  updateScenario: (db) =>
    expect(scenario.updateScenario(db, { ...scenarioDocument, asOf: '2021-01-01' })).toBe(1),
  insertDocument: (db) => document.insertDocument(db, newDocument),
  keepAttachment: (db) => attachmentTable.keepAttachment(db, 'a'.repeat(64), Buffer.from('x')),
  keptAttachment: (db) => expect(attachment.keptAttachment(db, '文〔2020〕1号')).toBeNull(),
  brokenAttachments: (db) => expect(attachment.brokenAttachments(db)).toEqual([]),
  insertDocumentSteps: (db) =>
    document.insertDocumentSteps(db, [
      { document: 1, date: '2020-01-01', status: 'draft', organ: '', opinion: '' },
      { document: 1, date: '2020-02-01', status: 'submitted', organ: '编办', opinion: '同意' },
    ]),
  insertMovements: (db) =>
    document.insertMovements(db, [
      { id: 1, document: 1, position: 1, kind: 'cut', detail: '{"kind":"cut"}' },
    ]),
  setEffective: (db) => document.setEffective(db, 1, '2020-03-01'),
  setAttachment: (db) =>
    document.setAttachment(db, newDocument.number, { name: '扫描.pdf', hash: '1'.repeat(64), bytes: 3 }),
  abolish: (db) => {
    abolish.abolish(db, { unit: 1, body: 1, date: '2020-01-01' })
    abolish.abolish(db, { unit: 1, body: null, date: '' })
    abolish.abolish(db, { unit: 1, body: 1, date: '' })
  },
  bookedDocument: (db) => {
    expect(bookedDocument.bookedDocument(db, '没有')).toBeNull()
    expect(bookedDocument.bookedDocument(db, '文〔2020〕1号')).toMatchObject({
      status: 'submitted',
      effective: '2020-03-01',
      movements: [{ id: 1, movement: { kind: 'cut' } }],
    })
  },
  documentDetail: (db) => {
    expect(documentDetail.documentDetail(db, '没有')).toBeNull()
    expect(documentDetail.documentDetail(db, '文〔2020〕1号')).toMatchObject({
      number: '文〔2020〕1号',
      movements: [{ id: 1, movement: { kind: 'cut' } }],
    })
  },
  projectInfo: (db) =>
    expect(projectInfo.projectInfo(db)).toMatchObject({
      region: { code: '320302', name: '鼓楼区' },
      sample: true,
      units: 1,
    }),
  countiesWithUnits: (db) =>
    expect(counties.countiesWithUnits(db)).toEqual([{ code: '320302', name: '鼓楼区', units: 1 }]),
  allUnits: (db) => expect(units.allUnits(db)).toEqual([{ id: 1, ...newUnit, class: '一' }]),
  bodiesByUnit: (db) =>
    expect(units.bodiesByUnit(db).get(1)).toEqual([{ name: '办公室', kind: 'institution' }]),
  valuesOfUnits: (db) =>
    expect(units.valuesOfUnits(db, [1]).get(1)).toEqual([
      { indicator: 'x', date: '2020-01-01', value: '2.50' },
    ]),
  allIndicators: (db) =>
    expect(indicators.allIndicators(db)).toMatchObject([{ id: 'x', name: '信访', better: 'low' }]),
  indicatorUse: (db) =>
    expect(indicators.indicatorUse(db).get('x')).toEqual({ values: 1, dates: ['2020-01-01'] }),
  importPresent: (db) => {
    const present = (kind: 'indicators' | 'bodies') => importPresent.importPresent(db, kind, '2020-01-01')
    const { values } = present('indicators')
    for (const holder of ['1/', '1/办公室', '320302']) expect(values.get(holder)?.get('x')).toBe('2.50')
    expect(present('bodies').bodies.get(1)?.get('办公室')).toBe('institution')
  },
  ...PUBLISHED_CALLS,
  ...TABLE_CALLS,
  ...REGISTER_CALLS,
  ...RULE_CALLS,
  ...IMPORT_CALLS,
  putLayout: (db) => {
    putLayout(db, { ...newLayout, layout: { ...newLayout.layout, ownNotes: false } })
    putLayout(db, newLayout)
    putLayout(db, { ...newLayout, report: 'leaders' })
  },
  deleteLayout: (db) => {
    const named = { report: 'leaders', name: '本办' }
    expect([deleteLayout(db, named), deleteLayout(db, named)]).toEqual([1, 0])
  },
  reportLayouts: (db) => expect(reportLayouts(db)).toEqual([newLayout]),
  storedScenarios: (db) => expect(scenarios.storedScenarios(db)).toMatchObject([{ asOf: '2021-01-01' }]),
  storedScenario: (db) => expect(scenarios.storedScenario(db, '没有')).toBeNull(),
  deleteScenario: (db) => expect(scenario.deleteScenario(db, '方案')).toBe(1),
  journalHead: (db) => expect(journalHead.journalHead(db)).toBe(journalHead.NO_HEAD),
  lastEntryAt: (db) => expect(journalHead.lastEntryAt(db)).toBe(0),
  journalList: (db) => expect(journalList.journalList(db, 5)).toEqual([]),
}

describe('statements', () => {
  const modules = import.meta.glob<Record<string, unknown>>('./{queries,tables}/*.ts', { eager: true })

  test('each function of queries/ and tables/ stands in the list', () => {
    const found = Object.values(modules).flatMap((module) =>
      Object.entries(module).flatMap(([name, value]) =>
        typeof value === 'function' && name !== 'insertRows' ? [name] : [],
      ),
    )
    expect(new Set(Object.keys(CALLS))).toEqual(new Set(found))
  })

  test('and runs', () => {
    const db = new Database(':memory:')
    db.pragma('foreign_keys = ON')
    migrate(db)
    const parts = { path: ':memory:', readOnly: null, journal: createJournal(db), onClose: () => {} }
    const store = createStore(db, parts)
    store.command('test', (write) => {
      for (const call of Object.values(CALLS)) call(write)
    })
    store.close()
  })

  test('many rows go in by several statements, none lost and none twice', () => {
    const db = new Database(':memory:')
    migrate(db)
    const store = createStore(db, {
      path: ':memory:',
      readOnly: null,
      journal: createJournal(db),
      onClose: () => {},
    })
    for (const count of [0, 1, 49, 50, 51, 100, 137]) {
      const rows = Array.from({ length: count }, (_, at) => {
        return {
          code: String(100_000 + count * 500 + at),
          name: `${count} ${at}`,
          kind: 'county',
          parent: '',
        } as const
      })
      store.command('test', (write) => region.insertRegions(write, rows))
      const found = store.query((read) =>
        read.prepare('SELECT name FROM region WHERE name LIKE ? ORDER BY code').pluck().all(`${count} %`),
      )
      expect(found).toEqual(rows.map(({ name }) => name))
    }
    store.close()
  })
})
