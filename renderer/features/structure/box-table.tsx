// The organisation chart as a table: the same boxes and numbers, line by line.
import { useText } from '../../api/text.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { Column } from '../../ui/table-columns.ts'
import type { BoxFigures, ComparedBox } from './chart-boxes.ts'
import { changeOf, kindOf } from './chart-words.ts'

export function BoxTable({
  label,
  boxes,
}: {
  readonly label: string
  readonly boxes: readonly ComparedBox[]
}) {
  const text = useText()
  const own = text.pages.structure
  const { columns } = text.tables
  const isCompared = boxes.some(({ before, change }) => before !== null || change !== 'same')
  const count = (key: keyof BoxFigures, title: string, of: 'figures' | 'before'): Column<ComparedBox> => ({
    ...{ key: `${of} ${key}`, title, kind: 'number', sortable: true },
    value: (box) => box[of]?.[key] ?? null,
  })
  const figures = (of: 'figures' | 'before') => [
    count('quota', columns.quota ?? '', of),
    count('filled', columns.filled ?? '', of),
    count('usable', columns.usableVacancy ?? '', of),
  ]
  const shown: Column<ComparedBox>[] = [
    { key: 'name', title: own.name, kind: 'text', heading: true, value: ({ name }) => name },
    { key: 'kind', title: columns.kind ?? '', kind: 'text', value: ({ kind }) => kindOf(text, kind) },
    ...(isCompared
      ? [
          {
            key: 'change',
            title: own.change,
            kind: 'text' as const,
            value: (box: ComparedBox) => changeOf(text, box),
          },
          { title: own.before, children: figures('before') },
        ]
      : []),
    ...figures('figures'),
  ]
  return (
    <DataTable
      label={label}
      columns={shown}
      groups={[{ key: '', title: null, rows: boxes }]}
      rowKey={({ id }) => id}
    />
  )
}
