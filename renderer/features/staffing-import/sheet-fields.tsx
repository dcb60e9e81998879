// What the user may set right about a sheet: which one of the workbook it is, and the date that its values hold for.
import { Input, Select } from 'antd'
import { useId, useState } from 'react'
import { IMPORT_KINDS, type ImportKind, ReadInput } from '#shared/contract/staffing-import'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import type { ReadSheet } from './read-sheet.ts'
import { readSheet, withDate, withKind } from './read-sheet.ts'

export interface SheetFieldProps {
  readonly sheet: ReadSheet
  readonly onRead: (read: () => Promise<ReadSheet>) => void
}

/** The sheet's name; a choice where the workbook has more than one visible sheet with a table. */
export function SheetField({ sheet, onRead }: SheetFieldProps) {
  const own = useText().pages.staffingImport
  const { token, draft, choice } = sheet
  const shut = choice.password === undefined ? {} : { password: choice.password }
  const sheets = useEngineQuery('staffingImport.inspect', { token, ...shut }).data?.sheets ?? []
  const offered = sheets.filter(({ hidden, tables }) => !hidden && tables.length > 0)
  if (offered.length < 2) return draft.sheet
  return (
    <Select
      className="fill"
      size="small"
      aria-label={own.sheet}
      value={draft.sheet}
      options={offered.map(({ name }) => ({ value: name, label: name }))}
      onChange={(name: string) => onRead(() => readSheet(token, { ...shut, sheet: name }))}
    />
  )
}

/** What the sheet holds, by the user's word. */
export function KindField({ sheet, onRead }: SheetFieldProps) {
  const text = useText()
  return (
    <Select
      className="fill"
      size="small"
      aria-label={text.pages.staffingImport.kind}
      value={sheet.draft.kind}
      options={IMPORT_KINDS.map((kind) => ({ value: kind, label: text.fields.importKinds[kind] }))}
      onChange={(kind: ImportKind) => onRead(() => withKind(sheet, kind))}
    />
  )
}

interface DateProps extends SheetFieldProps {
  readonly onWrong: (wrong: boolean) => void
}

/** Give it the sheet's name as key: another sheet has a date of its own. */
export function DateField({ sheet, onRead, onWrong }: DateProps) {
  const own = useText().pages.staffingImport
  const { choice, ownDate } = sheet
  const [typed, setTyped] = useState(choice.date ?? ownDate ?? '')
  const hintId = useId()
  const wrong = typed !== '' && !isDate(typed)
  const change = (now: string) => {
    setTyped(now)
    const date = now === '' ? null : now
    onWrong(date !== null && !isDate(date))
    if (date === null || isDate(date)) onRead(() => withDate(sheet, date))
  }
  const isOpen = typed === '' && ownDate === null && sheet.draft.kind === 'indicators'
  const hint = wrong ? own.dateForm : isOpen ? own.dateEmpty : ''
  return (
    <>
      <Input
        size="small"
        aria-label={own.asOf}
        aria-invalid={wrong}
        aria-describedby={hint === '' ? undefined : hintId}
        value={typed}
        maxLength={10}
        placeholder={own.noDate}
        status={wrong ? 'error' : ''}
        onChange={(event) => change(event.target.value.trim())}
        onBlur={() => typed === '' && setTyped(ownDate ?? '')}
      />
      {hint !== '' && (
        <span id={hintId} className={wrong ? 'date-wrong' : 'date-missing'}>
          {hint}
        </span>
      )}
    </>
  )
}

function isDate(typed: string): boolean {
  return ReadInput.shape.date.safeParse(typed).success
}
