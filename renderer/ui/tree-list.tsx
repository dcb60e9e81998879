// A tree of any size as one list of rows: arrows walk it, right opens, left closes, Enter chooses; only rows in view are drawn.
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { type MenuCommand, useContextMenu } from './context-menu.tsx'
import './tree-list.css'
import { useWindow } from './use-window.ts'

export interface TreeRow {
  readonly key: string
  /** 1 for the root. */
  readonly level: number
  readonly name: string
  readonly extra?: ReactNode
  /** Null for a leaf. */
  readonly open: boolean | null
}

interface Props {
  readonly label: string
  readonly rows: readonly TreeRow[]
  readonly selected: string | null
  readonly onSelect: (key: string) => void
  readonly onToggle: (key: string) => void
  /** Commands for a row, on a right click or the Menu key. */
  readonly commandsOf?: (key: string) => readonly MenuCommand[]
}

const ROW_HEIGHT = 28

export function TreeList({ label, rows, selected, onSelect, onToggle, commandsOf }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const [active, setActive] = useState<string | null>(null)
  const at = indexOf(rows, active ?? selected)
  const { first, end } = useWindow(scroller, rows.length, ROW_HEIGHT)
  const show = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    setActive(row.key)
    showRow(scroller.current, index)
  }
  const chosenAt = rows.findIndex(({ key }) => key === selected)
  const latest = useRef(chosenAt)
  latest.current = chosenAt
  // Only a new choice brings its row into view, not every change of the rows.
  useEffect(() => {
    if (selected !== null && latest.current >= 0) showRow(scroller.current, latest.current)
    setActive(null)
  }, [selected])
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at]
    const step = row === undefined ? null : stepOf(event.key, rows, at)
    if (row === undefined || step === null) return
    event.preventDefault()
    if (step === 'select') onSelect(row.key)
    else if (step === 'toggle') onToggle(row.key)
    else show(step)
  }
  const menu = useContextMenu(label)
  const onContextMenu = (event: MouseEvent) => {
    const pressed = event.target instanceof Element ? event.target.closest('[role=treeitem]') : null
    const index = pressed === null ? at : Number(pressed.id.slice(id.length + 1))
    const row = rows[index]
    if (row === undefined || commandsOf === undefined) return
    setActive(row.key)
    menu.open(event, commandsOf(row.key), document.getElementById(`${id}-${index}`))
  }
  const drawn = rows.slice(first, Math.max(end, first))
  const activeIn = at >= first && at < end
  return (
    <div
      ref={scroller}
      className="tree-list"
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={activeIn ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
    >
      <div role="presentation" style={{ height: first * ROW_HEIGHT }} />
      {drawn.map((row, index) => (
        <TreeItem
          key={row.key}
          id={`${id}-${first + index}`}
          row={row}
          active={first + index === at}
          selected={row.key === selected}
          onSelect={onSelect}
          onToggle={onToggle}
        />
      ))}
      <div role="presentation" style={{ height: Math.max(0, rows.length - end) * ROW_HEIGHT }} />
      {menu.menu}
    </div>
  )
}

interface ItemProps extends Pick<Props, 'onSelect' | 'onToggle'> {
  readonly id: string
  readonly row: TreeRow
  readonly active: boolean
  readonly selected: boolean
}

function TreeItem({ id, row, active, selected, onSelect, onToggle }: ItemProps) {
  const { key, level, name, extra, open } = row
  const indent = (level - 1) * 16
  return (
    <div
      id={id}
      role="treeitem"
      className={['tree-item', active ? 'active' : '', selected ? 'selected' : ''].join(' ')}
      aria-level={level}
      aria-selected={selected}
      {...(open === null ? {} : { 'aria-expanded': open })}
      tabIndex={-1}
      style={{ paddingLeft: 8 + indent }}
      onClick={() => onSelect(key)}
      onKeyDown={() => {}}
    >
      {open === null ? (
        <span className="tree-leaf" aria-hidden="true" />
      ) : (
        <span
          className={open ? 'tree-mark open' : 'tree-mark'}
          aria-hidden="true"
          onMouseDown={(event) => {
            event.preventDefault()
            onToggle(key)
          }}
          onClick={(event) => event.stopPropagation()}
        />
      )}
      <span className="tree-name">{name}</span>
      {extra}
    </div>
  )
}

function indexOf(rows: readonly TreeRow[], key: string | null): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.key === key),
  )
}

/** Where a key leads: to a row, or to choosing, opening or closing the one at hand. */
function stepOf(key: string, rows: readonly TreeRow[], at: number): number | 'select' | 'toggle' | null {
  const row = rows[at] as TreeRow
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows.length - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    case 'ArrowRight':
      return row.open === false ? 'toggle' : Math.min(at + 1, rows.length - 1)
    case 'ArrowLeft':
      return row.open === true ? 'toggle' : parentOf(rows, at)
    case 'Enter':
    case ' ':
      return 'select'
    default:
      return null
  }
}

function parentOf(rows: readonly TreeRow[], at: number): number {
  const level = rows[at]?.level ?? 1
  const above = rows.slice(0, at).findLastIndex((row) => row.level < level)
  return above < 0 ? at : above
}

/** Scrolls as little as brings the row into view. */
function showRow(scroller: HTMLElement | null, index: number): void {
  if (scroller === null) return
  const top = index * ROW_HEIGHT
  if (top < scroller.scrollTop) scroller.scrollTop = top
  const bottom = top + ROW_HEIGHT - scroller.clientHeight
  if (bottom > scroller.scrollTop) scroller.scrollTop = bottom
}
