// Under the sheet: what the selection adds up to, what was done or is wrong; find and replace; which columns are shown.
import { Button, Checkbox, Input, Popover } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { formatMessage, groupThousands } from '#shared/locale/format'
import type { SheetText } from '#shared/locale/zh-CN/pages/sheet'
import type { CellValue } from '../table-columns.ts'
import type { Range } from './range.ts'
import { summarise } from './selection-sum.ts'
import type { FindMode, SheetActions } from './use-actions.ts'
import type { SheetView } from './use-view.ts'

interface BarProps<R> {
  readonly view: SheetView<R>
  readonly actions: SheetActions
  readonly text: SheetText
  /** What is wrong with the selected cell; empty where nothing is. */
  readonly reason: string
  /** Cells that hold a text that was refused. */
  readonly wrong: number
}

export function StatusBar<R>({ view, actions, text, reason, wrong }: BarProps<R>) {
  const { range, said, setFinding } = actions
  const sum = useSum(view, range)
  return (
    <div className="sheet-status">
      <span role="status" className={reason === '' ? 'grow sheet-said' : 'grow sheet-said bad'}>
        {reason || said || (wrong > 0 ? formatMessage(text.wrong, { count: wrong }) : '')}
      </span>
      {sum !== null && (
        <span className="sheet-sum" role="status">
          {formatMessage(text.count, { count: sum.count })}
          {sum.sum !== null && (
            <>
              <span>{formatMessage(text.sum, { sum: groupThousands(sum.sum) })}</span>
              <span>{formatMessage(text.mean, { mean: groupThousands(sum.mean ?? '') })}</span>
            </>
          )}
        </span>
      )}
      <Button size="small" type="text" aria-pressed={view.filtering} onClick={view.toggleFilter}>
        {text.filter}
      </Button>
      <ColumnChooser view={view} text={text} />
      <Button size="small" type="text" onClick={() => setFinding('find')}>
        {text.find}
      </Button>
    </div>
  )
}

/** Of the cells selected, where they are several. */
function useSum<R>({ rows, layout }: SheetView<R>, range: Range) {
  const { top, left, bottom, right } = useDeferredValue(range, range)
  return useMemo(() => {
    if (top === bottom && left === right) return null
    const values: CellValue[] = []
    for (const line of rows.slice(top, bottom + 1)) {
      if (line.kind === 'group') continue
      for (const leaf of layout.leaves.slice(left, right + 1)) values.push(leaf.value(line.row))
    }
    return summarise(values)
  }, [rows, layout, top, left, bottom, right])
}

function ColumnChooser<R>({ view, text }: { readonly view: SheetView<R>; readonly text: SheetText }) {
  const { allLeaves, hidden, toggleColumn } = view
  const list = (
    <ul className="sheet-chooser" aria-label={text.columns}>
      {allLeaves.map(({ key, title, heading }) => (
        <li key={key}>
          <Checkbox checked={!hidden.has(key)} disabled={heading === true} onChange={() => toggleColumn(key)}>
            {title}
          </Checkbox>
        </li>
      ))}
    </ul>
  )
  return (
    <Popover trigger="click" placement="topRight" content={list}>
      <Button size="small" type="text">
        {text.columns}
      </Button>
    </Popover>
  )
}

interface FindProps {
  readonly mode: Exclude<FindMode, null>
  readonly actions: SheetActions
  readonly text: SheetText
  readonly canReplace: boolean
  readonly onClose: () => void
}

export function FindBar({ mode, actions, text, canReplace, onClose }: FindProps) {
  const [needle, setNeedle] = useState('')
  const [by, setBy] = useState('')
  const field = useRef<HTMLDivElement>(null)
  return (
    <search
      className="sheet-find"
      ref={field}
      aria-label={text.find}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Input
        size="small"
        autoFocus
        aria-label={text.findWhat}
        placeholder={text.findWhat}
        value={needle}
        onChange={(event) => setNeedle(event.target.value)}
        onPressEnter={(event) => actions.find(needle, event.shiftKey ? -1 : 1)}
      />
      <Button size="small" onClick={() => actions.find(needle, -1)}>
        {text.previous}
      </Button>
      <Button size="small" onClick={() => actions.find(needle, 1)}>
        {text.next}
      </Button>
      {canReplace && mode === 'replace' && (
        <>
          <Input
            size="small"
            aria-label={text.replaceBy}
            placeholder={text.replaceBy}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
          <Button size="small" onClick={() => actions.replace(needle, by)}>
            {text.replace}
          </Button>
          <Button size="small" onClick={() => actions.replaceAll(needle, by)}>
            {text.replaceAll}
          </Button>
        </>
      )}
      {canReplace && mode === 'find' && (
        <Button size="small" type="link" onClick={() => actions.setFinding('replace')}>
          {text.replace}
        </Button>
      )}
      <Button size="small" type="text" onClick={onClose}>
        {text.close}
      </Button>
    </search>
  )
}
