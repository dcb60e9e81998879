// The print window's page: asks for the table, lays it out in pages, says when they stand.
import { useCallback, useEffect, useState } from 'react'
import { columnLeaves } from '#shared/domain/report/header-layout'
import type { PageRange } from '#shared/domain/report/paginate'
import type { TableModel } from '#shared/domain/report/table-model'
import { print as text } from '#shared/locale/zh-CN/pages/print'
import { shell } from '../api/shell.ts'
import { MeasureSheet } from './measure-sheet.tsx'
import { PageSheet } from './page-sheet.tsx'
import { bodyPoints, setPaper } from './page-size.ts'
import { Toolbar } from './toolbar.tsx'

export function PrintPage() {
  const [model, setModel] = useState<TableModel | 'none' | null>(null)
  const [pages, setPages] = useState<readonly PageRange[] | null>(null)
  useEffect(() => {
    shell['print.model']({}).then((result) =>
      setModel(result.ok && result.value !== null ? result.value : 'none'),
    )
  }, [])
  const onPages = useCallback((ranges: readonly PageRange[]) => setPages(ranges), [])
  useReady(pages)
  if (model === 'none') return <p className="empty">{text.nothing}</p>
  return (
    <>
      <Toolbar pages={pages?.length ?? null} />
      {model !== null && <Sheets model={model} pages={pages} onPages={onPages} />}
    </>
  )
}

/** Tells main once the pages are on the screen. */
function useReady(pages: readonly PageRange[] | null): void {
  useEffect(() => {
    if (pages === null) return
    void shell['print.ready']({ pages: pages.length })
  }, [pages])
}

interface SheetsProps {
  readonly model: TableModel
  readonly pages: readonly PageRange[] | null
  readonly onPages: (pages: readonly PageRange[]) => void
}

function Sheets({ model, pages, onPages }: SheetsProps) {
  useEffect(() => {
    setPaper(model.paper)
    document.title = model.title
  }, [model])
  return (
    <main style={{ fontSize: `${bodyPoints(model.paper, columnLeaves(model.columns))}pt` }}>
      {pages === null && <MeasureSheet model={model} onPages={onPages} />}
      {pages?.map((range, index) => (
        <PageSheet
          key={`${range.rows[0]} ${range.tail[0]}`}
          {...{ model, range, page: index + 1, pages: pages.length }}
        />
      ))}
    </main>
  )
}
