// The sheet: rows and columns drawn as far as they are in view, selected, copied and written in with the keys of Excel.
import type { MouseEvent, RefObject } from 'react'
import { useEffect, useId, useRef } from 'react'
import { formatMessage } from '#shared/locale/format'
import { useContextMenu } from '../context-menu.tsx'
import { useStable } from '../use-stable.ts'
import type { DisplayRow } from './display-rows.ts'
import type { KeyAction } from './keys.ts'
import { isBlock, type Range, type Size } from './range.ts'
import { FindBar, StatusBar } from './sheet-bars.tsx'
import { SheetEditor } from './sheet-editor.tsx'
import { SheetHead } from './sheet-head.tsx'
import { sheetCommands } from './sheet-menu.ts'
import { sheetMouse } from './sheet-mouse.ts'
import type { SheetProps } from './sheet-props.ts'
import { SheetRow } from './sheet-row.tsx'
import { SheetTotals } from './sheet-totals.tsx'
import { type SheetActions, useActions } from './use-actions.ts'
import { useDrafts } from './use-drafts.ts'
import { type SheetView, useView } from './use-view.ts'
import { ROW_HEIGHT, useViewport, type Viewport } from './use-viewport.ts'
import './sheet-grid.css'

const FILTER_HEIGHT = 33

export function SheetGrid<R>(props: SheetProps<R>) {
  const { label, totals, edit, empty, text } = props
  const own = text.pages.sheet
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const view = useView(props)
  const head = view.levels.length * ROW_HEIGHT + (view.filtering ? FILTER_HEIGHT : 0)
  const frame = {
    rows: view.rows.length,
    layout: view.layout,
    head,
    foot: totals === undefined ? 0 : ROW_HEIGHT,
  }
  const { view: port, reveal } = useViewport(scroller, frame)
  const drafts = useDrafts(props, view)
  const actions = useActions({ props, view, drafts, page: port.page })
  const { active, corner } = actions.selection
  const isEmpty = view.rows.length === 0
  // The cell that walks inside a block, else the corner that was chosen; whole columns and rows leave the view as it is.
  const { row, column } = actions.selection.anchor === undefined ? corner : active
  const stays = isWhole(actions.range, view.size)
  useEffect(() => {
    if (!stays) reveal({ row, column })
  }, [reveal, row, column, stays])
  const focus = () => field.current?.focus({ preventScroll: true })
  const line = view.rows[active.row]
  const leaf = view.layout.leaves[active.column]
  const menu = useContextMenu(own.menu.label)
  const openMenu = (event: MouseEvent) => {
    if (actions.writing !== null) return
    menu.open(event, sheetCommands({ props, view, actions }), field.current)
  }
  const reason = (line && leaf && drafts.drafts.get(line.key)?.get(leaf.key)?.reason) ?? ''
  return (
    <section className="sheet" aria-label={label}>
      <div
        ref={scroller}
        className="sheet-scroll"
        {...sheetMouse({ actions, field, rows: view.rows.length, onContextMenu: openMenu })}
      >
        <table
          id={gridId}
          {...gridTraits(props, view)}
          className="sheet-grid"
          style={{ width: view.layout.total }}
        >
          <SheetHead
            view={view}
            port={port}
            text={own}
            onPick={(left, right, extend) => {
              if (actions.writing !== null) actions.commit(field.current?.value ?? '')
              actions.selectColumns(left, right, extend)
              focus()
            }}
          />
          <tbody className="sheet-body" style={{ height: view.rows.length * ROW_HEIGHT }}>
            <Lines props={props} view={view} port={port} actions={actions} drafts={drafts} gridId={gridId} />
          </tbody>
          {totals !== undefined && !isEmpty && <SheetTotals totals={totals} view={view} port={port} />}
        </table>
        <SheetEditor
          field={field}
          scroller={scroller}
          label={formatMessage(edit === undefined ? own.readHint : own.editHint, { label })}
          gridId={gridId}
          actions={actions}
          layout={view.layout}
          head={head}
          open={drafts.isEditable(active)}
          onAction={(action) => carryOut(action, { props, view, actions, drafts, field, scroller })}
        />
      </div>
      {isEmpty && empty !== undefined && <div className="table-empty">{empty}</div>}
      {actions.finding !== null && (
        <FindBar
          mode={actions.finding}
          actions={actions}
          text={own}
          canReplace={edit !== undefined}
          onClose={() => {
            actions.setFinding(null)
            focus()
          }}
        />
      )}
      <StatusBar view={view} actions={actions} text={own} reason={reason} wrong={drafts.wrong} />
      {menu.menu}
    </section>
  )
}

/** As high or as wide as the sheet, which has more than that one line. */
function isWhole({ top, left, bottom, right }: Range, { rows, columns }: Size): boolean {
  return (rows > 1 && bottom - top === rows - 1) || (columns > 1 && right - left === columns - 1)
}

function headRowsOf<R>({ levels, filtering }: SheetView<R>): number {
  return levels.length + (filtering ? 1 : 0)
}

function gridTraits<R>({ label, totals, edit }: SheetProps<R>, view: SheetView<R>) {
  return {
    role: view.isTree ? 'treegrid' : 'grid',
    'aria-label': label,
    'aria-rowcount': view.rows.length + headRowsOf(view) + (totals === undefined ? 0 : 1),
    'aria-colcount': view.layout.leaves.length,
    'aria-multiselectable': true,
    'aria-readonly': edit === undefined,
  }
}

interface LinesProps<R> {
  readonly props: SheetProps<R>
  readonly view: SheetView<R>
  readonly port: Viewport
  readonly actions: SheetActions
  readonly drafts: ReturnType<typeof useDrafts<R>>
  readonly gridId: string
}

function Lines<R>(lines: LinesProps<R>) {
  const { view, port } = lines
  const toggle = useStable(view.toggleGroup)
  return view.rows.slice(port.first, port.end).map((line, offset) => {
    const at = port.first + offset
    return (
      <SheetRow
        key={line.key}
        line={line}
        at={at}
        gridId={lines.gridId}
        layout={view.layout}
        isTree={view.isTree}
        headRows={headRowsOf(view)}
        firstColumn={port.firstColumn}
        endColumn={port.endColumn}
        {...selectedIn(lines, at)}
        {...lookOf(lines, line)}
        canEdit={lines.props.edit !== undefined}
        onToggle={toggle}
      />
    )
  })
}

function selectedIn<R>({ actions, drafts }: LinesProps<R>, at: number) {
  const { range, selection, writing } = actions
  const isLast = at === range.bottom && writing === null
  const isSelected = at >= range.top && at <= range.bottom
  return {
    from: isSelected ? range.left : -1,
    to: isSelected ? range.right : -1,
    active: at === selection.active.row ? selection.active.column : -1,
    handle: isLast && drafts.isEditable({ row: at, column: range.right }) ? range.right : -1,
  }
}

function lookOf<R>({ props, drafts }: LinesProps<R>, line: DisplayRow<R>) {
  const { picked = null, rowTone, collapseLabel } = props
  const isGroup = line.kind === 'group'
  const title = isGroup ? (line.group.title ?? '') : ''
  return {
    pickedColumn: picked?.row === line.key ? picked.column : null,
    drafts: drafts.drafts.get(line.key) ?? null,
    tone: isGroup ? null : (rowTone?.(line.row) ?? null),
    toggleLabel: isGroup ? (collapseLabel?.(title, line.open) ?? title) : '',
  }
}

interface Hands<R> {
  readonly props: SheetProps<R>
  readonly view: SheetView<R>
  readonly actions: SheetActions
  readonly drafts: ReturnType<typeof useDrafts<R>>
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly scroller: RefObject<HTMLElement | null>
}

/** False where the key is left to the platform. */
function carryOut<R>(
  action: KeyAction,
  { props, view, actions, drafts, field, scroller }: Hands<R>,
): boolean {
  const { edit } = props
  switch (action.act) {
    case 'go':
      actions.go(action)
      // The first column may stand still, in view already: what is right of it comes back too.
      if (scroller.current && isHome(action)) scroller.current.scrollLeft = 0
      return true
    case 'tab':
      return edit !== undefined && actions.tab(action.step)
    case 'enter':
      openOrStep(action.step, { view, actions })
      return true
    case 'leave':
      field.current?.closest('.sheet')?.querySelector<HTMLElement>('.sheet-status button')?.focus()
      return true
    case 'all':
      actions.selectAll()
      return true
    case 'column':
      actions.selectColumns(actions.range.left, actions.range.right)
      return true
    case 'row':
      actions.selectRows()
      return true
    case 'find':
    case 'replace':
      actions.setFinding(edit === undefined ? 'find' : action.act)
      return true
    case 'filter':
      view.toggleFilter()
      return true
    case 'undo':
      if (!drafts.takeBack()) edit?.undo()
      return edit !== undefined
    case 'redo':
      edit?.redo()
      return edit !== undefined
    default:
      if (edit !== undefined) actions[action.act]()
      return edit !== undefined
  }
}

function isHome({ by, right }: Extract<KeyAction, { act: 'go' }>): boolean {
  return right === -1 && (by === 'line' || by === 'sheet')
}

/** Enter opens a group, explains a number that can be explained, else goes to the next row. */
function openOrStep<R>(step: 1 | -1, { view, actions }: Pick<Hands<R>, 'view' | 'actions'>): void {
  const { row, column } = actions.selection.active
  const line = view.rows[row]
  const leaf = view.layout.leaves[column]
  if (actions.writing !== null || isBlock(actions.range)) actions.enterStep(step)
  else if (line?.kind === 'group') view.toggleGroup(line.key)
  else if (line !== undefined && leaf?.pick !== undefined && leaf.value(line.row) !== null)
    leaf.pick.run(line.row)
  else actions.enterStep(step)
}
