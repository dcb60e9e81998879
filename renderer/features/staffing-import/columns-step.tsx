// Second step: which sheet, where its header stands, and which column means what; columns are dragged onto fields or chosen.
import { Button, InputNumber, Select, Spin } from 'antd'
import { useState } from 'react'
import type { Failure } from '#shared/contract/errors'
import { IMPORT_KINDS, type ImportKind, type Inspection } from '#shared/contract/staffing-import'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { type Binding, guessedBinding, mappingOf, withColumn, withMapping } from './binding.ts'
import { ColumnList } from './column-list.tsx'
import { FieldTargets } from './field-targets.tsx'
import { MappingFile } from './mapping-file.tsx'
import type { ReadSheet } from './read-sheet.ts'
import { readSheet } from './read-sheet.ts'
import { SheetView } from './sheet-view.tsx'
import { useKindFields } from './use-kind-fields.ts'

interface Props {
  readonly token: string
  readonly password: string | undefined
  /** As it was read so far; null where it could not be. */
  readonly sheet: ReadSheet | null
  /** Why it could not. */
  readonly failure: Failure | null
  readonly onRead: (sheet: ReadSheet) => void
  readonly onBack: () => void
}

export function ColumnsStep(props: Props) {
  const text = useText()
  const { token, password, onBack } = props
  const { data, failure } = useEngineQuery('staffingImport.inspect', {
    token,
    ...(password !== undefined && { password }),
  })
  if (data !== undefined && data.sheets.length > 0) return <BindColumns {...props} inspection={data} />
  return (
    <>
      <FailureAlert failure={failure ?? props.failure} text={text} />
      {failure === null && data === undefined && <Spin className="page-wait" />}
      <div>
        <Button onClick={onBack}>{text.pages.staffingImport.cancel}</Button>
      </div>
    </>
  )
}

function firstBinding(inspection: Inspection, sheet: ReadSheet | null): Binding {
  if (sheet !== null) return guessedBinding(sheet.draft.sheet, sheet.draft.table, sheet.draft.kind)
  const found = inspection.sheets.find(({ tables }) => tables.length > 0) ?? inspection.sheets[0]
  return bindingOf(inspection, found?.name ?? '', 'quotas')
}

function bindingOf({ sheets }: Inspection, name: string, kind: ImportKind, at = 0): Binding {
  const own = sheets.find((one) => one.name === name)
  const guess = own?.tables[at]
  const guessed = IMPORT_KINDS.find((known) => known === guess?.kind)
  return guessedBinding(name, guess, guessed ?? kind, own?.likelyHeader)
}

function BindColumns({
  token,
  password,
  sheet,
  failure,
  onRead,
  onBack,
  inspection,
}: Props & { readonly inspection: Inspection }) {
  const text = useText()
  const own = text.pages.staffingImport
  const [binding, setBinding] = useState(() => firstBinding(inspection, sheet))
  const known = useKindFields(binding.kind)
  const bind = (column: string, field: string | null) =>
    setBinding((before) => withColumn(before, column, field))
  const reading = useAction(async () => {
    const { sheet: _, ...mapping } = mappingOf(binding)
    const { mapping: _old, mends, excluded, sheet: wasOn, ...kept } = sheet?.choice ?? {}
    const byHand = wasOn === binding.sheet ? { mends, excluded } : {}
    const choice = { ...kept, ...(password !== undefined && { password }), ...byHand }
    onRead(await readSheet(token, { ...choice, sheet: binding.sheet, kind: binding.kind, mapping }))
  })
  return (
    <div className="import-columns">
      <section className="card" aria-label={own.steps.columns}>
        <SheetChoice binding={binding} inspection={inspection} onChange={setBinding} />
        <FieldTargets binding={binding} known={known} onBind={bind} />
      </section>
      <section className="card" aria-label={own.columnsTable}>
        <p className="hint">{own.dragHint}</p>
        <ColumnList
          token={token}
          password={password}
          binding={binding}
          known={known}
          guess={tableOf(inspection, binding).guess}
          onBind={bind}
        />
        <SheetView token={token} password={password} sheet={binding.sheet} headerRows={binding.headerRows} />
      </section>
      <footer className="import-decision">
        <FailureAlert failure={reading.failure ?? failure} text={text} />
        <div className="row">
          <Button type="primary" loading={reading.busy} onClick={() => reading.run()}>
            {own.toCheck}
          </Button>
          <Button onClick={onBack}>{sheet === null ? own.leaveFile : own.backToCheck}</Button>
          <MappingFile
            mapping={mappingOf(binding)}
            file={inspection.file}
            onLoad={(mapping) =>
              setBinding((before) =>
                withMapping(
                  before,
                  mapping,
                  inspection.sheets.map(({ name }) => name),
                ),
              )
            }
          />
        </div>
      </footer>
    </div>
  )
}

interface TableOption {
  readonly value: string
  readonly label: string
  readonly sheet: string
  readonly at: number
}

/** A sheet, or each of its tables where it holds more than one. */
function tablesIn({ sheets }: Inspection, hiddenSheet: string): TableOption[] {
  return sheets.flatMap(({ name, hidden, tables }) => {
    const called = hidden ? `${name}${hiddenSheet}` : name
    const labels =
      tables.length < 2 ? [called] : tables.map(({ range, title }) => `${called} ${range} ${title}`.trim())
    return labels.map((label, at) => ({ value: tableKey({ sheet: name, at }), label, sheet: name, at }))
  })
}

function tableKey({ sheet, at }: { readonly sheet: string; readonly at: number }): string {
  return `${at} ${sheet}`
}

/** The table that the header rows are in, or next to. */
function tableOf({ sheets }: Inspection, { sheet, headerRows }: Binding) {
  const tables = sheets.find(({ name }) => name === sheet)?.tables ?? []
  const first = headerRows[0] ?? 1
  const at = Math.max(
    0,
    tables.findLastIndex(({ headerRows: [top = 1] }) => top <= first),
  )
  return { at, guess: tables[at] }
}

interface ChoiceProps {
  readonly binding: Binding
  readonly inspection: Inspection
  readonly onChange: (binding: Binding) => void
}

function SheetChoice({ binding, inspection, onChange }: ChoiceProps) {
  const text = useText()
  const own = text.pages.staffingImport
  const { sheet, kind, headerRows } = binding
  const first = headerRows[0] ?? 1
  const last = headerRows.at(-1) ?? first
  const rows = (from: number, to: number) =>
    onChange({
      ...binding,
      headerRows: Array.from({ length: Math.max(1, to - from + 1) }, (_, at) => from + at),
    })
  return (
    <div className="import-fields">
      <Labelled label={own.sheet}>
        {(id) => (
          <Select
            id={id}
            className="fill"
            value={tableKey({ sheet, at: tableOf(inspection, binding).at })}
            options={tablesIn(inspection, own.hiddenSheet)}
            onChange={(_, option) => {
              const { sheet: name, at } = option as TableOption
              onChange(bindingOf(inspection, name, kind, at))
            }}
          />
        )}
      </Labelled>
      <Labelled label={own.kind}>
        {(id) => (
          <Select
            id={id}
            className="fill"
            value={kind}
            options={IMPORT_KINDS.map((value) => ({ value, label: text.fields.importKinds[value] }))}
            onChange={(value: ImportKind) => onChange({ ...binding, kind: value })}
          />
        )}
      </Labelled>
      <Labelled label={own.headerFrom}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={200}
            precision={0}
            value={first}
            onChange={(from) => from !== null && rows(from, Math.max(from, last))}
          />
        )}
      </Labelled>
      <Labelled label={own.headerTo}>
        {(id) => (
          <InputNumber
            id={id}
            min={first}
            max={first + 9}
            precision={0}
            value={last}
            onChange={(to) => to !== null && rows(first, to)}
          />
        )}
      </Labelled>
    </div>
  )
}
