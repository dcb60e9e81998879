// The sheet itself: asks for the values of the date, checks what is typed as the engine will, stores a block as one step.
import { App, Spin } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Failure } from '#shared/contract/errors'
import { MOST_CELLS, type IndicatorSheet as Sheet, unpackSheet } from '#shared/contract/indicator'
import type { IndicatorRow } from '#shared/contract/unit'
import { undoSteps } from '#shared/domain/history/undo-steps'
import { readIndicatorText } from '#shared/domain/staffing-import/cells/indicator-text'
import { commandInShort, originalOf } from '#shared/locale/command-text'
import { formatMessage, groupThousands } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { failureSentence } from '#shared/locale/sentences'
import { useAsOf } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { indicatorName } from '../../api/names.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk, toFailure } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { ENTRIES_LISTED } from '../../api/use-history.ts'
import { useIndicators } from '../../api/use-indicators.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { useSheetMemory } from '../../api/use-sheet-memory.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { SheetGrid } from '../../ui/sheet-grid/sheet-grid.tsx'
import type { CellCheck, CellText, NewRow, SheetEdit } from '../../ui/sheet-grid/sheet-props.ts'
import { NewUnits } from './new-units.tsx'
import { sheetColumns, sheetGroups, sumCells } from './sheet-model.ts'

export function IndicatorSheet({ date }: { readonly date: string }) {
  const text = useText()
  const own = text.pages.indicator
  const { app } = text.pages
  const { asOf } = useAsOf()
  const readOnly = useOpenProject().readOnly !== null
  const memory = useSheetMemory('indicators')
  const { data: packed, failure } = useEngineQuery('indicator.sheet', { asOf, date }, { keep: true })
  const data = useMemo(() => (packed === undefined ? undefined : unpackSheet(packed)), [packed])
  const counties = useEngineQuery('unit.counties', {}).data
  const indicators = useIndicators()
  const [pasted, setPasted] = useState<readonly NewRow[] | null>(null)
  const [refused, setRefused] = useState<Failure | null>(null)
  const { write, undo, redo } = useSteps(date, setRefused)
  const table = useMemo(() => {
    if (data === undefined || counties === undefined) return null
    return {
      columns: sheetColumns(text, data, indicators),
      groups: sheetGroups(data, counties),
      totals: { title: text.tables.lines.totals, cells: sumCells(data) },
    }
  }, [text, data, counties, indicators])
  if (table === null || data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  const edit: SheetEdit<number> = {
    most: MOST_CELLS,
    check: (row, column, typed) =>
      checkCell(
        text,
        { unit: data.units.name[row] ?? '', indicator: indicators.find(({ id }) => id === column) },
        typed,
      ),
    write: (cells) => write(data, cells),
    undo,
    redo,
    askPaste: () => void shell['edit.paste']({}),
    // Numbers alone that find no row name no unit: the status bar says that they were left out.
    newRows: (rows, asked) => {
      if (asked || rows.some(({ name = '' }) => name.trim() !== '')) setPasted(rows)
    },
  }
  return (
    <>
      <FailureAlert failure={refused ?? failure} text={text} onClose={() => setRefused(null)} />
      <SheetGrid
        memory={memory}
        label={own.table}
        text={text}
        {...table}
        rowKey={(row) => String(data.units.id[row])}
        empty={own.empty}
        collapseLabel={(name, open) => formatMessage(open ? app.collapse : app.expand, { name })}
        {...(readOnly ? {} : { edit })}
      />
      {pasted !== null && <NewUnits rows={pasted} sheet={data} onClose={() => setPasted(null)} />}
    </>
  )
}

interface Place {
  readonly unit: string
  readonly indicator: IndicatorRow | undefined
}

/** What was converted is said with both units; what is refused with its row and column. */
function checkCell(text: LocaleText, { unit, indicator }: Place, typed: string): CellCheck {
  if (indicator === undefined) return { ok: true, shown: typed, note: null }
  const { measure } = indicator
  const reading = readIndicatorText(indicator, typed)
  if (reading.status === 'blank') return { ok: true, shown: '', note: null }
  if (reading.status === 'value') {
    const { value, from } = reading
    const said = { typed: typed.trim(), value: groupThousands(value), measure }
    return {
      ok: true,
      shown: value,
      note: from === null ? null : formatMessage(text.pages.indicator.converted, said),
    }
  }
  const params = { unit, indicator: indicatorName(text, indicator), value: typed, measure }
  return { ok: false, reason: failureSentence(text, { code: reading.reason, params, where: {} }) }
}

/** One notice at a time: quick undos do not pile up over the sheet. */
const NOTICE = 'indicator step'

/**
 * Stores, takes back and brings again, one after the other: an undo that comes at once waits for what it is to take back.
 * Only what was done to indicators is undone without asking; anything else is left to the button above.
 */
function useSteps(date: string, refuse: (failure: Failure | null) => void) {
  const text = useText()
  const { app, indicator: own } = text.pages
  const { message } = App.useApp()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const inTurn = (work: () => Promise<void>): Promise<boolean> => {
    const done = queue.current.then(work).then(
      () => true,
      (thrown: unknown) => {
        refuse(toFailure(thrown))
        return false
      },
    )
    queue.current = done
    return done
  }
  const step = async (way: 'undo' | 'redo', done: string) => {
    const rows = await expectOk(engine['journal.list']({ limit: ENTRIES_LISTED }))
    const entry = undoSteps(rows)[way]
    if (entry === null) {
      void message.info({ content: way === 'undo' ? app.undoNone : app.redoNone, key: NOTICE })
      return
    }
    const original = originalOf(rows, entry)
    const what = commandInShort(text, original)
    if (!original.command.startsWith('indicator.')) {
      void message.info({ content: formatMessage(own.otherStep, { what }), key: NOTICE })
      return
    }
    await expectOk(engine[`journal.${way}`]({}))
    void message.success({ content: formatMessage(done, { what }), key: NOTICE })
  }
  return {
    write: ({ units }: Sheet, cells: readonly CellText<number>[]) =>
      inTurn(async () => {
        refuse(null)
        const columns = {
          units: cells.map(({ row }) => units.id[row] ?? 0),
          indicators: cells.map(({ column }) => column),
          texts: cells.map(({ text: typed }) => typed),
        }
        await expectOk(engine['indicator.setValues']({ date, ...columns }))
      }),
    undo: () => void inTurn(() => step('undo', app.undone)),
    redo: () => void inTurn(() => step('redo', app.redone)),
  }
}
