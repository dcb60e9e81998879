// Each function of the registers that holds SQL on the top level of the store, called once on real rows.
import { deepStrictEqual } from 'node:assert'
import type { WriteDb } from '../db.ts'
import { settingBefore, settingOf } from '../queries/settings.ts'
import { answerConsent, insertRegisterRows, setCause, setHolidays } from '../tables/register-rows.ts'
import {
  clearPeople,
  insertRoster,
  lastPerson,
  nextBatch,
  personIds,
  removeOrphans,
} from '../tables/roster.ts'
import { setSetting } from '../tables/setting.ts'
import { withoutIndexes } from '../tables/without-indexes.ts'

const person = {
  unit: 1,
  body: null,
  name: '张三',
  idNumber: '320302199001011234',
  postType: 'institution-full',
  sex: 'male',
  birth: '1990-01-01',
  education: 'bachelor',
  fullTime: 'bachelor',
  speciality: '行政管理',
  rank: '',
  duty: '',
  detail: {},
} as const

export const REGISTER_CALLS: Readonly<Record<string, (db: WriteDb) => unknown>> = {
  setSetting: (db) => {
    setSetting(db, 'roster.sharePlaces', 1)
    setSetting(db, 'roster.sharePlaces', 0)
    setSetting(db, 'leaders.concurrent', 'once')
    setSetting(db, 'leaders.concurrent', null)
  },
  settingBefore: (db) =>
    deepStrictEqual(
      [settingBefore(db, 'roster.', 'roster.sharePlaces'), settingBefore(db, 'roster.', 'roster.z')],
      [null, { key: 'roster.sharePlaces', value: 0 }],
    ),
  settingOf: (db) =>
    deepStrictEqual(
      [settingOf(db, 'roster.sharePlaces', 1), settingOf(db, 'leaders.concurrent', 'both')],
      [0, 'both'],
    ),
  setHolidays: (db) => {
    setHolidays(db, [{ date: '2030-01-01', kind: 'rest', name: '元旦' }])
    setHolidays(db, [{ date: '2030-01-01', kind: null, name: '' }])
  },
  insertRegisterRows: (db) =>
    insertRegisterRows(db, [
      [
        'consent',
        [
          {
            number: '1',
            unit: 1,
            body: null,
            matter: 'appointment',
            subject: '',
            asked: '2020-01-01',
            answered: '',
            answer: '',
            document: '',
          },
        ],
      ],
      ['useStep', []],
    ]),
  answerConsent: (db) => {
    const said = { answered: '2020-01-02', answer: 'agreed', document: '' } as const
    deepStrictEqual([answerConsent(db, 1, said), answerConsent(db, 1, said)], [1, 0])
  },
  setCause: (db) => {
    const papers = { consent: '', consentDate: '', approval: '', approvalDate: '' }
    const place = { unit: 1, body: null, toUnit: null, destination: '市委组织部', toLevel: 'city', post: '' }
    const row = { id: 1, person: 1, kind: 'borrow', ...place, date: '2020-01-01', until: '', ...papers }
    insertRegisterRows(db, [['secondment', [row]]])
    setCause(db, 1, '专项工作')
    deepStrictEqual(db.prepare('SELECT cause FROM secondment').pluck().get(), '专项工作')
    db.prepare('DELETE FROM secondment').run()
  },
  insertRoster: (db) =>
    deepStrictEqual(insertRoster(db, { date: '2020-01-01', file: 'x', sha256: '' }, [person, person]), 1),
  personIds: (db) => {
    const nobody = { name: '', idNumber: '' }
    const named = { name: '张三', idNumber: '' }
    deepStrictEqual(personIds(db, [person, nobody, named], true), [1, 0, 1])
    deepStrictEqual(personIds(db, [named, named], false), [2, 3])
  },
  removeOrphans: (db) => {
    removeOrphans(db)
    deepStrictEqual(db.prepare('SELECT count(*) FROM person').pluck().get(), 1)
  },
  withoutIndexes: (db) =>
    deepStrictEqual(
      withoutIndexes(db, ['personByName'], () => 7),
      7,
    ),
  lastPerson: (db) => deepStrictEqual(lastPerson(db), 1),
  nextBatch: (db) => deepStrictEqual(nextBatch(db), 2),
  clearPeople: (db) => {
    const said = { date: '2020-01-01', reason: '本人要求' }
    deepStrictEqual([clearPeople(db, [1, 2], said), clearPeople(db, null, said)], [1, 0])
  },
}
