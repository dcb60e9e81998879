// The print window's page: asks for the table or letter, lays it out in pages, says when they stand.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { columnSets } from '#shared/domain/report/column-sets'
import { columnLeaves } from '#shared/domain/report/header-layout'
import type { Letter } from '#shared/domain/report/letter'
import { type LetterLine, letterPages } from '#shared/domain/report/letter-pages'
import type { PageRange } from '#shared/domain/report/paginate'
import type { Paper, TableModel } from '#shared/domain/report/table-model'
import { letterWords, print as text } from '#shared/locale/zh-CN/pages/print'
import { shell } from '../api/shell.ts'
import { ChartSheet, hasPicture } from './chart-sheet.tsx'
import { LetterSheet } from './letter-sheet.tsx'
import { MeasureSheet } from './measure-sheet.tsx'
import { PageSheet } from './page-sheet.tsx'
import { setPaper } from './page-size.ts'
import { Toolbar } from './toolbar.tsx'

type Printed = TableModel | Letter

export function PrintPage() {
  const [model, setModel] = useState<Printed | 'none' | null>(null)
  const [pages, setPages] = useState<number | null>(null)
  useEffect(() => {
    shell['print.model']({}).then((result) =>
      setModel(result.ok && result.value !== null ? (result.value as Printed) : 'none'),
    )
  }, [])
  useReady(pages)
  if (model === 'none') return <p className="empty">{text.nothing}</p>
  return (
    <>
      <Toolbar pages={pages} />
      {model !== null && <Sheets printed={model} onPages={setPages} />}
    </>
  )
}

/** Tells main once the pages are on the screen. */
function useReady(pages: number | null): void {
  useEffect(() => {
    if (pages === null) return
    void shell['print.ready']({ pages })
  }, [pages])
}

interface SheetsProps {
  readonly printed: Printed
  readonly onPages: (pages: number) => void
}

const LETTER_PAPER: Paper = { size: 'A4', landscape: false }

/** The letter's own pages, and its tables or the table itself, each as the column sets that its paper holds. */
function Sheets({ printed, onPages }: SheetsProps) {
  const letter = useMemo(() => lettersOf(printed), [printed])
  const tables = useMemo(() => tablesOf(printed).flatMap(columnSets), [printed])
  const [ranges, setRanges] = useState<ReadonlyMap<number, readonly PageRange[]>>(new Map())
  const measured = useCallback((at: number, own: readonly PageRange[]) => {
    setRanges((known) => (known.has(at) ? known : new Map(known).set(at, own)))
  }, [])
  const stand = ranges.size === tables.length
  const picture = 'paragraphs' in printed || !hasPicture(printed) ? null : printed
  const written = letter.length + [...ranges.values()].reduce((sum, own) => sum + own.length, 0)
  const pages = written + (picture === null ? 0 : 1)
  useEffect(() => {
    setPaper(letter.length > 0 ? LETTER_PAPER : (tables[0]?.paper ?? LETTER_PAPER))
    document.title = printed.title
  }, [printed, letter, tables])
  useEffect(() => {
    if (stand) onPages(pages)
  }, [stand, pages, onPages])
  return (
    <main>
      {letter.map((each) => (
        <LetterSheet key={each.page} {...each} />
      ))}
      {stand
        ? tablePages(tables, ranges, { before: letter.length, pages })
        : tables.map((model, at) => (
            <MeasureSheet key={setKey(model)} {...{ model, at }} onPages={measured} />
          ))}
      {stand && picture !== null && <ChartSheet model={picture} page={pages} pages={pages} />}
    </main>
  )
}

/** Pages of a letter; none of a table. */
function lettersOf(printed: Printed): { readonly lines: readonly LetterLine[]; readonly page: number }[] {
  if (!('paragraphs' in printed)) return []
  return letterPages(printed, letterWords).map((lines, place) => ({ lines, page: place + 1 }))
}

/** A column is in one set only, so its columns tell which set it is. */
function setKey({ title, columns }: TableModel): string {
  const keys = columnLeaves(columns).map(({ key }) => key)
  return [title, ...keys].join('\n')
}

function tablesOf(printed: Printed): readonly TableModel[] {
  return 'paragraphs' in printed ? printed.annexes : [printed]
}

interface Count {
  /** Pages of the letter that the tables belong to. */
  readonly before: number
  readonly pages: number
}

function tablePages(
  tables: readonly TableModel[],
  ranges: ReadonlyMap<number, readonly PageRange[]>,
  { before, pages }: Count,
) {
  let page = before
  return tables.flatMap((model, at) =>
    (ranges.get(at) ?? []).map((range, place) => {
      page += 1
      const sheet = <PageSheet key={page} {...{ model, range, page, pages }} isFirst={place === 0} />
      if (before === 0 || !model.paper.landscape) return sheet
      return (
        <div key={page} className="turned">
          {sheet}
        </div>
      )
    }),
  )
}
