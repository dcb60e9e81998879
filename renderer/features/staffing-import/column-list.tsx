// The columns of a sheet: each can be dragged onto a field, or its field chosen from a list.
import type { TableGuess } from '#shared/contract/staffing-import'
import { columnLetters } from '#shared/domain/staffing-import/sheet'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import type { Binding } from './binding.ts'
import { FieldChoice } from './field-choice.tsx'
import { COLUMN_DRAGGED } from './field-targets.tsx'
import { measureText } from './measure-text.ts'
import type { KindFields } from './use-kind-fields.ts'

interface Props {
  readonly token: string
  readonly password: string | undefined
  readonly binding: Binding
  readonly known: KindFields
  readonly guess: TableGuess | undefined
  readonly onBind: (column: string, field: string | null) => void
}

const COLUMNS_MAX = 200

export function ColumnList({ token, password, binding, known, guess, onBind }: Props) {
  const own = useText().pages.staffingImport
  const { sheet, headerRows, columns } = binding
  const from = headerRows[0] ?? 1
  const to = headerRows.at(-1) ?? from
  const { data } = useEngineQuery(
    'staffingImport.sheetRows',
    { token, sheet, from, to: to + 1, ...(password !== undefined && { password }) },
    { keep: true },
  )
  const isGuessed = guess !== undefined && guess.headerRows.join() === headerRows.join()
  const letters = Array.from({ length: Math.min(data?.columns ?? 0, COLUMNS_MAX) }, (_, at) =>
    columnLetters(at),
  )
  const texts = (column: number, wanted: (row: number) => boolean) =>
    (data?.rows ?? [])
      .filter(({ row }) => wanted(row))
      .flatMap(({ cells }) => cells.filter(([at]) => at === column).map(([, text]) => text))
  return (
    <ScrollRegion className="column-list" label={own.columnsTable}>
      <table className="data-table">
        <thead>
          <tr>
            {[own.column, own.header, own.firstValue, own.field, own.confidence].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {letters.map((letter, at) => {
            const found = guess?.columns.find(({ column }) => column === letter)
            const path = isGuessed && found !== undefined ? found.path : texts(at, (row) => row <= to)
            const field = columns[letter] ?? null
            const sure = found !== undefined && found.field === field && field !== null
            return (
              <tr
                key={letter}
                className={field === null ? 'muted' : undefined}
                draggable
                onDragStart={(event) => event.dataTransfer.setData(COLUMN_DRAGGED, letter)}
              >
                <th scope="row">{letter}</th>
                <td className="header-path">{path.join(' / ')}</td>
                <td className="first-value">{texts(at, (row) => row > to).join(' ')}</td>
                <td>
                  <FieldChoice
                    column={letter}
                    field={field}
                    known={known}
                    onChoose={(chosen) => onBind(letter, chosen)}
                  />
                  {sure && <span className="column-measure">{measureText(found, own.measureConvert)}</span>}
                </td>
                <td className="number">{sure ? `${Math.round(found.confidence * 100)}%` : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
