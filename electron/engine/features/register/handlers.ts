// The registers beside the ledger: what they show on a date, and what is entered into them without a document.
import type { Handlers } from '#shared/contract/define'
import { UserFailure } from '#shared/contract/errors'
import type { registerContract } from '#shared/contract/register-procedures'
import { addWorkingDays } from '#shared/domain/calendar/working-days'
import { recordDuty } from '#shared/domain/duty/record-duty'
import { setLeaders, setPositions } from '#shared/domain/leaders/set-leaders'
import { maskName, maskNumber } from '#shared/domain/roster/mask'
import { assess } from '../../register/assess.ts'
import { record } from '../../register/record.ts'
import { withdraw } from '../../register/withdraw.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { officeCalendar } from '../../store/queries/register/calendar.ts'
import { peopleCalled, personById } from '../../store/queries/register/people.ts'
import { rosterBatches } from '../../store/queries/register/roster.ts'
import { setHolidays } from '../../store/tables/register-rows.ts'
import { clearPeople } from '../../store/tables/roster.ts'
import { setSetting } from '../../store/tables/setting.ts'
import { aheadTable } from './ahead.ts'
import { assessmentsTable, takeAssessment } from './assessments.ts'
import { dutiesTable } from './duties.ts'
import {
  addFiling,
  answer,
  appoint,
  askConsent,
  endSecondment,
  makeRequest,
  second,
  setUsePlan,
  stepFiling,
  stepRequest,
} from './entries.ts'
import { appointmentsTable, consentsTable, filingsTable } from './filings.ts'
import { leadersTable, positionsTable } from './leaders.ts'
import { planTable, requestsTable } from './requests.ts'
import { duplicateRows, forecastTable, reconcileTable, structureTable } from './roster.ts'
import { secondmentsTable } from './secondments.ts'
import { holidaysOf, settingRows } from './settings.ts'

export const registerHandlers: Handlers<typeof registerContract, ReadDb, WriteDb> = {
  'register.leaders': (db, { asOf }) => leadersTable(db, asOf),
  'register.setLeaders': (db, { date, rows }) =>
    record(db, date, (book) => {
      for (const [at, row] of rows.entries()) setLeaders(book, row, `rows[${at}]`)
    }),
  'register.positions': (db, { asOf }) => positionsTable(db, asOf),
  'register.setPositions': (db, { date, rows }) =>
    record(db, date, (book) => {
      for (const [at, row] of rows.entries()) setPositions(book, row, `rows[${at}]`)
    }),
  'register.requests': (db, { asOf }) => requestsTable(db, asOf),
  'register.usePlan': (db, { asOf, year }) => planTable(db, { asOf, year: year ?? Number(asOf.slice(0, 4)) }),
  'register.setUsePlan': setUsePlan,
  'register.request': makeRequest,
  'register.stepRequest': stepRequest,
  'register.secondments': (db, { asOf }) => secondmentsTable(db, asOf),
  'register.second': second,
  'register.endSecondment': endSecondment,
  'register.duties': (db, query) => dutiesTable(db, query),
  'register.recordDuties': (db, { date, rows }) =>
    record(db, date, (book) => {
      for (const [at, row] of rows.entries()) recordDuty(book, row, `rows[${at}]`)
    }),
  'register.filings': (db, { asOf }) => filingsTable(db, asOf),
  'register.addFiling': addFiling,
  'register.stepFiling': stepFiling,
  'register.consents': (db, { asOf }) => consentsTable(db, asOf),
  'register.askConsent': askConsent,
  'register.answerConsent': answer,
  'register.appointments': (db, { asOf }) => appointmentsTable(db, asOf),
  'register.appoint': appoint,
  'register.assessments': (db, query) => assessmentsTable(db, query),
  'register.assess': assess,
  'register.useAssessment': takeAssessment,
  'register.ahead': (db, { asOf }) => aheadTable(db, asOf),
  'register.withdraw': withdraw,
  'register.structure': (db, query) => structureTable(db, query),
  'register.reconcile': (db, { asOf }) => reconcileTable(db, asOf),
  'register.duplicates': (db, { asOf }) => duplicateRows(db, asOf),
  'register.forecast': (db, query) => forecastTable(db, query),
  'register.rosters': (db) => rosterBatches(db),
  'register.people': (db, { text }) =>
    peopleCalled(db, text).map(({ id, name, idNumber }) => {
      return { id, name: maskName(name), idNumber: maskNumber(idNumber) }
    }),
  'register.reveal': (db, { person }) => {
    const found = personById(db, person)
    if (found === null) throw new UserFailure('PERSON_UNKNOWN', { person }, { field: 'person' })
    db.witness()
    db.note({ person })
    return found
  },
  'register.clearPeople': (db, { people, date, reason }) => {
    const cleared = clearPeople(db, people, { date, reason })
    db.note({ people: cleared })
    return { people: cleared }
  },
  'register.holidays': (db, { year }) => holidaysOf(db, year),
  'register.setHolidays': (db, { days }) => {
    setHolidays(db, days)
    return { rows: days.length }
  },
  'register.workingDay': (db, { start, days }) => ({
    date: addWorkingDays(start, days, officeCalendar(db)),
  }),
  'register.settings': (db) => settingRows(db),
  'register.setSetting': (db, { key, value }) => {
    setSetting(db, key, value)
    return {}
  },
  'register.setSettings': (db, { settings }) => {
    for (const { key, value } of settings) setSetting(db, key, value)
    return {}
  },
}
