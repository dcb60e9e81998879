// A cell as its field's type: the value in its normal form, blank, or what is wrong with it.
import type { GridCell } from '../grid.ts'
import type { ImportIssueCode } from '../issue.ts'
import { OPEN_END } from '../rows/words.zh-CN.ts'
import { CellKind } from '../sheet.ts'
import { PEOPLE_UNIT } from './count-units.zh-CN.ts'
import { parseDateCell } from './date-cell.ts'
import { normaliseDocumentNumber } from './document-number.zh-CN.ts'
import type { FieldType } from './field-type.ts'
import { parseIdentityNumber } from './identity-number.ts'
import { isBlankText, PERCENT, parseNumberText } from './number-cell.ts'
import { recalled } from './recalled.ts'

export type TypedCell =
  | { readonly status: 'blank' }
  /** Counts and shares as exact decimals (12.5% is 0.125), dates as ISO. */
  | { readonly status: 'value'; readonly text: string }
  | { readonly status: 'bad'; readonly code: ImportIssueCode }

type CellText = Pick<GridCell, 'kind' | 'text'>

const BLANK: TypedCell = { status: 'blank' }
/** Excel keeps so many digits of a number; an identity number stored as one has lost its last three. */
const DIGITS_KEPT = 15
/** A number of seventeen or eighteen digits as Excel shows it and saves it as text. */
const SHOWN_SHORT = /^\d(\.\d+)?E\+1[67]$/i

/** Reads the cells of one column, which say much the same row after row. */
export function columnReader(type: FieldType, date1904 = false): (cell: CellText) => TypedCell {
  const byKind = Object.values(CellKind).map((kind) =>
    recalled((text) => readTyped({ kind, text }, type, date1904)),
  )
  return ({ kind, text }) => (byKind[kind] as (text: string) => TypedCell)(text)
}

export function readTyped(cell: CellText, type: FieldType, date1904 = false): TypedCell {
  if (cell.kind === CellKind.error) return bad('FORMULA_ERROR')
  if (cell.kind === CellKind.formula) return bad('FORMULA_NOT_CALCULATED')
  if (cell.kind === CellKind.text && isBlankText(cell.text)) return BLANK
  switch (type) {
    case 'text':
      return value(cell.text.trim())
    case 'count':
      return notBelowNothing(countOf(cell))
    case 'balance':
      return countOf(cell)
    case 'share':
      return shareOf(cell)
    case 'document':
      return value(normaliseDocumentNumber(cell.text))
    case 'identity':
      return identityOf(cell)
    case 'date': {
      if (cell.kind === CellKind.text && OPEN_END.test(cell.text.trim())) return BLANK
      const found = parseDateCell(cell.kind, cell.text, date1904)
      return found === null ? bad('NOT_A_DATE') : value(found.date)
    }
  }
}

function value(text: string): TypedCell {
  return { status: 'value', text }
}

function bad(code: ImportIssueCode): TypedCell {
  return { status: 'bad', code }
}

function countOf({ kind, text }: CellText): TypedCell {
  if (kind === CellKind.number) return whole(text)
  if (kind !== CellKind.text) return bad('NOT_A_NUMBER')
  const parsed = parseNumberText(text)
  if (parsed.status !== 'number') return bad('NOT_A_NUMBER')
  return parsed.unit === '' || PEOPLE_UNIT.test(parsed.unit) ? whole(parsed.value) : bad('NOT_A_NUMBER')
}

function notBelowNothing(count: TypedCell): TypedCell {
  return count.status === 'value' && count.text.startsWith('-') ? bad('NEGATIVE_VALUE') : count
}

/** Posts are counted one by one. */
function whole(decimal: string): TypedCell {
  if (decimal.includes('.')) return bad('NOT_WHOLE')
  return decimal.replace('-', '').length > DIGITS_KEPT ? bad('DIGITS_LOST') : value(decimal)
}

function shareOf({ kind, text }: CellText): TypedCell {
  if (kind === CellKind.number || kind === CellKind.percent) return value(text)
  const parsed = kind === CellKind.text ? parseNumberText(text) : null
  if (parsed?.status !== 'number') return bad('NOT_A_NUMBER')
  return parsed.unit === '' || parsed.unit === PERCENT ? value(parsed.value) : bad('NOT_A_NUMBER')
}

function identityOf({ kind, text }: CellText): TypedCell {
  const isCut = kind === CellKind.number ? text.length > DIGITS_KEPT : SHOWN_SHORT.test(text.trim())
  if (isCut) return bad('DIGITS_LOST')
  const parsed = parseIdentityNumber(text)
  return parsed.status === 'valid' ? value(parsed.number) : bad('ID_NUMBER_INVALID')
}
