// Lays one row of each shape out in a hidden page, reads the heights, and hands back how the pages fill.
import { useLayoutEffect, useRef } from 'react'
import { columnLeaves } from '#shared/domain/report/header-layout'
import { type Measured, type PageRange, paginate } from '#shared/domain/report/paginate'
import type { TableRow } from '#shared/domain/report/table-model'
import { pageClass, SheetTitle, tailBlocks, useLetters } from './page-sheet.tsx'
import type { PrintedTable } from './print-setup.ts'
import { rowShapes } from './row-shape.ts'
import { TablePart } from './table-part.tsx'

export interface MeasureSheetProps {
  readonly model: PrintedTable
  /** Which of the tables it is. */
  readonly at: number
  readonly onPages: (at: number, pages: readonly PageRange[]) => void
}

export function MeasureSheet({ model, at, onPages }: MeasureSheetProps) {
  const sheet = useRef<HTMLElement>(null)
  const shapes = rowShapes(columnLeaves(model.columns), model.rows)
  useLayoutEffect(() => {
    let isCurrent = true
    document.fonts.ready.then(() => {
      if (isCurrent && sheet.current !== null)
        onPages(at, paginate(measure(sheet.current, model.rows, shapes.shapeOf)))
    })
    return () => {
      isCurrent = false
    }
  })
  return (
    <section
      ref={sheet}
      className={`page measuring ${pageClass(model)}`}
      aria-hidden="true"
      style={useLetters(model)}
    >
      <SheetTitle model={model} />
      <TablePart model={model} range={[0, 0]} samples={shapes.samples} />
      <div className="tail">{tailBlocks(model)}</div>
      <footer />
    </section>
  )
}

/** Space kept free on every page, in pixels: borders shared between rows are counted by halves. */
const SLACK = 2

function measure(sheet: HTMLElement, rows: readonly TableRow[], shapeOf: readonly number[]): Measured {
  const style = getComputedStyle(sheet)
  const inner =
    sheet.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)
  const samples = [...sheet.querySelectorAll('tbody > tr')].map(heightOf)
  return {
    capacity: inner - SLACK,
    title: outerHeight(sheet.querySelector('header')),
    header: heightOf(sheet.querySelector('thead')),
    rows: shapeOf.map((shape) => samples[shape] ?? 0),
    kinds: rows.map((row) => row.kind),
    tail: [...(sheet.querySelector('.tail')?.children ?? [])].map(outerHeight),
  }
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0
}

function outerHeight(element: Element | null): number {
  if (element === null) return 0
  const style = getComputedStyle(element)
  return heightOf(element) + Number.parseFloat(style.marginTop) + Number.parseFloat(style.marginBottom)
}
