// The sheet of indicator values: read in columns, written in blocks, all of a block or none.
import type { z } from 'zod'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import {
  type AddIndicator,
  type PackedSheet,
  packSheet,
  type SetIndicatorValues,
  type ValuesSet,
} from '#shared/contract/indicator'
import { BUILT_IN_INDICATORS, type Indicator } from '#shared/domain/region/indicator'
import { readIndicatorText } from '#shared/domain/staffing-import/cells/indicator-text'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { unitValuesOn } from '../../store/queries/indicator-values.ts'
import { allIndicators } from '../../store/queries/indicators.ts'
import { allUnits } from '../../store/queries/units.ts'
import { insertIndicators } from '../../store/tables/indicator.ts'
import {
  deleteValues,
  insertValues,
  type NewValue,
  updateValues,
} from '../../store/tables/indicator-value.ts'

type IndicatorHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  'indicator.sheet' | 'indicator.setValues' | 'indicator.add'
>

export const indicatorHandlers: IndicatorHandlers = {
  'indicator.sheet': (db, { asOf, date }) => sheet(db, asOf, date),
  'indicator.setValues': setValues,
  'indicator.add': add,
}

function sheet(db: ReadDb, asOf: string, date: string): PackedSheet {
  const units = allUnits(db, asOf)
  const named = {
    id: units.map(({ id }) => id),
    code: units.map(({ code }) => code),
    name: units.map(({ name }) => name),
    county: units.map(({ county }) => county),
    kind: units.map(({ kind }) => kind),
  }
  return packSheet(named, unitValuesOn(db, date))
}

/** What a cell is to hold, with what it held; of a cell given twice the last counts. */
interface Cell extends Omit<NewValue, 'value'> {
  readonly value: string | null
  readonly before: string | null
}

function setValues(db: WriteDb, input: z.output<typeof SetIndicatorValues>): z.input<typeof ValuesSet> {
  const cells = readCells(db, input).filter(({ value, before }) => value !== before)
  const isAdded = (cell: Cell): cell is Cell & NewValue => cell.before === null && cell.value !== null
  const isChanged = (cell: Cell): cell is Cell & NewValue => cell.before !== null && cell.value !== null
  const added = cells.filter(isAdded)
  const changed = cells.filter(isChanged)
  const removed = cells.filter(({ value }) => value === null)
  insertValues(db, added)
  updateValues(db, changed)
  deleteValues(db, removed)
  db.note({ cells: cells.length })
  return { added: added.length, changed: changed.length, removed: removed.length }
}

/** @throws UserFailure at the first cell that is no value of its indicator, naming its unit and indicator. */
function readCells(
  db: ReadDb,
  { date, units, indicators, texts }: z.output<typeof SetIndicatorValues>,
): Cell[] {
  const known = new Map(allIndicators(db).map((indicator) => [indicator.id, indicator]))
  const names = new Map(allUnits(db).map(({ id, name }) => [id, name]))
  const present = presentValues(db, date, [...new Set(indicators)])
  const cells = new Map<string, Cell>()
  for (const [at, unit] of units.entries()) {
    const indicator = known.get(indicators[at] ?? '')
    const name = names.get(unit) ?? unitName(db, unit)
    if (indicator === undefined) {
      throw new UserFailure('INDICATOR_UNKNOWN', { indicator: indicators[at] ?? '' })
    }
    const value = readValue(indicator, name, texts[at] ?? '')
    const before = present.get(indicator.id)?.get(unit) ?? null
    cells.set(`${unit} ${indicator.id}`, { unit, indicator: indicator.id, date, value, before })
  }
  return [...cells.values()]
}

/** What units have of these indicators: indicator → unit id → value. */
function presentValues(db: ReadDb, date: string, wanted: readonly string[]) {
  const columns = [...unitValuesOn(db, date, wanted)]
  return new Map(
    columns.map(([indicator, { units, text }]) => {
      const values = text.split(',')
      return [indicator, new Map(units.map((unit, at) => [unit, values[at]]))]
    }),
  )
}

/** A unit that came to an end keeps its values, and they may be mended. */
function unitName(db: ReadDb, unit: number): string {
  const name = db.prepare('SELECT name FROM unit WHERE id = ?').pluck().get(unit) as string | undefined
  if (name === undefined) throw new UserFailure('UNIT_UNKNOWN', { unit })
  return name
}

function readValue(indicator: Indicator, unit: string, text: string): string | null {
  const reading = readIndicatorText(indicator, text)
  if (reading.status === 'value') return reading.value
  if (reading.status === 'blank') return null
  const { measure } = indicator
  throw new UserFailure(reading.reason, {
    unit,
    indicator: indicator.name ?? indicator.id,
    value: text,
    measure,
  })
}

function add(db: WriteDb, { name, measure, better }: z.output<typeof AddIndicator>): { id: string } {
  const isTaken = (indicator: Indicator) => indicator.id === name || indicator.name === name
  if (allIndicators(db).some(isTaken) || (BUILT_IN_INDICATORS as readonly string[]).includes(name)) {
    throw new UserFailure('INDICATOR_EXISTS', { name })
  }
  insertIndicators(db, [{ id: name, name, measure, better }])
  db.note({ name })
  return { id: name }
}
