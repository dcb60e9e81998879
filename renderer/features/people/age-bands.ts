// The age bands of the office: the form that changes where one ends and the next begins.
import type { LocaleText } from '#shared/locale/locale'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import type { Setting } from '../../api/records/use-setting.ts'

interface Band {
  readonly from: number | null
  readonly to: number | null
}

/** The last ages of all bands but the oldest, in one line: `35、54`. */
export function bandsForm(text: LocaleText, setting: Setting<readonly Band[]>): RecordForm {
  const { must } = fieldsFor(text)
  const own = text.pages.people
  const ends = (setting.value ?? []).flatMap(({ to }) => (to === null ? [] : [to]))
  return {
    title: own.bandSetting,
    fields: [must('value', 'text', { label: own.bandEnds, hint: own.bandHint })],
    initial: { value: ends.join(text.pages.app.listSeparator) },
    save: ({ value }) => setting.put(bandsFrom(String(value))),
  }
}

/** What is no age stays out of order, and is refused as such. */
export function bandsFrom(typed: string): Band[] {
  const ends = typed
    .normalize('NFKC')
    .split(/[^\d]+/)
    .filter((part) => part !== '')
    .map(Number)
  return [
    ...ends.map((to, at) => ({ from: at === 0 ? null : (ends[at - 1] ?? 0) + 1, to })),
    { from: ends.length === 0 ? null : (ends.at(-1) ?? 0) + 1, to: null },
  ]
}
