// What a person typed or pasted for an indicator, as an exact value in the indicator's own unit of measure.
import type { Indicator } from '../../region/indicator.ts'
import { isNeverNegative } from '../header/bounds.ts'
import { countsWhole, isBuiltIn, measureFactor } from '../header/measure.ts'
import { convertExactly } from './convert.ts'
import { type NumberCell, PERCENT, parseNumberText } from './number-cell.ts'

export type IndicatorReading =
  | { readonly status: 'blank' }
  /** `from` is the unit that stood behind the number, where it was another than the indicator's own. */
  | { readonly status: 'value'; readonly value: string; readonly from: string | null }
  | { readonly status: 'refused'; readonly reason: CellRefusal }

export type CellRefusal =
  | 'CELL_NOT_A_NUMBER'
  | 'CELL_UNIT_FOREIGN'
  | 'CELL_NEGATIVE'
  | 'CELL_NOT_A_RANK'
  | 'CELL_NOT_WHOLE'

type Measured = Pick<Indicator, 'id' | 'measure'>

const refused = (reason: CellRefusal): IndicatorReading => ({ status: 'refused', reason })

/** Reads as an import reads a cell: "12.5万人" is 125000 of population, "—" and blanks are no value. */
export function readIndicatorText(indicator: Measured, text: string): IndicatorReading {
  const parsed = parseNumberText(text)
  if (parsed.status === 'blank') return { status: 'blank' }
  if (parsed.status === 'bad') return refused('CELL_NOT_A_NUMBER')
  const value = inOwnMeasure(indicator, parsed)
  if (value === null) return refused('CELL_UNIT_FOREIGN')
  const reason = bounds(indicator.id, value, parsed.unit)
  if (reason !== null) return refused(reason)
  const isOwn = parsed.unit === '' || parsed.unit === indicator.measure
  return { status: 'value', value, from: isOwn ? null : parsed.unit }
}

function inOwnMeasure(
  { id, measure }: Measured,
  { value, unit }: Extract<NumberCell, { status: 'number' }>,
): string | null {
  if (unit === '') return value
  if (unit === PERCENT && !isBuiltIn(id)) {
    return measure === PERCENT ? convertExactly(value, '100').value : measure === '' ? value : null
  }
  if (unit === measure) return value
  const factor = measureFactor(id, unit)
  return factor === null ? null : convertExactly(value, factor).value
}

function bounds(id: string, value: string, unit: string): CellRefusal | null {
  if (value.startsWith('-') && isNeverNegative(id)) return 'CELL_NEGATIVE'
  if (id === 'assessment_rank' && !/^[1-9]\d*$/.test(value)) return 'CELL_NOT_A_RANK'
  const counted = unit === '' || measureFactor(id, unit) === '1'
  return counted && countsWhole(id) && value.includes('.') ? 'CELL_NOT_WHOLE' : null
}
