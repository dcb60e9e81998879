// The print window's page: asks for the table, letter or picture, lays it out in pages, says when they stand.
import { type CSSProperties, useCallback, useEffect, useMemo, useState } from 'react'
import type { Picture, Previewed } from '#shared/contract/shell'
import { columnSets } from '#shared/domain/report/column-sets'
import { columnLeaves } from '#shared/domain/report/header-layout'
import type { Letter } from '#shared/domain/report/letter'
import { imprintPage, type LetterLine, letterPages } from '#shared/domain/report/letter-pages'
import type { PageRange } from '#shared/domain/report/paginate'
import { type PrintPaper, paperSize } from '#shared/domain/report/paper'
import type { TableModel } from '#shared/domain/report/table-model'
import { letterWords } from '#shared/locale/zh-CN/pages/print'
import { shell } from '../api/shell.ts'
import { ChartSheet, hasPicture } from './chart-sheet.tsx'
import { LetterSheet } from './letter-sheet.tsx'
import { MeasureSheet } from './measure-sheet.tsx'
import { PageSheet } from './page-sheet.tsx'
import { setPaper } from './page-size.ts'
import { PictureSheet, picturePaper } from './picture-sheet.tsx'
import {
  onPaper,
  type PrintedTable,
  type PrintSetup,
  SetupContext,
  SIDE_MARGINS,
  USUAL_SETUP,
} from './print-setup.ts'
import { usePrintWords } from './print-text.tsx'
import { Toolbar } from './toolbar.tsx'

type Printed = TableModel | Letter

export function PrintPage() {
  const { print: text } = usePrintWords()
  const [model, setModel] = useState<Previewed | 'none' | null>(null)
  const [pages, setPages] = useState<number | null>(null)
  const [setup, setSetup] = useState(USUAL_SETUP)
  const [zoom, setZoom] = useState(100)
  useEffect(() => {
    shell['print.model']({}).then((result) =>
      setModel(result.ok && result.value !== null ? (result.value as Previewed) : 'none'),
    )
  }, [])
  useReady(pages)
  if (model === 'none') return <p className="empty">{text.nothing}</p>
  return (
    <>
      <Toolbar
        pages={pages}
        paper={paperSize(paperOf(model, setup))}
        zoom={zoom}
        onZoom={setZoom}
        setup={model === null || 'paragraphs' in model || 'picture' in model ? null : setup}
        onSetup={(wanted) => {
          setPages(null)
          setSetup(wanted)
        }}
      />
      {model !== null && 'picture' in model && (
        <main style={{ '--zoom': zoom / 100 } as CSSProperties}>
          <PictureSheet picture={model} onStand={() => setPages(1)} />
        </main>
      )}
      {model !== null && !('picture' in model) && (
        <SetupContext value={setup}>
          <Sheets
            key={JSON.stringify(setup)}
            printed={model}
            setup={setup}
            zoom={pages === null ? 100 : zoom}
            onPages={setPages}
          />
        </SetupContext>
      )}
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
  readonly setup: PrintSetup
  /** On the screen, in per cent. */
  readonly zoom: number
  readonly onPages: (pages: number) => void
}

const LETTER_PAPER: PrintPaper = { size: 'A4', landscape: false }

/** The letter's own pages, and its tables or the table itself, each as the column sets that its paper holds. */
function Sheets({ printed, setup, zoom, onPages }: SheetsProps) {
  const letter = useMemo(() => lettersOf(printed), [printed])
  const tables = useMemo(() => tablesOf(printed, setup), [printed, setup])
  const [ranges, setRanges] = useState<ReadonlyMap<number, readonly PageRange[]>>(new Map())
  const measured = useCallback((at: number, own: readonly PageRange[]) => {
    setRanges((known) => (known.has(at) ? known : new Map(known).set(at, own)))
  }, [])
  const stand = ranges.size === tables.length
  const picture = 'paragraphs' in printed || !hasPicture(printed) ? null : onPaper(printed, setup)
  const written = letter.length + [...ranges.values()].reduce((sum, own) => sum + own.length, 0)
  const imprint = useMemo(
    () => ('paragraphs' in printed ? imprintPage(printed, letterWords) : null),
    [printed],
  )
  const pages = written + (picture === null ? 0 : 1) + (imprint === null ? 0 : 1)
  useEffect(() => {
    setPaper(paperOf(printed, setup))
    document.title = printed.title
  }, [printed, setup])
  useEffect(() => {
    if (stand) onPages(pages)
  }, [stand, pages, onPages])
  return (
    <main className={setup.margins} style={{ '--zoom': zoom / 100 } as CSSProperties}>
      {letter.map((each) => (
        <LetterSheet key={each.page} {...each} />
      ))}
      {stand
        ? tablePages(tables, ranges, { before: letter.length, pages })
        : tables.map((model, at) => (
            <MeasureSheet key={setKey(model)} {...{ model, at }} onPages={measured} />
          ))}
      {stand && picture !== null && <ChartSheet model={picture} page={pages} pages={pages} />}
      {stand && imprint !== null && <LetterSheet lines={imprint} page={pages} />}
    </main>
  )
}

/** Pages of a letter; none of a table. */
function lettersOf(printed: Printed): { readonly lines: readonly LetterLine[]; readonly page: number }[] {
  if (!('paragraphs' in printed)) return []
  return letterPages(printed, letterWords).map((lines, place) => ({ lines, page: place + 1 }))
}

/** A column is in one set only, so its columns tell which set it is. */
function setKey({ title, columns }: PrintedTable): string {
  const keys = columnLeaves(columns).map(({ key }) => key)
  return [title, ...keys].join('\n')
}

/** The tables in sets of columns, those behind the first after it; those of a letter as the standard lays them down. */
function tablesOf(printed: Printed, setup: PrintSetup): PrintedTable[] {
  if ('paragraphs' in printed) return printed.annexes.flatMap(annexSets)
  const room = { side: SIDE_MARGINS[setup.margins], scale: setup.scale }
  return [printed, ...(printed.annexes ?? [])].flatMap((table) => columnSets(onPaper(table, setup), room))
}

/** The annex of a letter goes on with the letter's page numbers, and bears its mark on its first page. */
function annexSets(annex: TableModel, place: number, all: readonly TableModel[]): PrintedTable[] {
  const sets = columnSets({ ...annex, pageLine: ANNEX_PAGE_LINE, trace: [] })
  const annexMark = `${letterWords.annex}${all.length === 1 ? '' : place + 1}`
  return sets.map((set, at) => (at === 0 ? { ...set, annexMark } : set))
}

const ANNEX_PAGE_LINE = '— {page} —'

function paperOf(printed: Printed | Picture | null, setup: PrintSetup): PrintPaper {
  if (printed !== null && 'picture' in printed) return picturePaper(printed)
  return printed === null || 'paragraphs' in printed ? LETTER_PAPER : onPaper(printed, setup).paper
}

interface Count {
  /** Pages of the letter that the tables belong to. */
  readonly before: number
  readonly pages: number
}

function tablePages(
  tables: readonly PrintedTable[],
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
          <footer className={page % 2 === 0 ? 'even' : 'odd'}>— {page} —</footer>
        </div>
      )
    }),
  )
}
