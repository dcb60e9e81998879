// What may be asked of the registers and entered into them; spread into the engine's contract.
import { z } from 'zod'
import { command, query } from './define.ts'
import {
  Appointments,
  AssessmentQuery,
  Assessments,
  Consents,
  DayRow,
  Duties,
  DutyQuery,
  EntriesAhead,
  Filings,
  Leaders,
  Numbered,
  Positions,
  Recorded,
  Requests,
  Secondments,
  UsePlan,
  UsePlanQuery,
  WithdrawInput,
  WorkingDaysQuery,
} from './register.ts'
import {
  AppointmentInput,
  AssessmentsInput,
  ClearPeopleInput,
  ConsentAnswerInput,
  ConsentInput,
  DutiesInput,
  FilingInput,
  FilingStepInput,
  HolidaysInput,
  LeadersInput,
  PositionsInput,
  RequestInput,
  RequestStepInput,
  SecondmentEndInput,
  SecondmentsInput,
  UseAssessmentInput,
  UsePlanInput,
} from './register-input.ts'
import {
  BatchRow,
  DuplicateRow,
  Forecast,
  ForecastQuery,
  PersonRow,
  Reconciliation,
  Structure,
  StructureQuery,
} from './register-roster.ts'
import { SettingInput, SettingRow, SettingsInput } from './register-settings.ts'
import { TableQuery } from './table.ts'

const Nothing = z.strictObject({})

export const registerContract = {
  'register.leaders': query(TableQuery, Leaders),
  'register.setLeaders': command(LeadersInput, Recorded),
  'register.positions': query(TableQuery, Positions),
  'register.setPositions': command(PositionsInput, Recorded),

  'register.requests': query(TableQuery, Requests),
  'register.usePlan': query(UsePlanQuery, UsePlan),
  'register.setUsePlan': command(UsePlanInput, Recorded),
  /** The number it got, and how many posts the usable vacancy falls short of it (R34). */
  'register.request': command(RequestInput, Numbered.extend({ usable: z.int(), short: z.int() })),
  'register.stepRequest': command(RequestStepInput, Numbered.extend({ usable: z.int(), short: z.int() })),

  'register.secondments': query(TableQuery, Secondments),
  'register.second': command(SecondmentsInput, Recorded),
  /** Prolongs a secondment or ends it early: its last day as it holds from the date on. */
  'register.endSecondment': command(SecondmentEndInput, Recorded),

  'register.duties': query(DutyQuery, Duties),
  'register.recordDuties': command(DutiesInput, Recorded),

  'register.filings': query(TableQuery, Filings),
  'register.addFiling': command(FilingInput, z.object({ id: z.int() })),
  'register.stepFiling': command(FilingStepInput, Recorded),
  'register.consents': query(TableQuery, Consents),
  'register.askConsent': command(ConsentInput, Recorded),
  'register.answerConsent': command(ConsentAnswerInput, Recorded),
  'register.appointments': query(TableQuery, Appointments),
  'register.appoint': command(AppointmentInput, Recorded),

  'register.assessments': query(AssessmentQuery, Assessments),
  'register.assess': command(AssessmentsInput, Recorded),
  /** Makes the means or places of a sheet values of an indicator. */
  'register.useAssessment': command(UseAssessmentInput, Recorded),

  /** Everything in the registers that is dated after the date. */
  'register.ahead': query(TableQuery, EntriesAhead),
  /** Takes back what a command entered; refused for what a document booked and where something later rests on it. */
  'register.withdraw': command(WithdrawInput, Recorded),

  'register.structure': query(StructureQuery, Structure),
  'register.reconcile': query(TableQuery, Reconciliation),
  'register.duplicates': query(TableQuery, z.array(DuplicateRow)),
  'register.forecast': query(ForecastQuery, Forecast),
  'register.rosters': query(Nothing, z.array(BatchRow)),
  /** People whose name or number is the text exactly; masked. */
  'register.people': query(z.strictObject({ text: z.string().max(200) }), z.array(PersonRow)),
  /** One person's full name and number; who asked is entered in the audit, what was shown is not. */
  'register.reveal': command(z.strictObject({ person: z.int() }), PersonRow),
  /** Removes names and numbers for good: an undo does not bring them back. */
  'register.clearPeople': command(ClearPeopleInput, z.object({ people: z.int() })),

  'register.holidays': query(z.strictObject({ year: z.int().min(1949).max(2999) }), z.array(DayRow)),
  'register.setHolidays': command(HolidaysInput, Recorded),
  'register.workingDay': query(WorkingDaysQuery, z.object({ date: z.string() })),
  'register.settings': query(Nothing, z.array(SettingRow)),
  'register.setSetting': command(SettingInput, Nothing),
  'register.setSettings': command(SettingsInput, Nothing),
} as const
