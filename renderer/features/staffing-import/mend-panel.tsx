// The sheet beside its difference: problem after problem, the value set right in place or the row left out.
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ImportIssue } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { issueText } from './issue-text.ts'
import type { ReadSheet } from './read-sheet.ts'
import { withExcluded, withMend } from './read-sheet.ts'
import { type CellMarks, SheetView } from './sheet-view.tsx'

interface Props {
  readonly sheet: ReadSheet
  /** Of cells and rows that have an address. */
  readonly issues: readonly ImportIssue[]
  readonly picked: string | null
  readonly onPick: (cell: string) => void
  readonly onRead: (read: () => Promise<ReadSheet>) => void
  readonly busy: boolean
}

export function MendPanel({ sheet, issues, picked, onPick, onRead, busy }: Props) {
  const text = useText()
  const own = text.pages.staffingImport
  const { token, choice, draft } = sheet
  const problems = new Map<string, string>()
  for (const issue of issues) {
    const said = [problems.get(issue.cell), issueText(text, issue)].filter((line) => line !== undefined)
    problems.set(issue.cell, said.join(' '))
  }
  const marks: CellMarks = {
    problems,
    mended: new Map(draft.mended.map(({ cell, after }) => [cell, after])),
    excluded: new Set(draft.excluded),
  }
  const cells = [...problems.keys()].toSorted(byPlace)
  const at = picked === null ? -1 : cells.indexOf(picked)
  const go = (step: number) => {
    const next = cells[(at + step + cells.length) % cells.length]
    if (next !== undefined) onPick(next)
  }
  return (
    <section className="card mend-panel" aria-label={own.sample}>
      {cells.length > 0 && (
        <div className="row">
          <Button
            size="small"
            icon={<LeftOutlined />}
            aria-label={own.problemBefore}
            onClick={() => go(-1)}
          />
          <span>{formatMessage(own.problemAt, { at: at < 0 ? null : at + 1, count: cells.length })}</span>
          <Button size="small" icon={<RightOutlined />} aria-label={own.problemNext} onClick={() => go(1)} />
        </div>
      )}
      <SheetView
        token={token}
        password={choice.password}
        sheet={draft.sheet}
        headerRows={draft.table.headerRows}
        marks={marks}
        picked={picked}
        onPick={onPick}
      />
      {picked !== null && (
        <MendCell
          key={`${picked} ${marks.mended.get(picked) ?? ''}`}
          sheet={sheet}
          cell={picked}
          problem={problems.get(picked)}
          busy={busy}
          onRead={onRead}
        />
      )}
      <ByHand sheet={sheet} onRead={onRead} busy={busy} />
    </section>
  )
}

function byPlace(one: string, other: string): number {
  const row = (cell: string) => Number(cell.replace(/^[A-Z]+/, ''))
  return row(one) - row(other) || one.length - other.length || (one < other ? -1 : 1)
}

interface CellProps {
  readonly sheet: ReadSheet
  readonly cell: string
  readonly problem: string | undefined
  readonly busy: boolean
  readonly onRead: Props['onRead']
}

function MendCell({ sheet, cell, problem, busy, onRead }: CellProps) {
  const own = useText().pages.staffingImport
  const [typed, setTyped] = useState(sheet.draft.mended.find((one) => one.cell === cell)?.after ?? '')
  const row = Number(cell.replace(/^[A-Z]+/, ''))
  const excluded = sheet.draft.excluded.includes(row)
  const mend = () => onRead(() => withMend(sheet, cell, typed))
  return (
    <div className="mend-cell">
      {problem !== undefined && <p className="issue-reason">{problem}</p>}
      <div className="row">
        <Input
          size="small"
          className="mend-value"
          aria-label={formatMessage(own.mendCell, { cell })}
          placeholder={formatMessage(own.mendCell, { cell })}
          value={typed}
          maxLength={2000}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={mend}
        />
        <Button size="small" disabled={busy} onClick={mend}>
          {own.mend}
        </Button>
        <Button
          size="small"
          disabled={busy}
          onClick={() => onRead(() => withExcluded(sheet, row, !excluded))}
        >
          {formatMessage(excluded ? own.includeRow : own.excludeRow, { row })}
        </Button>
      </div>
    </div>
  )
}

/** What was done to the sheet by hand; each can be taken back. */
function ByHand({ sheet, onRead, busy }: Pick<Props, 'sheet' | 'onRead' | 'busy'>) {
  const own = useText().pages.staffingImport
  const { mended, excluded } = sheet.draft
  if (mended.length + excluded.length === 0) return null
  return (
    <ul className="by-hand" aria-label={own.byHand}>
      {mended.map(({ cell, before, after }) => (
        <li key={cell}>
          {formatMessage(own.mendedLine, {
            cell,
            before: before || own.blankCell,
            after: after || own.blankCell,
          })}
          <Button
            size="small"
            type="link"
            disabled={busy}
            aria-label={formatMessage(own.mendBack, { cell })}
            onClick={() => onRead(() => withMend(sheet, cell, null))}
          >
            {own.back}
          </Button>
        </li>
      ))}
      {excluded.map((row) => (
        <li key={row}>
          {formatMessage(own.excludedLine, { row })}
          <Button
            size="small"
            type="link"
            disabled={busy}
            aria-label={formatMessage(own.includeRow, { row })}
            onClick={() => onRead(() => withExcluded(sheet, row, false))}
          >
            {own.back}
          </Button>
        </li>
      ))}
    </ul>
  )
}
