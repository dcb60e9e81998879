// 规则核查表: what the rules find, with what each rests on and the waivers that were given.
import { columnMaker } from '../column-maker.ts'
import { dataRows, type Frame, framed, type TableWords, withCount } from '../table-frame.ts'
import type { TableSource } from '../table-model.ts'

/** A finding in the words of the reader's language. */
export interface FindingLine {
  readonly rule: string
  readonly title: string
  readonly severity: string
  readonly unit: string | null
  readonly body: string | null
  readonly value: string | number | null
  readonly limit: string | number | null
  readonly sentence: string
  readonly source: string
  readonly waiver: { readonly reason: string; readonly who: string; readonly date: string } | null
}

export function findingsTable(frame: Frame, words: TableWords, lines: readonly FindingLine[]): TableSource {
  const data = dataRows(
    lines.map(({ waiver, value, limit, source, title, ...line }) => ({
      ...line,
      ruleTitle: title,
      value: text(value),
      limit: text(limit),
      source: source || null,
      'waiver.reason': waiver?.reason ?? null,
      'waiver.who': waiver?.who ?? null,
      'waiver.date': waiver?.date ?? null,
    })),
  )
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const left = { align: 'left' } as const
  return framed(frame, {
    report: 'findings',
    words,
    columns: [
      make.number,
      make.text('rule', [6, 8], { leading: true }),
      make.text('ruleTitle', [14, 20], left),
      make.text('severity', [6, 8]),
      make.text('unit', [12, 18]),
      make.text('body', [10, 16]),
      make.text('value', [7, 12]),
      make.text('limit', [7, 12]),
      make.text('sentence', [24, 40], left),
      make.text('source', [14, 36], { ...left, as: 'ruleSource' }),
      make.group('waiver', [
        make.text('waiver.reason', [8, 18], left),
        make.text('waiver.who', [8, 12]),
        make.text('waiver.date', [8, 12]),
      ]),
      make.remark,
    ],
    rows: withCount(data, frame.words.total, 'ruleTitle'),
    notes: Object.values(words.notes),
  })
}

/** A figure of a finding may be a number of anything: it is words here, never summed. */
function text(value: string | number | null): string | null {
  return value === null ? null : String(value)
}
