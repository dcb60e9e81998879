// Commands for what was right-clicked, or for what the Menu key or Shift+F10 was pressed on: arrows walk, Enter runs, Escape goes back.
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import './context-menu.css'

export interface MenuCommand {
  readonly title: string
  /** The key that does the same. */
  readonly keys?: string
  /** Greyed out, with the reason as its title. */
  readonly disabled?: string | boolean | undefined
  /** A line above it. */
  readonly apart?: boolean
  readonly run: () => void
}

interface Shown {
  readonly left: number
  readonly top: number
  readonly commands: readonly MenuCommand[]
}

export interface ContextMenu {
  /** Shows the commands where the press was; a press by keyboard opens below `anchor`. */
  readonly open: (event: MouseEvent, commands: readonly MenuCommand[], anchor?: Element | null) => void
  /** The menu itself, to be drawn somewhere. */
  readonly menu: ReactNode
}

export function useContextMenu(label: string): ContextMenu {
  const [shown, setShown] = useState<Shown | null>(null)
  return {
    open: (event, commands, anchor = null) => {
      if (commands.length === 0) return
      event.preventDefault()
      setShown({ ...placeOf(event, anchor), commands })
    },
    menu: shown !== null && <MenuList label={label} shown={shown} onClose={() => setShown(null)} />,
  }
}

/** A press by keyboard has no button and stands wherever the platform put it. */
function placeOf({ button, clientX, clientY }: MouseEvent, anchor: Element | null) {
  if (button === 2 || anchor === null) return { left: clientX, top: clientY }
  const { left, bottom } = anchor.getBoundingClientRect()
  return { left: left + 12, top: bottom }
}

interface ListProps {
  readonly label: string
  readonly shown: Shown
  readonly onClose: () => void
}

function MenuList({ label, shown, onClose }: ListProps) {
  const list = useRef<HTMLDivElement>(null)
  const before = useRef(document.activeElement)
  const close = () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    onClose()
  }
  const latest = useRef(onClose)
  latest.current = onClose
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    const { offsetWidth, offsetHeight } = element
    element.style.left = `${Math.max(0, Math.min(shown.left, window.innerWidth - offsetWidth - 4))}px`
    element.style.top = `${Math.max(0, Math.min(shown.top, window.innerHeight - offsetHeight - 4))}px`
    itemsOf(element)[0]?.focus({ preventScroll: true })
  }, [shown])
  useEffect(() => {
    const leave = (event: Event) => {
      if (!(event.target instanceof Node && list.current?.contains(event.target))) latest.current()
    }
    const gone = () => latest.current()
    window.addEventListener('mousedown', leave, true)
    window.addEventListener('wheel', leave, { capture: true, passive: true })
    window.addEventListener('blur', gone)
    window.addEventListener('resize', gone)
    return () => {
      window.removeEventListener('mousedown', leave, true)
      window.removeEventListener('wheel', leave, true)
      window.removeEventListener('blur', gone)
      window.removeEventListener('resize', gone)
    }
  }, [])
  return createPortal(
    <div
      ref={list}
      className="context-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => onKeyDown(event, close)}
      onContextMenu={(event) => event.preventDefault()}
    >
      {shown.commands.map(({ title, keys, disabled = false, apart = false, run }) => (
        <button
          key={title}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={apart ? 'context-item apart' : 'context-item'}
          aria-disabled={disabled !== false}
          title={typeof disabled === 'string' ? disabled : undefined}
          onClick={() => {
            if (disabled !== false) return
            close()
            run()
          }}
        >
          <span>{title}</span>
          {keys !== undefined && <kbd>{keys}</kbd>}
        </button>
      ))}
    </div>,
    document.body,
  )
}

function itemsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.context-item')]
}

function onKeyDown(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = itemsOf(event.currentTarget)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: -1,
  }
  const step = steps[event.key]
  // What is pressed here is not for the sheet or the tree below.
  event.stopPropagation()
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault()
    close()
  } else if (step !== undefined) {
    event.preventDefault()
    items.at(step % items.length)?.focus()
  }
}
