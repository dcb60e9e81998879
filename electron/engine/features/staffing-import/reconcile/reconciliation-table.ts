// The page of a reconciliation as a table of the trade: 全部平衡, or each difference with both cells, to be signed.
import type { KeptDifference, ReconcileDifference, Reconciled } from '#shared/contract/staffing-import'
import { columnMaker } from '#shared/domain/report/column-maker'
import type { PackedRows } from '#shared/domain/report/packed-rows'
import { dataRows, type Frame, framed, type TableParts } from '#shared/domain/report/table-frame'
import type { TableSource } from '#shared/domain/report/table-model'
import { reports as en } from '#shared/locale/en/reports'
import { fieldName } from '#shared/locale/field-name'
import { type LocaleText, localeTexts } from '#shared/locale/locale'
import { comparedLines, sidePlace, stateOf, verdictSentence } from '#shared/locale/reconciled-words'
import { reports as zhCN } from '#shared/locale/zh-CN/reports'

const reports = { 'zh-CN': zhCN, en }

export function reconciliationTable(found: Reconciled, locale: keyof typeof reports): TableSource {
  const text = localeTexts[locale]
  const words = reports[locale].frame
  const { asOf, head, region } = found
  const basis = { head, scenario: null, draft: false }
  const frame: Frame = { region, asOf, zerosBlank: false, secrecy: '', words, basis }
  const table = framed(frame, differencesPart(found, text))
  return found.gone.length === 0 ? table : { ...table, annexes: [framed(frame, gonePart(found, text))] }
}

function differencesPart(found: Reconciled, text: LocaleText): TableParts {
  const own = text.pages.staffingImport
  const rows = dataRows(found.differences.map((difference) => differenceCells(difference, text)))
  const { number, text: column } = maker(rows, text)
  const columns = [
    number,
    column('check', [10, 16]),
    column('unit', [12, 30], { align: 'left' }),
    column('field', [10, 24]),
    column('leftPlace', [14, 40], { align: 'left' }),
    column('leftValue', [8, 20]),
    column('rightPlace', [14, 40], { align: 'left' }),
    column('rightValue', [8, 20]),
    column('state', [8, 26]),
  ]
  const words = {
    title: own.reconcileBook.title,
    sheetName: own.reconcileBook.title,
    notes: {},
    unitLine: '',
  }
  return {
    report: 'reconciliation',
    words,
    columns,
    rows,
    notes: [verdictSentence(text, found), ...comparedLines(text, found)],
  }
}

function gonePart({ gone }: Reconciled, text: LocaleText): TableParts {
  const title = text.pages.staffingImport.reconcileBook.gone
  const rows = dataRows(gone.map((one) => goneCells(one, text)))
  const { number, text: column } = maker(rows, text)
  const columns = [
    number,
    column('check', [10, 16]),
    column('unit', [12, 30], { align: 'left' }),
    column('field', [10, 24]),
    column('leftValue', [8, 20]),
    column('rightValue', [8, 20]),
    column('since', [12, 14]),
  ]
  return {
    report: 'reconciliation',
    words: { title, sheetName: title, notes: {}, unitLine: '' },
    columns,
    rows,
  }
}

function maker(rows: PackedRows, text: LocaleText) {
  return columnMaker({ columns: { ...text.pages.staffingImport.reconcileBook.columns }, rows })
}

function differenceCells(difference: ReconcileDifference, text: LocaleText) {
  const own = text.pages.staffingImport
  const { check, unit, body, field, left, right } = difference
  return {
    check: own.checks[check],
    unit: [unit, body ?? ''].join(' ').trim(),
    field: fieldName(text, field),
    leftPlace: sidePlace(text, difference, 'left'),
    leftValue: left.value ?? own.nothing,
    rightPlace: sidePlace(text, difference, 'right'),
    rightValue: right.value ?? own.nothing,
    state: stateOf(text, difference),
  }
}

function goneCells({ check, unit, body, field, left, right, since }: KeptDifference, text: LocaleText) {
  const own = text.pages.staffingImport
  return {
    check: own.checks[check],
    unit: [unit, body ?? ''].join(' ').trim(),
    field: fieldName(text, field),
    leftValue: left ?? own.nothing,
    rightValue: right ?? own.nothing,
    since,
  }
}
