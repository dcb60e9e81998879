// What changes the cells of a sheet, each as one step that says what it did: paste, clear, fill, find and replace.
import { formatMessage } from '#shared/locale/format'
import { type BlockGround, entriesOver, pasted, rowsIn, textsIn } from './blocks.ts'
import { fillDown, fillOn, fillRight, turned } from './fill.ts'
import { findNext, replaceAllIn } from './find.ts'
import { type Range, type Selection, selectSpot } from './range.ts'
import type { NewRow, SheetProps } from './sheet-props.ts'
import { parseTsv } from './tsv.ts'
import type { Entered, Entry, useDrafts } from './use-drafts.ts'

interface Ground<R> extends BlockGround {
  readonly props: SheetProps<R>
  readonly drafts: ReturnType<typeof useDrafts<R>>
  readonly range: Range
  readonly selection: Selection
  readonly select: (next: Selection) => void
  readonly setSaid: (said: string) => void
  /** Keys of the columns, as they stand. */
  readonly keys: readonly string[]
}

export function changingActions<R>(ground: Ground<R>) {
  const { props, drafts, range, select, setSaid } = ground
  const own = props.text.pages.sheet
  /** `done` says what was written, in cells; `more` what else is to be said. */
  const enter = (entries: readonly Entry[], done = '', more = '') => {
    const entered = drafts.enter(entries)
    setSaid(
      entered.tooMany ? formatMessage(own.tooMany, { most: props.edit?.most }) : told(entered, done, more),
    )
  }
  const told = ({ written, refused, reason, locked, note }: Entered, done: string, more: string): string =>
    [
      formatMessage(done, { count: written }),
      refused === 0 ? '' : formatMessage(own.refused, { count: refused }),
      locked === 0 ? '' : formatMessage(own.locked, { count: locked }),
      more,
      note ?? '',
      refused > 1 ? formatMessage(own.firstRefused, { reason }) : (reason ?? ''),
    ]
      .filter((part) => part !== '')
      .join(own.separator)
  const fill = (how: typeof fillDown) =>
    enter(entriesOver(range, how(textsIn(range, ground)), ground), own.filled)
  return {
    enter,
    paste: (text: string) => {
      const { entries, range: place, over, columnsCut } = pasted(text, range, ground)
      if (place !== null) {
        const { top, left, bottom, right } = place
        select({ active: { row: top, column: left }, corner: { row: bottom, column: right } })
        const cut = [
          over.length === 0 ? '' : formatMessage(own.rowsCut, { count: over.length }),
          columnsCut === 0 ? '' : formatMessage(own.columnsCut, { count: columnsCut }),
          over.length + columnsCut === 0 ? '' : own.pasteHigher,
        ]
        enter(entries, own.pasted, cut.filter((part) => part !== '').join(own.separator))
      }
      if (over.length > 0) props.edit?.newRows?.(newRows(over, range.left, ground), false)
    },
    /** All rows of the text, from the selected column on. */
    pasteNew: (text: string) => props.edit?.newRows?.(newRows(parseTsv(text), range.left, ground), true),
    clear: () => enter(entriesOver(range, [], ground), own.cleared),
    /** Carries the block on into the rows below it, or the columns beside it, up to where `to` ends. */
    fillTo: (block: Range, to: Range) => {
      const down = to.bottom > block.bottom
      if (!down && to.right <= block.right) return
      select({ active: { row: to.top, column: to.left }, corner: { row: to.bottom, column: to.right } })
      const place = down ? { ...to, top: block.bottom + 1 } : { ...to, left: block.right + 1 }
      const texts = textsIn(block, ground)
      const height = rowsIn(place, ground.isRow).length
      const filled = down
        ? fillOn(texts, height)
        : turned(fillOn(turned(texts), place.right - place.left + 1))
      enter(entriesOver(place, filled, ground), own.filled)
    },
    /** One text into every cell that is selected. */
    fillText: (text: string) =>
      enter(
        entriesOver(
          range,
          textsIn(range, ground).map((row) => row.map(() => text)),
          ground,
        ),
        own.filled,
      ),
    fillDown: () => fill(fillDown),
    fillRight: () => fill(fillRight),
    ...finding(ground, (entries) => enter(entries, own.replaced)),
  }
}

function newRows<R>(block: readonly (readonly string[])[], left: number, { keys }: Ground<R>): NewRow[] {
  return block.map((texts) =>
    Object.fromEntries(texts.flatMap((text, at) => (keys[left + at] ? [[keys[left + at], text]] : []))),
  )
}

function finding<R>(ground: Ground<R>, replaced: (entries: readonly Entry[]) => void) {
  const { props, drafts, range, selection, select, setSaid, rows, columns, textAt } = ground
  const size = { rows, columns }
  const find = (needle: string, step: 1 | -1) => {
    const spot = findNext({ size, textAt }, needle, selection.active, step)
    if (spot === null) setSaid(formatMessage(props.text.pages.sheet.notFound, { text: needle }))
    else select(selectSpot(spot))
  }
  return {
    find,
    /** In the selected cell, then on to the next. */
    replace: (needle: string, by: string) => {
      const before = textAt(selection.active)
      const after = replaceAllIn(before, needle, by)
      if (after !== before) drafts.enter([{ spot: selection.active, text: after }])
      find(needle, 1)
    },
    /** In a selection of several cells, else everywhere. */
    replaceAll: (needle: string, by: string) => {
      const isMany = range.top !== range.bottom || range.left !== range.right
      const whole = isMany ? range : { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }
      const entries = entriesOver(whole, textsIn(whole, ground), ground)
      replaced(
        entries.flatMap(({ spot, text }) => {
          const after = drafts.isEditable(spot) ? replaceAllIn(text, needle, by) : text
          return after === text ? [] : [{ spot, text: after }]
        }),
      )
    },
  }
}
