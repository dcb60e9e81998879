// One page of paper: title on the first, its stretch of the table, notes and signature on the last, number at the foot.
import { useContext } from 'react'
import { columnLeaves } from '#shared/domain/report/header-layout'
import type { PageRange } from '#shared/domain/report/paginate'
import { bodyPoints } from './page-size.ts'
import { type PrintedTable, SetupContext, SIDE_MARGINS } from './print-setup.ts'
import { TablePart } from './table-part.tsx'

export interface PageSheetProps {
  readonly model: PrintedTable
  readonly range: PageRange
  /** The first page of the table or of one of its column sets, which bears the title. */
  readonly isFirst: boolean
  /** From 1. */
  readonly page: number
  readonly pages: number
}

export function PageSheet({ model, range, isFirst, page, pages }: PageSheetProps) {
  const [from, end] = range.tail
  return (
    <section className={`page ${pageClass(model)}`} data-page={page} style={useLetters(model)}>
      {isFirst && <SheetTitle model={model} />}
      {range.rows[1] > range.rows[0] && <TablePart model={model} range={range.rows} />}
      {tailBlocks(model).slice(from, end)}
      <footer>
        <p className="number">
          {model.pageLine.replace('{page}', String(page)).replace('{pages}', String(pages))}
        </p>
        <p className="trace">{model.trace.join('\u3000')}</p>
      </footer>
    </section>
  )
}

/** Each column set has letters as large as its columns allow. */
export function useLetters(model: PrintedTable) {
  const { margins, scale } = useContext(SetupContext)
  const points = bodyPoints(model.paper, columnLeaves(model.columns), SIDE_MARGINS[margins])
  return { fontSize: `${(points * scale) / 100}pt` }
}

export function pageClass({ paper }: Pick<PrintedTable, 'paper'>): string {
  return `${paper.size} ${paper.landscape ? 'landscape' : 'portrait'}`
}

export function SheetTitle({ model }: { readonly model: PrintedTable }) {
  return (
    <header>
      {model.annexMark !== undefined && <p className="annex-mark">{model.annexMark}</p>}
      {model.secrecy !== undefined && model.secrecy !== '' && <p className="secrecy">{model.secrecy}</p>}
      <h1>{model.title}</h1>
      <p>
        <span>{model.dateLine}</span>
        <span>{model.unitLine}</span>
      </p>
    </header>
  )
}

/** What follows the table, each piece kept whole. */
export function tailBlocks(model: PrintedTable) {
  const notes = model.notes.map((note) => (
    <p key={note} className={model.notes.length === 1 ? 'note lone' : 'note'}>
      {note}
    </p>
  ))
  if (model.signatures.length === 0) return notes
  const signatures = model.signatures.map((signature) => <span key={signature}>{signature}</span>)
  return [
    ...notes,
    <p key="signatures" className="signatures">
      {signatures}
    </p>,
  ]
}
