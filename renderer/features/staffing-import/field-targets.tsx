// The fields of a kind of table, each a place to drop a column on.
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import type { Binding } from './binding.ts'
import type { KindFields } from './use-kind-fields.ts'

/** What a dragged column carries: its letters. */
export const COLUMN_DRAGGED = 'application/x-bianheng-column'

interface Props {
  readonly binding: Binding
  readonly known: KindFields
  readonly onBind: (column: string, field: string | null) => void
}

export function FieldTargets({ binding, known, onBind }: Props) {
  const own = useText().pages.staffingImport
  const bound = Object.entries(binding.columns)
  const fields = new Set([...known.fields, ...bound.map(([, field]) => field)])
  return (
    <ScrollRegion className="field-targets" label={own.fieldTargets}>
      <ul>
        {[...fields].map((field) => (
          <FieldTarget
            key={field}
            field={field}
            name={known.label(field)}
            columns={bound.filter(([, other]) => other === field).map(([column]) => column)}
            onBind={onBind}
          />
        ))}
      </ul>
    </ScrollRegion>
  )
}

interface TargetProps {
  readonly field: string
  readonly name: string
  readonly columns: readonly string[]
  readonly onBind: Props['onBind']
}

function FieldTarget({ field, name, columns, onBind }: TargetProps) {
  const own = useText().pages.staffingImport
  const [over, setOver] = useState(false)
  const state = over ? 'over' : columns.length > 0 ? 'bound' : ''
  return (
    <li
      className={state}
      data-field={field}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(COLUMN_DRAGGED)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        const column = event.dataTransfer.getData(COLUMN_DRAGGED)
        if (column === '') return
        event.preventDefault()
        onBind(column, field)
      }}
    >
      <span>{name}</span>
      {columns.map((column) => (
        <Button
          key={column}
          size="small"
          icon={<CloseOutlined />}
          iconPlacement="end"
          aria-label={formatMessage(own.unbind, { column, field: name })}
          onClick={() => onBind(column, null)}
        >
          {column}
        </Button>
      ))}
    </li>
  )
}
