// The text field that waits, unseen, in the selected cell: whatever is typed into it, by an input method too, is the new text of the cell.
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useLayoutEffect } from 'react'
import type { ColumnLayout } from './column-layout.ts'
import { editAction, type KeyAction, keyAction } from './keys.ts'
import type { SheetActions } from './use-actions.ts'
import { ROW_HEIGHT } from './use-viewport.ts'

interface Props<R> {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly label: string
  readonly gridId: string
  readonly actions: SheetActions
  readonly layout: ColumnLayout<R>
  readonly head: number
  /** Whether the selected cell takes a text. */
  readonly open: boolean
  /** Carries out a key; false leaves it to the platform. */
  readonly onAction: (action: KeyAction) => boolean
}

export function SheetEditor<R>(props: Props<R>) {
  const { field, actions, gridId, open, label } = props
  const { writing, selection } = actions
  const { active } = selection
  useLayoutEffect(() => {
    const element = field.current
    if (element === null) return
    if (writing === null) element.value = ''
    else if (writing.start !== null) {
      element.value = writing.start
      element.setSelectionRange(writing.start.length, writing.start.length)
    }
  }, [field, writing])
  return (
    <textarea
      ref={field}
      className={writing === null ? 'sheet-editor' : 'sheet-editor writing'}
      style={placeOf(props)}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      readOnly={!open}
      aria-label={label}
      aria-controls={gridId}
      aria-activedescendant={`${gridId}-${active.row}-${active.column}`}
      onKeyDown={(event) => onKeyDown(event, props)}
      onInput={() => writing === null && actions.begin(null)}
      onCompositionStart={() => writing === null && actions.begin(null)}
      onBlur={(event) => actions.commit(event.currentTarget.value)}
      onCopy={(event) => onCopy(event, props)}
      onCut={(event) => onCopy(event, props) && open && actions.clear()}
      onPaste={(event) => onPaste(event, props)}
    />
  )
}

/** Over the cell; a frozen one stays where it is seen. */
function placeOf<R>({ scroller, actions, layout, head }: Props<R>) {
  const { row, column } = actions.selection.active
  const left = layout.lefts[column] ?? 0
  const shift = column < layout.frozen ? (scroller.current?.scrollLeft ?? 0) : 0
  return {
    left: left + shift,
    top: head + row * ROW_HEIGHT,
    width: layout.widths[column],
    height: ROW_HEIGHT,
  }
}

function onKeyDown<R>(event: KeyboardEvent<HTMLTextAreaElement>, { actions, onAction }: Props<R>): void {
  // While an input method composes, its keys are its own.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return
  if (actions.writing === null) {
    const action = keyAction(event)
    if (action !== null && onAction(action)) event.preventDefault()
    return
  }
  const action = editAction(event, actions.writing.start === null)
  if (action === null) return
  event.preventDefault()
  const field = event.currentTarget
  if (action.act === 'cancel') actions.cancel()
  else if (action.act === 'fill') actions.commitAll(field.value)
  else if (action.act === 'newline') field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
  else {
    // Going on first: what storing the text has to say stands after that.
    const { value } = field
    onAction(action.next)
    actions.commit(value)
  }
}

/** True where it was the selected cells that were copied, not text of the field. */
function onCopy<R>(event: ClipboardEvent, { actions }: Props<R>): boolean {
  if (actions.writing !== null) return false
  event.preventDefault()
  event.clipboardData.setData('text/plain', actions.copy())
  return true
}

function onPaste<R>(event: ClipboardEvent, { actions }: Props<R>): void {
  if (actions.writing !== null) return
  event.preventDefault()
  actions.paste(event.clipboardData.getData('text/plain'))
}
