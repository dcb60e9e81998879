// The keys of Excel: what a key press means while a cell is selected, and while it is being written in.

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

type Way = -1 | 0 | 1

export type KeyAction =
  | {
      readonly act: 'go'
      /** `data` goes to the edge of the filled stretch, `line` and `sheet` to an end. */
      readonly by: 'cell' | 'data' | 'page' | 'line' | 'sheet'
      readonly down: Way
      readonly right: Way
      readonly extend: boolean
    }
  | { readonly act: 'tab'; readonly step: 1 | -1 }
  | { readonly act: 'enter'; readonly step: 1 | -1 }
  | { readonly act: PlainAction }

type PlainAction =
  | 'edit'
  | 'clear'
  | 'clearAndEdit'
  | 'leave'
  | 'all'
  | 'column'
  | 'row'
  | 'fillDown'
  | 'fillRight'
  | 'find'
  | 'replace'
  | 'filter'
  | 'undo'
  | 'redo'

const ARROWS: Readonly<Record<string, readonly [Way, Way]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const PLAIN: Readonly<Record<string, PlainAction>> = {
  F2: 'edit',
  Delete: 'clear',
  Backspace: 'clearAndEdit',
  Escape: 'leave',
}

const WITH_CTRL: Readonly<Record<string, PlainAction>> = {
  ' ': 'column',
  a: 'all',
  d: 'fillDown',
  r: 'fillRight',
  f: 'find',
  h: 'replace',
  z: 'undo',
  y: 'redo',
}

const WITH_CTRL_SHIFT: Readonly<Record<string, PlainAction>> = { z: 'redo', l: 'filter' }

/** Null where the key is left to the platform: printable ones go into the text field that waits in the cell. */
export function keyAction(press: KeyPress): KeyAction | null {
  const { key, shiftKey, altKey } = press
  if (altKey) return null
  const isHeld = press.ctrlKey || press.metaKey
  const moved = move(key, isHeld, shiftKey)
  if (moved !== null) return moved
  if (isHeld) {
    const act = (shiftKey ? WITH_CTRL_SHIFT : WITH_CTRL)[key.toLowerCase()]
    return act === undefined ? null : { act }
  }
  if (key === 'Tab') return { act: 'tab', step: shiftKey ? -1 : 1 }
  if (key === 'Enter') return { act: 'enter', step: shiftKey ? -1 : 1 }
  return plain(key, shiftKey)
}

function plain(key: string, isShifted: boolean): KeyAction | null {
  const act = key === ' ' && isShifted ? 'row' : PLAIN[key]
  return act === undefined ? null : { act }
}

function move(key: string, isHeld: boolean, extend: boolean): KeyAction | null {
  const arrow = ARROWS[key]
  if (arrow !== undefined) {
    return { act: 'go', by: isHeld ? 'data' : 'cell', down: arrow[0], right: arrow[1], extend }
  }
  if (key === 'PageUp' || key === 'PageDown') {
    return { act: 'go', by: 'page', down: key === 'PageUp' ? -1 : 1, right: 0, extend }
  }
  if (key === 'Home' || key === 'End') {
    const way = key === 'Home' ? -1 : 1
    return { act: 'go', by: isHeld ? 'sheet' : 'line', down: isHeld ? way : 0, right: way, extend }
  }
  return null
}

export type EditAction =
  | { readonly act: 'cancel' }
  | { readonly act: 'newline' }
  | { readonly act: 'fill' }
  | { readonly act: 'commit'; readonly next: KeyAction }

/** `typed`: the text was begun by typing, so arrows go on to the next cell; after F2 they move in the text. */
export function editAction(press: KeyPress, typed: boolean): EditAction | null {
  const { key, altKey } = press
  if (key === 'Escape') return { act: 'cancel' }
  if (key === 'Enter' && altKey) return { act: 'newline' }
  if (altKey) return null
  if (key === 'Enter' && (press.ctrlKey || press.metaKey)) return { act: 'fill' }
  if (key === 'Enter' || key === 'Tab' || (typed && key in ARROWS)) {
    const next = keyAction(press)
    return next === null ? null : { act: 'commit', next }
  }
  return null
}
