// The columns of a layout, one a line: shown or not, its headings, a place up or down.
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { type ColumnForm, moved } from './layout-form.ts'

interface Props {
  readonly columns: readonly ColumnForm[]
  readonly onChange: (columns: readonly ColumnForm[]) => void
}

export function ColumnList({ columns, onChange }: Props) {
  const own = useText().pages.report.layout
  const edit = (at: number, change: Partial<ColumnForm>) => {
    onChange(columns.map((column, place) => (place === at ? { ...column, ...change } : column)))
  }
  return (
    <ScrollRegion className="layout-columns" label={own.columns}>
      {columns.map(({ key, shown, heading, own: usual }, at) => (
        <div key={key} className="layout-column">
          <Checkbox
            checked={shown}
            aria-label={formatMessage(own.show, { column: usual })}
            onChange={({ target }) => edit(at, { shown: target.checked })}
          />
          <Input
            value={heading}
            disabled={!shown}
            maxLength={200}
            aria-label={formatMessage(own.headingOf, { column: usual })}
            onChange={({ target }) => edit(at, { heading: target.value })}
          />
          <Button
            icon={<ArrowUpOutlined />}
            disabled={at === 0}
            aria-label={formatMessage(own.up, { column: usual })}
            onClick={() => onChange(moved(columns, at, -1))}
          />
          <Button
            icon={<ArrowDownOutlined />}
            disabled={at === columns.length - 1}
            aria-label={formatMessage(own.down, { column: usual })}
            onClick={() => onChange(moved(columns, at, 1))}
          />
        </div>
      ))}
    </ScrollRegion>
  )
}
