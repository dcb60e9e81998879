// One movement of a history: its day and document, what it did, and below that what stood there afterwards.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CellRow } from '#shared/contract/table-ledger'
import { documentPath } from './account-words.ts'
import './movement-line.css'
import { useText } from './text.tsx'

interface Props {
  readonly row: CellRow
  /** What it changed, in words. */
  readonly did: string
  /** What stood there afterwards. */
  readonly after: string
  readonly children?: ReactNode
}

/** An item of a `movement-history` list. */
export function MovementLine({ row: { date, document, title, kind }, did, after, children }: Props) {
  const text = useText()
  return (
    <li>
      <div className="row">
        <span className="number-text">{date}</span>
        <Link to={documentPath(document)}>{document}</Link>
        <span className="hint">{title}</span>
      </div>
      <div>
        {text.tables.values.kind?.[kind] ?? kind}
        {text.pages.app.colon}
        {did}
      </div>
      <div className="movement-after">{after}</div>
      {children}
    </li>
  )
}
