// 规则核查表: what the rules find, with the waivers that were given; what each rule rests on stands in the notes.
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

export interface FindingWords extends TableWords {
  /** In place of the severity, of a rule that could not be checked. */
  readonly unchecked: string
  /** What a rule rests on, as a note. */
  readonly basis: (rule: string, source: string) => string
}

export function findingsTable(frame: Frame, words: FindingWords, lines: readonly FindingLine[]): TableSource {
  const data = dataRows(
    lines.map(({ rule, title, severity, unit, body, value, limit, sentence, waiver }) => ({
      rule,
      ruleTitle: title,
      severity,
      unit,
      body,
      value: text(value),
      limit: text(limit),
      sentence,
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
      make.text('sentence', [24, 64], left),
      make.group('waiver', [
        make.text('waiver.reason', [8, 18], left),
        make.text('waiver.who', [8, 12]),
        make.text('waiver.date', [8, 12]),
      ]),
      make.remark,
    ],
    rows: withCount(data, frame.words.total, 'ruleTitle'),
    notes: [...Object.values(words.notes), ...bases(words, lines)],
  })
}

/** Each rule with what it rests on, in the order of the rows: in these it would be most of every page. */
function bases({ basis }: FindingWords, lines: readonly FindingLine[]): string[] {
  const told = lines.flatMap(({ rule, source }) => (source === '' ? [] : [basis(rule, source)]))
  return [...new Set(told)]
}

/** A figure of a finding may be a number of anything: it is words here, never summed. */
function text(value: string | number | null): string | null {
  return value === null ? null : String(value)
}
