// Why a number is what it is: the sum behind it, the documents that made it with the running balance, and what is held back.
import { Button } from 'antd'
import { useState } from 'react'
import type { OverviewRow } from '#shared/contract/table'
import type { Figure } from '#shared/domain/quota/figures'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { CellHistory } from './cell-history.tsx'
import { holderOf, typeOf } from './figure-columns.tsx'
import type { FigureRow } from './figure-rows.ts'
import { HeldBack } from './held-back.tsx'

interface Props {
  readonly row: FigureRow
  readonly column: Figure
  readonly onClose: () => void
}

/** Give it the cell as key: another cell begins with its own leaf. */
export function CellPanel({ row, column, onClose }: Props) {
  const text = useText()
  const own = text.pages.establishment
  const { asOf } = useAsOf()
  const [body, setBody] = useState<number | null | undefined>(undefined)
  const chosen = row.leaves.length === 1 ? row.leaves[0] : row.leaves.find(({ bodyId }) => bodyId === body)
  const value = row.figures?.[column] ?? 0
  const said = { figure: text.tables.columns[column], value, asOf }
  return (
    <SidePanel
      title={`${holderOf(text, row)}${own.holderSeparator}${typeOf(text, row)}`}
      subtitle={formatMessage(own.cellValue, said)}
      closeLabel={text.pages.app.close}
      about={`${row.key} ${column}`}
      onClose={onClose}
    >
      <Sum row={row} />
      {row.leaves.length > 1 && (
        <Leaves
          leaves={row.leaves}
          column={column}
          chosen={chosen}
          onChoose={({ bodyId }) => setBody(bodyId)}
        />
      )}
      {chosen !== undefined && (
        <>
          <HeldBack leaf={chosen} />
          <CellHistory leaf={chosen} column={column} />
        </>
      )}
    </SidePanel>
  )
}

/** Usable vacancy with the figures it comes from. */
function Sum({ row }: { readonly row: FigureRow }) {
  const own = useText().pages.establishment
  if (row.figures === null) return null
  return <p className="cell-sum">{formatMessage(own.sum, row.figures)}</p>
}

interface LeavesProps {
  readonly leaves: readonly OverviewRow[]
  readonly column: Figure
  readonly chosen: OverviewRow | undefined
  readonly onChoose: (leaf: OverviewRow) => void
}

function Leaves({ leaves, column, chosen, onChoose }: LeavesProps) {
  const text = useText()
  const own = text.pages.establishment
  return (
    <section>
      <h3>{own.madeOf}</h3>
      <ul className="cell-leaves">
        {leaves.map((leaf) => (
          <li key={`${leaf.unitId}/${leaf.bodyId}`}>
            <Button
              size="small"
              type="text"
              block
              aria-pressed={leaf === chosen}
              onClick={() => onChoose(leaf)}
            >
              <span>{leaf.body ?? text.tables.lines.own}</span>
              <span className={leaf[column] < 0 ? 'negative' : 'number-text'}>
                {groupThousands(leaf[column])}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
