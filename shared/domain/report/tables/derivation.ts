// 计算过程: how each number of a run came about, with what holds for all units of a county said once over them.
import { divCeil } from '../../apportion/divide.ts'
import { textWidth } from '../cell-text.ts'
import { columnMaker } from '../column-maker.ts'
import type { Making } from '../making.ts'
import { PackedRows } from '../packed-rows.ts'
import { type Frame, framedInSteps, type TableWords, withTotal } from '../table-frame.ts'
import type { TableRow, TableSource } from '../table-model.ts'

/** A line of a derivation, cut in two; either may be ''. */
export interface DerivedLine {
  /** What may hold for others as well: the pool, how places are counted, how is rounded. */
  readonly common: string
  readonly own: string
}

export interface DerivedStep {
  readonly title: string
  readonly lines: readonly DerivedLine[]
}

/** A unit of a run with the lines of its derivation; every unit has the same steps. */
export interface DerivedUnit {
  readonly countyName: string
  readonly name: string
  readonly total: number
  readonly steps: readonly DerivedStep[]
}

export interface DerivationWords extends TableWords {
  /** Stands in place of a unit before what holds for all of its county. */
  readonly common: string
  /** A step as it is printed; a title of '' is none. */
  readonly step: (title: string, parts: readonly string[]) => string
}

/** Characters of a printed line. */
const WIDTH = 130
/** Lines in a cell: a row must stand on a page, and a workbook's row is at most 409 points high. */
const MOST_LINES = 8

/** Units of a county stand together, as the run has them. */
export function* derivationTable(
  frame: Frame,
  words: DerivationWords,
  units: Iterable<DerivedUnit>,
): Making<TableSource> {
  const rows = new PackedRows()
  for (const row of derivedRows(words, units)) {
    rows.push(row)
    yield
  }
  const make = columnMaker({ columns: frame.words.columns, rows })
  return yield* framedInSteps(frame, {
    report: 'derivation',
    words,
    columns: [
      { ...make.number, mergeWith: 'unit' },
      make.text('county', [10, 14], { leading: true, merge: true }),
      make.text('unit', [12, 20], { leading: true, merge: true }),
      make.posts('total', { mergeWith: 'unit' }),
      make.text('sentence', [60, WIDTH], { align: 'left', as: 'derivation' }),
      make.remark,
    ],
    rows: withTotal(rows, frame.words.total, 'unit'),
    notes: Object.values(words.notes),
  })
}

function* derivedRows(words: DerivationWords, units: Iterable<DerivedUnit>): Iterable<TableRow> {
  let number = 0
  for (const county of byCounty(units)) {
    const shared = sharedSteps(county)
    yield* rowsOf(words, shared, { county: county[0]?.countyName ?? '', unit: words.common })
    for (const { countyName, name, total, steps } of county) {
      number += 1
      const own = steps.map((step, at) => ownPart(step, shared[at]))
      yield* rowsOf(words, own, { county: countyName, unit: name }, { number, total })
    }
  }
}

function* byCounty(units: Iterable<DerivedUnit>): Iterable<readonly DerivedUnit[]> {
  let county: DerivedUnit[] = []
  for (const unit of units) {
    if (county[0] !== undefined && county[0].countyName !== unit.countyName) {
      yield county
      county = []
    }
    county.push(unit)
  }
  if (county.length > 0) yield county
}

/** What is printed of a step. */
interface Told {
  readonly title: string
  readonly parts: readonly string[]
}

/** Of each step what all units have in common, nothing where there is one unit only. */
function sharedSteps(county: readonly DerivedUnit[]): Told[] {
  const [first, ...others] = county
  return (first?.steps ?? []).map(({ title, lines }, at): Told => {
    if (others.length === 0) return { title, parts: [] }
    const rest = others.map(({ steps }) => steps[at]?.lines ?? [])
    if (rest.every((each) => isSame(each, lines))) return { title, parts: wholeOf(lines) }
    const known = rest.map((each) => new Set(each.map(({ common }) => common)))
    const common = lines.flatMap((line) => (line.common === '' ? [] : [line.common]))
    return { title, parts: [...new Set(common)].filter((text) => known.every((each) => each.has(text))) }
  })
}

function isSame(lines: readonly DerivedLine[], others: readonly DerivedLine[]): boolean {
  return (
    lines.length === others.length &&
    lines.every(({ common, own }, at) => common === others[at]?.common && own === others[at]?.own)
  )
}

/** Everything that is said, in order; what is common to several lines once. */
function wholeOf(lines: readonly DerivedLine[], without: ReadonlySet<string> = new Set()): string[] {
  const said = new Set<string>(without)
  return lines.flatMap(({ common, own }) => {
    const isNew = common !== '' && !said.has(common)
    said.add(common)
    return [...(isNew ? [common] : []), ...(own === '' ? [] : [own])]
  })
}

/** A step without what was said for all; nothing where all of it was. */
function ownPart({ title, lines }: DerivedStep, shared: Told | undefined): Told {
  const parts = wholeOf(lines)
  const all = shared?.parts ?? []
  if (parts.length > 0 && parts.every((part, at) => part === all[at])) return { title, parts: [] }
  return { title, parts: wholeOf(lines, new Set(all)) }
}

interface Place {
  readonly county: string
  readonly unit: string
}

/** Rows of one unit; its number and its posts stand in the first. A unit has one even where nothing is its own. */
function* rowsOf(
  words: DerivationWords,
  steps: readonly Told[],
  place: Place,
  first?: { readonly number: number; readonly total: number },
): Iterable<TableRow> {
  const sentences = [...packed(steps.flatMap((step) => printed(words, step)))]
  if (sentences.length === 0 && first !== undefined) sentences.push('')
  for (const [at, sentence] of sentences.entries()) {
    const own = at === 0 && first !== undefined ? first : { number: null, total: null }
    yield { kind: 'data', cells: { ...own, ...place, sentence } }
  }
}

/** A step as one text, or as several where it is too long for a cell. */
function printed(words: DerivationWords, { title, parts }: Told): string[] {
  const texts: string[] = []
  let own: string[] = []
  for (const part of parts) {
    if (own.length > 0 && linesOf(words.step(title, [...own, part])) > MOST_LINES) {
      texts.push(words.step(title, own))
      own = []
    }
    own.push(part)
  }
  return own.length === 0 ? texts : [...texts, words.step(title, own)]
}

/** As many texts to a cell as it has lines for. */
function* packed(texts: readonly string[]): Iterable<string> {
  let cell: string[] = []
  let lines = 0
  for (const text of texts) {
    const own = linesOf(text)
    if (cell.length > 0 && lines + own > MOST_LINES) {
      yield cell.join('\n')
      cell = []
      lines = 0
    }
    cell.push(text)
    lines += own
  }
  if (cell.length > 0) yield cell.join('\n')
}

/** Lines of the cell, the last one perhaps not full. */
function linesOf(text: string): number {
  return Number(divCeil(BigInt(textWidth(text)), BigInt(WIDTH)))
}
