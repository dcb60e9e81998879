// The documents behind a cell, one line a movement, with what stood there after each.
import { Spin } from 'antd'
import type { OverviewRow } from '#shared/contract/table'
import type { CellRow } from '#shared/contract/table-ledger'
import type { Figure } from '#shared/domain/quota/figures'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAccountName } from '../../api/account-words.ts'
import { useAsOf } from '../../api/as-of.tsx'
import { MovementLine } from '../../api/movement-line.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { AdoptedFrom } from './adopted-from.tsx'

/** What a movement changed, by the column of the overview that shows it. */
const CHANGED = {
  quota: 'posts',
  filled: 'people',
  pendingEntry: 'pending',
  leaderReserve: 'leader',
  policyReserve: 'policy',
  otherReserve: 'other',
} as const
type Explained = keyof typeof CHANGED
const HELD = ['pendingEntry', 'leaderReserve', 'policyReserve', 'otherReserve'] as const

interface Props {
  readonly leaf: OverviewRow
  /** The figure asked for: only what changed it is told; of one that others make up, everything. */
  readonly column: Figure
}

export function CellHistory({ leaf, column }: Props) {
  const text = useText()
  const own = text.pages.establishment
  const { asOf } = useAsOf()
  const { unitId: unit, bodyId: body, postType } = leaf
  const { data, failure } = useEngineQuery('table.cell', { asOf, unit, body, postType }, { keep: true })
  if (data === undefined) {
    return failure === null ? <Spin /> : <FailureAlert failure={failure} text={text} />
  }
  const figure = column in CHANGED ? (column as Explained) : null
  const rows = joined(figure === null ? data.rows : data.rows.filter((row) => row[CHANGED[figure]] !== 0))
  const documents = new Set(rows.map(({ document }) => document)).size
  const named = figure === null ? '' : text.tables.columns[figure]
  return (
    <section>
      <h3>
        {figure === null
          ? formatMessage(own.history, data.totals)
          : formatMessage(own.historyOf, { figure: named, value: data.totals[figure], documents })}
      </h3>
      {rows.length === 0 && <p className="hint">{own.historyNone}</p>}
      {!data.balanced && <p className="negative">{own.unbalanced}</p>}
      <ol className="movement-history">
        {rows.map((row) => (
          <HistoryLine
            key={`${row.movement} ${row.counterpart} ${row.purpose} ${row.posts}`}
            row={row}
            unit={leaf.code ?? leaf.unit}
            figure={figure}
          />
        ))}
      </ol>
    </section>
  )
}

/** Posts and people of one movement are one line. */
function joined(rows: readonly CellRow[]): readonly CellRow[] {
  const lines: CellRow[] = []
  for (const row of rows) {
    const last = lines.at(-1)
    const isSame = last?.movement === row.movement && row.counterpart === '' && last.counterpart !== ''
    if (last === undefined || !isSame) lines.push(row)
    else
      lines[lines.length - 1] = {
        ...row,
        ...added(last, row),
        counterpart: last.counterpart,
        purpose: last.purpose,
      }
  }
  return lines
}

function added(first: CellRow, second: CellRow) {
  const sums = Object.values(CHANGED).map((name) => [name, first[name] + second[name]])
  return Object.fromEntries(sums) as Pick<CellRow, (typeof CHANGED)[Explained]>
}

interface LineProps {
  readonly row: CellRow
  /** Code of the unit, its name where it has none. */
  readonly unit: string
  readonly figure: Explained | null
}

function HistoryLine({ row, unit, figure }: LineProps) {
  const text = useText()
  const own = text.pages.establishment
  const nameOf = useAccountName()
  const { document, quota, filled } = row
  const did = changesOf(text, row, nameOf(row.counterpart)).join(text.pages.app.partSeparator)
  const after =
    figure === null
      ? formatMessage(own.after, { quota, filled })
      : formatMessage(figure === 'filled' ? own.afterPeople : own.afterOf, {
          figure: text.tables.columns[figure],
          value: row[figure],
        })
  return (
    <MovementLine row={row} did={did} after={after}>
      <AdoptedFrom document={document} unit={unit} />
    </MovementLine>
  )
}

/** What a movement changed, in words: posts, people, then what it holds back. */
function changesOf(text: LocaleText, row: CellRow, from: string): string[] {
  const own = text.pages.establishment
  const { posts, people, purpose } = row
  const by = { posts: Math.abs(posts), people: Math.abs(people), from, purpose }
  const booked = [
    ...(posts === 0 ? [] : [posts > 0 ? own.gained : own.lost]),
    ...(people === 0 ? [] : [people > 0 ? own.entered : own.left]),
  ].map((sentence) => formatMessage(sentence, by))
  const held = HELD.filter((name) => row[CHANGED[name]] !== 0).map((name) => {
    const change = row[CHANGED[name]]
    const figure = text.tables.columns[name]
    // Entries that a restructuring took along say where from, unless the posts beside them do.
    const along = name === 'pendingEntry' && posts === 0 ? { from } : {}
    return formatMessage(change > 0 ? own.raised : own.lowered, { figure, posts: Math.abs(change), ...along })
  })
  return [...booked, ...held]
}
