// The roster: imported, undone, cleared, held against the ledger, and the table of the Weifang reform out of it.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSmall, rawly, temporaryFolder } from '../../store/testing/small-project.ts'
import { type Office, startOffice } from './testing/office.ts'

const FULL = 'institution-full'
let office: Office
beforeEach(() => {
  office = startOffice()
})
afterEach(() => office.close())

/** Works on a project in a file, as other programs could reach it. */
async function inFile(work: (office: Office) => void): Promise<void> {
  const folder = temporaryFolder()
  const filed = startOffice(await createSmall(join(folder, 'p.bianheng')))
  try {
    work(filed)
  } finally {
    filed.close()
    rmSync(folder, { recursive: true })
  }
}

const ON = '2016-06-30'
const zhang = { name: '张三丰', idNumber: '370705196001011234' } as const
const counted = (asOf: string) => office.call('register.structure', { asOf }).totals.people ?? 0
const people = () => office.rows('SELECT * FROM person')

test('the staff structure of Dayu comes out as published', () => {
  const births = [
    ...Array(4).fill('1985-01-01'),
    ...Array(22).fill('1970-01-01'),
    ...Array(6).fill('1960-01-01'),
  ]
  const education = [
    ...Array(5).fill('bachelor'),
    ...Array(6).fill('college'),
    ...Array(21).fill('secondary'),
  ]
  const staff = births.map((birth: string, at) => ({
    birth,
    fullTime: education[at] as 'bachelor',
    speciality: at < 23 ? '综合管理' : '专业技术',
  }))
  office.roster(ON, staff)
  const rows = office.call('register.structure', { asOf: ON }).rows.filter(({ unitId }) => unitId === null)
  const shares = Object.fromEntries(rows.map(({ group, share, shareExact }) => [group, [share, shareExact]]))
  expect([shares['<=35'], shares['36-54'], shares['>=55']].map((one) => one?.[0])).toEqual(['12', '69', '19'])
  expect(shares['bachelor-or-above']?.[1]).toBe('15.6')
  expect(shares.secondary?.[1]).toBe('65.6')
  expect(shares.综合管理).toEqual(['72', '71.9'])
  office.call('register.setSetting', { key: 'roster.ageBands', value: [{ from: null, to: null }] })
  const whole = office.call('register.structure', { asOf: ON, unit: 1 }).rows
  expect(whole.find(({ dimension }) => dimension === 'age')).toMatchObject({ people: 32, share: '100' })
})

describe('an import', () => {
  test('is taken away by its undo, comes back with a redo, and is whole', () => {
    office.roster(ON, [zhang, {}, {}])
    office.undo()
    expect(counted(ON)).toBe(0)
    office.redo()
    expect(counted(ON)).toBe(3)
    expect(office.store.verify(undefined).problems).toEqual([])
  })

  test('that was undone never shows under a later one, and its people go', () => {
    office.roster(ON, [zhang, {}])
    office.undo()
    office.roster(ON, [{}])
    expect([counted(ON), people()]).toEqual([1, []])
    expect(office.rows('SELECT DISTINCT batch FROM rosterRow')).toEqual([{ batch: 2 }])
  })

  test('stands for its units from its date on, others keep theirs', () => {
    office.roster('2016-01-01', [{}, {}, { unit: 2 }])
    office.roster('2017-01-01', [{}])
    expect(['2015-12-31', '2016-12-31', '2017-01-01'].map(counted)).toEqual([0, 3, 2])
  })

  test.each([
    ["UPDATE rosterRow SET birth = '1999-01-01' WHERE position = 2"],
    ['DELETE FROM rosterRow WHERE position = 1'],
    [
      "INSERT INTO rosterRow SELECT 99, batch, 9, 0, 1, NULL, '', '', '', '', '', '', '', '', '{}' FROM rosterRow LIMIT 1",
    ],
  ])('that was changed behind the program is named: %s', (sql) =>
    inFile((filed) => {
      const batch = filed.roster(ON, [zhang, {}])
      rawly(filed.store.path, (db) => db.exec(sql))
      expect(filed.store.verify(undefined).problems).toEqual([{ code: 'ROSTER_CHANGED', params: { batch } }])
    }),
  )
})

describe('after streets and bodies merge', () => {
  const [A, B] = ['320302001', '320302002']
  const shown = (asOf: string) =>
    office
      .call('register.reconcile', { asOf })
      .rows.map(({ unit, body, roster, filled }) => [
        body === null ? unit : `${unit}/${body}`,
        roster,
        filled,
      ])
      .toSorted()
  const idOf = (table: string, name: string) =>
    office.rows<{ id: number }>(`SELECT id FROM ${table} WHERE name = '${name}' ORDER BY id DESC`)[0]?.id ?? 0

  test('their rosters go along, until the merged unit has one of its own', () => {
    office.document('设', '2016-01-01', [
      ...[`${A}/甲`, `${A}/乙`, `${B}/甲`].map((body) => ({
        kind: 'establish',
        body,
        bodyKind: 'institution',
      })),
      ...[A, `${A}/甲`, `${A}/乙`, B, `${B}/甲`].map((account) => {
        return { kind: 'open', account, postType: FULL, posts: 2, filled: 1 }
      }),
    ])
    office.roster('2016-02-01', [{ unit: 1 }, { unit: 1, body: 1 }, { unit: 1, body: 2 }])
    office.roster('2016-03-01', [{ unit: 2 }, { unit: 2, body: 3 }])
    office.document('并站', '2016-04-01', [
      { kind: 'merge', bodies: [`${A}/甲`, `${A}/乙`], into: `${A}/甲` },
    ])
    office.document('并街', '2016-05-01', [
      { kind: 'mergeUnits', units: [A, B], into: '合街道', approved: { [FULL]: 10 } },
    ])
    const whole = ['黄楼街道/甲', 2, 2]
    expect(shown('2016-04-30')).toEqual([
      ['丰财街道', 1, 1],
      ['丰财街道/甲', 1, 1],
      ['黄楼街道', 1, 1],
      whole,
    ])
    expect(shown('2016-05-01')).toEqual([
      ['合街道', 2, 2],
      ['合街道/甲', 3, 3],
    ])
    const structure = office.call('register.structure', { asOf: '2016-05-01', unit: idOf('unit', '合街道') })
    expect(structure.totals).toEqual({ people: 5, units: 1 })
    expect(structure.rows.filter(({ dimension, people }) => dimension === 'age' && people > 0)).toMatchObject(
      [
        { unit: '合街道', body: null, people: 5 },
        { unit: '合街道', body: '甲', people: 3 },
      ],
    )
    office.roster('2016-06-01', [{ unit: idOf('unit', '合街道') }])
    expect([counted('2016-05-31'), counted('2016-06-01')]).toEqual([5, 1])
    // One dated back to before the merge stands for its street alone.
    office.roster('2016-04-15', [{ unit: 2 }])
    expect([counted('2016-04-15'), counted('2016-05-31'), counted('2016-06-01')]).toEqual([4, 4, 1])
  })
})

describe('people', () => {
  test('are named in their own table alone: not in the journal, and not in the file once cleared', () =>
    inFile((office) => {
      office.roster(ON, [zhang])
      office.document('借调', '2016-07-01', [
        { kind: 'second', person: zhang, secondment: 'borrow', unit: '320302001', to: '市局' },
      ])
      const inBooks = office.rows("SELECT 1 FROM change WHERE after LIKE '%张三丰%' OR after LIKE '%370705%'")
      expect(inBooks).toEqual([])
      expect(office.call('register.people', { text: '张三丰' })).toHaveLength(1)
      const cleared = office.call('register.clearPeople', { people: null, date: ON, reason: '本人要求' })
      expect(cleared).toEqual({ people: 1 })
      expect(office.call('register.secondments', { asOf: '2016-08-01' }).rows).toMatchObject([
        { person: 1, name: null },
      ])
      office.undo()
      expect(office.rows('SELECT * FROM person')).toEqual([])
      expect(office.store.verify(undefined).problems).toEqual([])
      expect(office.call('register.structure', { asOf: ON }).totals).toMatchObject({ people: 1 })
      rawly(office.store.path, (db) => db.pragma('wal_checkpoint(TRUNCATE)'))
      expect(readFileSync(office.store.path).includes('张三丰')).toBe(false)
    }))

  test('are shown masked, and one by one in full with an entry that does not name them', () => {
    office.roster(ON, [zhang])
    const [shown] = office.call('register.people', { text: zhang.idNumber })
    expect(shown).toEqual({ id: 1, name: '张**', idNumber: '3707**********1234' })
    const before = office.store.entries()
    expect(office.call('register.reveal', { person: 1 })).toEqual({ id: 1, ...zhang })
    expect(office.store.entries()).toBe(before + 1)
    const [entry] = office.rows('SELECT command, actor, summary FROM journal ORDER BY id DESC LIMIT 1')
    expect(entry).toMatchObject({ command: 'register.reveal', summary: '{"person":1}' })
    expect(() => office.call('register.reveal', { person: 9 })).toThrow('PERSON_UNKNOWN')
    expect(office.store.entries()).toBe(before + 1)
    office.undo()
    expect(office.rows('SELECT * FROM rosterBatch')).toEqual([])
  })

  test('of thousands cleared not one is left in the bytes of the file', () =>
    inFile((office) => {
      const many = Array.from({ length: 3000 }, (_, at) => {
        const number = String((at * 7919) % 3000).padStart(4, '0')
        return { name: `欧阳无痕${number}`, idNumber: `37070519600101${number}` }
      })
      office.roster(ON, many)
      const { path } = office.store
      const left = () => {
        const bytes = readFileSync(path).toString('latin1')
        return many.filter(({ idNumber }) => bytes.includes(idNumber)).length
      }
      rawly(path, (db) => db.pragma('wal_checkpoint(TRUNCATE)'))
      expect(left()).toBe(3000)
      office.call('register.clearPeople', { people: null, date: ON, reason: '本人要求' })
      rawly(path, (db) => db.pragma('wal_checkpoint(TRUNCATE)'))
      expect(left()).toBe(0)
      expect(readFileSync(path).includes('欧阳无痕')).toBe(false)
    }))

  test('who are cleared leave a number that nobody else gets', () => {
    office.roster(ON, [zhang, { name: '李四' }])
    office.call('register.clearPeople', { people: [2], date: ON, reason: '本人要求' })
    office.roster('2016-12-31', [{ unit: 2, name: '王五' }])
    expect(people()).toMatchObject([{ id: 1 }, { id: 3, name: '王五' }])
  })

  test('keep their number from one roster to the next', () => {
    office.roster(ON, [zhang])
    office.roster('2017-06-30', [zhang])
    expect(people()).toHaveLength(1)
  })
})

test('roster and ledger are held against each other by unit, body and type', () => {
  office.document('徐编〔2016〕1号', '2016-01-01', [
    { kind: 'open', account: '320302001', postType: FULL, posts: 5, filled: 3 },
    { kind: 'open', account: '320302002', postType: FULL, posts: 5, filled: 4 },
  ])
  office.roster(ON, [zhang, zhang, { name: '李四' }, { name: '李四', postType: 'support' }])
  const { rows, balanced } = office.call('register.reconcile', { asOf: ON })
  expect(rows).toMatchObject([
    { unit: '黄楼街道', postType: FULL, roster: 3, filled: 3, difference: 0 },
    { unit: '黄楼街道', postType: 'support', roster: 1, filled: 0, difference: 1 },
  ])
  expect(balanced).toBe(false)
  expect(office.call('register.duplicates', { asOf: ON })).toMatchObject([
    { by: 'idNumber', name: '张**', rows: 2 },
    { by: 'name', name: '李*', rows: 2 },
  ])
})

test('retirements to come open vacancies beside those of today', () => {
  office.document('徐编〔2024〕1号', '2024-01-01', [
    { kind: 'open', account: '320302001', postType: FULL, posts: 5, filled: 4 },
  ])
  const born = (birth: string, sex: 'male' | 'female' = 'male') => ({ birth, sex })
  office.roster('2024-12-31', [
    born('1965-01-05'),
    born('1966-01-05'),
    born('1990-01-01', 'female'),
    { birth: '1960-01-01' },
  ])
  const found = office.call('register.forecast', { asOf: '2025-01-01', years: 2 })
  expect(
    found.rows.map((row) => [row.year, row.retirements, row.usableVacancy, row.expectedVacancy]),
  ).toEqual([
    [2025, 1, 1, 2],
    [2026, 1, 1, 3],
    [2027, 0, 1, 3],
  ])
  expect(found).toMatchObject({ unknown: 1, overdue: 0, decided: '2024-09-13' })
})
