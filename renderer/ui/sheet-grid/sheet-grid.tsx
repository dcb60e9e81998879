// The sheet: rows and columns drawn as far as they are in view, selected, copied and written in with the keys of Excel.
import type { MouseEvent, RefObject } from 'react'
import { useEffect, useId, useRef } from 'react'
import { formatMessage } from '#shared/locale/format'
import { useContextMenu } from '../context-menu.tsx'
import { useStable } from '../use-stable.ts'
import type { DisplayRow } from './display-rows.ts'
import type { KeyAction } from './keys.ts'
import type { Range, Spot } from './range.ts'
import { selectSpot } from './range.ts'
import { FindBar, StatusBar } from './sheet-bars.tsx'
import { SheetEditor } from './sheet-editor.tsx'
import { SheetHead } from './sheet-head.tsx'
import { sheetCommands } from './sheet-menu.ts'
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
  useEffect(() => reveal({ row: corner.row, column: corner.column }), [reveal, corner.row, corner.column])
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
      <div ref={scroller} className="sheet-scroll" {...mouse(actions, field, openMenu)}>
        <table
          id={gridId}
          {...gridTraits(props, view)}
          className="sheet-grid"
          style={{ width: view.layout.total }}
        >
          <SheetHead view={view} port={port} text={own} />
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
          onAction={(action) => carryOut(action, { props, view, actions, field })}
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

function selectedIn<R>({ actions }: LinesProps<R>, at: number) {
  const { range, selection } = actions
  const isSelected = at >= range.top && at <= range.bottom
  return {
    from: isSelected ? range.left : -1,
    to: isSelected ? range.right : -1,
    active: at === selection.active.row ? selection.active.column : -1,
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

/** A press selects, one of the right button only outside of what is selected, a press with Shift or a drag widens, a double press writes; the text field keeps the focus. */
function mouse(
  actions: SheetActions,
  field: RefObject<HTMLTextAreaElement | null>,
  onContextMenu: (event: MouseEvent) => void,
) {
  return {
    onContextMenu,
    onMouseDown: (event: MouseEvent) => {
      const spot = spotOf(event.target)
      if (spot === null || event.button === 1) return
      event.preventDefault()
      if (event.button === 2 && isInside(spot, actions.range)) return
      if (actions.writing !== null) actions.commit(field.current?.value ?? '')
      actions.select(event.shiftKey ? { active: actions.selection.active, corner: spot } : selectSpot(spot))
      field.current?.focus({ preventScroll: true })
    },
    onMouseOver: (event: MouseEvent) => {
      const spot = event.buttons === 1 ? spotOf(event.target) : null
      if (spot !== null) actions.select({ active: actions.selection.active, corner: spot })
    },
    onDoubleClick: (event: MouseEvent) => {
      if (spotOf(event.target) !== null) actions.edit()
    },
  }
}

function isInside({ row, column }: Spot, { top, left, bottom, right }: Range): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = cell?.dataset.cell?.split(',').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

interface Hands<R> {
  readonly props: SheetProps<R>
  readonly view: SheetView<R>
  readonly actions: SheetActions
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** False where the key is left to the platform. */
function carryOut<R>(action: KeyAction, { props, view, actions, field }: Hands<R>): boolean {
  const { edit } = props
  switch (action.act) {
    case 'go':
      actions.go(action)
      return true
    case 'tab':
      return edit !== undefined && actions.tab(action.step)
    case 'enter':
      openOrStep(action.step, { props, view, actions, field })
      return true
    case 'leave':
      field.current?.closest('.sheet')?.querySelector<HTMLElement>('.sheet-status button')?.focus()
      return true
    case 'all':
      actions.selectAll()
      return true
    case 'find':
    case 'replace':
      actions.setFinding(edit === undefined ? 'find' : action.act)
      return true
    case 'filter':
      view.toggleFilter()
      return true
    case 'undo':
    case 'redo':
      edit?.[action.act]()
      return edit !== undefined
    default:
      if (edit !== undefined) actions[action.act]()
      return edit !== undefined
  }
}

/** Enter opens a group, explains a number that can be explained, else goes to the next row. */
function openOrStep<R>(step: 1 | -1, { view, actions }: Hands<R>): void {
  const { row, column } = actions.selection.active
  const line = view.rows[row]
  const leaf = view.layout.leaves[column]
  if (line?.kind === 'group') view.toggleGroup(line.key)
  else if (line !== undefined && leaf?.pick !== undefined && leaf.value(line.row) !== null)
    leaf.pick.run(line.row)
  else actions.go({ act: 'go', by: 'cell', down: step, right: 0, extend: false })
}
