// A page with the picture of a table, drawn as lines and shapes: it prints as sharp as the letters.
import { flowBands } from '#shared/domain/report/flow-bands'
import { FlowChart } from '../ui/charts/flow-chart.tsx'
import { pageClass, SheetTitle } from './page-sheet.tsx'
import type { PrintedTable } from './print-setup.ts'
import { usePrintWords } from './print-text.tsx'

export interface ChartSheetProps {
  readonly model: PrintedTable
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** Whether the table has a picture, which is its last page. */
export function hasPicture(model: PrintedTable): boolean {
  return flowBands(model).length > 0
}

export function ChartSheet({ model, page, pages }: ChartSheetProps) {
  const { print: text } = usePrintWords()
  return (
    <section className={`page chart ${pageClass(model)}`} data-page={page}>
      <SheetTitle model={{ ...model, title: text.flowTitle }} />
      <FlowChart bands={flowBands(model)} label={text.flowTitle} others={text.flowOthers} />
      <footer>
        <p className="number">
          {model.pageLine.replace('{page}', String(page)).replace('{pages}', String(pages))}
        </p>
        <p className="trace">{model.trace.join('\u3000')}</p>
      </footer>
    </section>
  )
}
