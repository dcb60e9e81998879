// Forms of a duty: the item with its first unit, its status and bodies in a unit, and its admission.
import type { DutyRow } from '#shared/contract/register'
import { DUTY_LISTS, DUTY_MODES, DUTY_STATUSES } from '#shared/domain/duty/duty'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import type { RecordInput } from '../../api/records/fields.ts'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { send } from '../../api/records/send.ts'

const MODES = DUTY_MODES.filter((mode) => mode !== '')

function saveRow({ date, ...row }: RecordInput) {
  return send('register.recordDuties', { date, rows: [row] })
}

export function dutyForm(text: LocaleText, asOf: string): RecordForm {
  const { field, must, choice } = fieldsFor(text)
  return {
    title: text.pages.duties.newDuty,
    fields: [
      must('number', 'text'),
      must('name', 'text', { label: text.records.fields.dutyName ?? '' }),
      choice('list', DUTY_LISTS, { required: true }),
      choice('mode', MODES),
      field('field', 'text'),
      field('source', 'text'),
      must('date', 'date'),
      choice('status', DUTY_STATUSES),
      field('unit', 'unit', { label: text.pages.duties.unitThatTakes }),
      field('lead', 'body', { unitField: 'unit' }),
      field('cooperating', 'bodies', { unitField: 'unit' }),
      field('basis', 'note'),
    ],
    initial: { date: asOf, list: 'power' },
    save: saveRow,
  }
}

/** Status, lead and cooperating bodies as they are from a date on. */
export function holderForm(text: LocaleText, row: DutyRow, asOf: string): RecordForm {
  const { field, must, choice } = fieldsFor(text)
  const unit = row.unitId === null ? '' : (row.code ?? row.unit ?? '')
  return {
    title: formatMessage(text.pages.duties.changeOf, { name: row.name }),
    fields: [
      must('unit', 'unit', { label: text.pages.duties.unitThatTakes }),
      must('date', 'date'),
      choice('status', DUTY_STATUSES, { hint: text.pages.duties.statusHint }),
      field('batch', 'text'),
      field('lead', 'body', { unitField: 'unit' }),
      field('cooperating', 'bodies', { unitField: 'unit' }),
      field('note', 'note'),
    ],
    initial: {
      unit,
      date: asOf,
      ...(row.lead[0] === undefined ? {} : { lead: row.lead[0] }),
      cooperating: row.cooperating,
    },
    save: (input) => saveRow({ ...input, number: row.number }),
  }
}

const ADMISSION = [
  'level',
  'opinion',
  'opinionDate',
  'authority',
  'document',
  'money',
  'posts',
  'postType',
  'technology',
] as const

/** The leave by which units took it on, and the means that came with it. */
export function admissionForm(text: LocaleText, row: DutyRow, asOf: string): RecordForm {
  const { field, must, choice } = fieldsFor(text)
  const { levels, admitOf, unitThatTakes } = text.pages.duties
  const levelChoices = (['city', 'county'] as const).map((value) => ({ value, label: levels[value] }))
  const types = POST_TYPES.map((value) => ({ value, label: text.fields.postTypes[value] }))
  return {
    title: formatMessage(admitOf, { name: row.name }),
    fields: [
      must('date', 'date'),
      choice('level', [], { options: levelChoices, required: true }),
      field('unit', 'unit', { label: unitThatTakes }),
      must('authority', 'text'),
      field('opinionDate', 'date'),
      field('document', 'text'),
      field('money', 'count'),
      field('posts', 'count'),
      choice('postType', [], { options: types }),
      field('technology', 'text'),
      field('opinion', 'note', { label: text.pages.duties.unitOpinion }),
    ],
    initial: { date: asOf, unit: row.unitId === null ? '' : (row.code ?? row.unit ?? ''), level: 'county' },
    save: ({ date, unit, ...said }) => {
      const admission = Object.fromEntries(
        ADMISSION.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]]])),
      )
      const place = unit === undefined ? {} : { unit }
      return send('register.recordDuties', { date, rows: [{ number: row.number, ...place, admission }] })
    },
  }
}
