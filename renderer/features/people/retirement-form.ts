// The retirement table as a form: when it was decided, from which month it counts, and of each class its ages.
import type { RetirementTable } from '#shared/domain/roster/retirement'
import { RETIREMENT_2025 } from '#shared/domain/roster/retirement'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import type { RecordField, RecordInput } from '../../api/records/fields.ts'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import type { Setting } from '../../api/records/use-setting.ts'

const AGES = ['age', 'risesTo', 'everyMonths'] as const

export function retirementForm(text: LocaleText, setting: Setting<RetirementTable>): RecordForm {
  const { must } = fieldsFor(text)
  const own = text.pages.people
  const table = setting.value ?? RETIREMENT_2025
  const fields: RecordField[] = [
    must('decided', 'date'),
    must('from', 'month', { label: text.records.fields.fromMonth ?? '' }),
  ]
  const initial: Record<string, string> = { decided: table.decided, from: table.from }
  for (const [at, one] of table.classes.entries()) {
    const name = own.retirementClasses[one.key] ?? one.key
    for (const part of AGES) {
      const label = formatMessage(own.retirementAges[part], { name })
      fields.push(must(`${part}${at}`, 'count', { label, newRow: part === 'age' }))
      initial[`${part}${at}`] = String(one[part])
    }
  }
  return {
    title: own.retirementTable,
    columns: 3,
    fields,
    initial,
    save: (input) => setting.put(tableFrom(table, input)),
  }
}

/** The table with the ages typed; who belongs to a class stays as it is. */
function tableFrom(table: RetirementTable, input: RecordInput): RetirementTable {
  const classes = table.classes.map((one, at) => ({
    ...one,
    ...Object.fromEntries(AGES.map((part) => [part, Number(input[`${part}${at}`])])),
  }))
  return { decided: String(input.decided), from: String(input.from), classes }
}
