// Columns of the body table: who, which type, and every figure as a button that explains it.

import type { Figure } from '#shared/domain/quota/figures'
import { formatMessage, groupThousands } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { Badge } from '../../ui/badge.tsx'
import type { Column, ColumnLeaf } from '../../ui/table-columns.ts'
import type { FigureRow } from './figure-rows.ts'

/** So that all figures fit beside the tree on a usual screen. */
const NARROW = 60

interface Settings {
  readonly text: LocaleText
  /** Name of the first column: units, or bodies of one unit. */
  readonly of: 'units' | 'bodies'
  readonly onPick: (row: FigureRow, column: Figure) => void
}

export function figureColumns({ text, of, onPick }: Settings): Column<FigureRow>[] {
  const own = text.pages.establishment
  const { columns } = text.tables
  const figure = (name: Figure, title = columns[name] ?? name): ColumnLeaf<FigureRow> => ({
    key: name,
    title,
    kind: 'number',
    minWidth: NARROW,
    sortable: true,
    value: ({ figures }) => figures?.[name] ?? null,
    render: ({ figures }) => <Amount value={figures?.[name] ?? 0} />,
    pick: {
      run: (row) => onPick(row, name),
      label: (row) =>
        formatMessage(own.explainCell, {
          holder: holderOf(text, row),
          type: typeOf(text, row),
          figure: columns[name],
          value: row.figures?.[name],
        }),
    },
  })
  return [
    {
      key: 'holder',
      title: of === 'units' ? (columns.unit ?? '') : (columns.body ?? ''),
      kind: 'text',
      heading: true,
      sortable: true,
      value: (row) => holderOf(text, row),
      render: (row) => (
        <>
          {of === 'units' ? row.unit : (row.body ?? text.tables.lines.own)}{' '}
          {row.stationed && <Badge tone="neutral">{own.stationed}</Badge>}
        </>
      ),
    },
    {
      key: 'postType',
      title: columns.postType ?? '',
      kind: 'text',
      sortable: true,
      value: (row) => typeOf(text, row),
    },
    figure('quota'),
    figure('filled'),
    figure('pendingEntry'),
    {
      title: own.reserves,
      children: [
        figure('leaderReserve', own.leader),
        figure('policyReserve', own.policy),
        figure('otherReserve', own.other),
      ],
    },
    figure('usableVacancy'),
    figure('borrowed', own.borrowed),
    { title: own.ofWhich, children: [figure('originCity'), figure('originCounty')] },
  ]
}

/** A number of the table; below zero it is red. */
export function Amount({ value }: { readonly value: number }) {
  return <span className={value < 0 ? 'negative' : undefined}>{groupThousands(value)}</span>
}

export function holderOf(text: LocaleText, { unit, body }: Pick<FigureRow, 'unit' | 'body'>): string {
  return body === null ? unit : `${unit}${text.pages.establishment.holderSeparator}${body}`
}

export function typeOf(text: LocaleText, { postType }: Pick<FigureRow, 'postType'>): string {
  return postType === null ? text.pages.establishment.noPosts : text.fields.postTypes[postType]
}
