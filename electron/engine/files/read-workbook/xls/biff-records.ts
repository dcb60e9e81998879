// Walks the records of an old workbook (BIFF) without reading their values: what must be there, and how cells are shown.
import { UserFailure } from '#shared/contract/errors'
import { CellKind } from '#shared/domain/staffing-import/sheet'
import { type Limits, refuseAbove } from '../limits.ts'
import { numberKind } from '../xlsx/date-format.ts'

/** One worksheet as its records promise it. */
export interface PromisedSheet {
  /** Cells with a value. */
  cells: number
  /** Numbers that are shown as dates or percentages, by row × 65536 + column. */
  readonly styled: Map<number, CellKind>
}

export interface BiffSurvey {
  readonly encrypted: boolean
  readonly formulas: number
  readonly externalLinks: number
  /** By the offset of the sheet's first record. */
  readonly sheets: ReadonlyMap<number, PromisedSheet>
  /** Offsets that the list of sheets names, in its order. */
  readonly listed: readonly number[]
}

export const ROW_STEP = 65_536

const BOF = new Set([0x0009, 0x0209, 0x0409, 0x0809])
const EOF = 0x000a
const FILE_PASS = 0x002f
const BOUND_SHEET = 0x0085
const FORMAT = 0x041e
const XF = 0x00e0
const SUP_BOOK = 0x01ae
const MUL_RK = 0x00bd
const FORMULAS = new Set([0x0006, 0x0206, 0x0406])
const NUMBERS = new Set([0x0203, 0x027e])
/** Texts, shared texts, rich texts, booleans and errors. */
const OTHER_CELLS = new Set([0x0204, 0x00fd, 0x00d6, 0x0205])
const OWN_BOOK = 0x0401
const ADD_IN = 0x3a01

interface BiffRecord {
  readonly id: number
  readonly start: number
  /** Where its data stand. */
  readonly at: number
  readonly length: number
}

/** Throws DAMAGED where records break off, or a sheet that is listed is not there. */
export function surveyBiff(stream: Buffer, limits: Limits): BiffSurvey {
  const surveyor = new Surveyor(stream, limits)
  for (const record of recordsOf(stream)) surveyor.take(record)
  return surveyor.finish()
}

function* recordsOf(stream: Buffer): Generator<BiffRecord> {
  let start = 0
  let depth = 0
  while (start + 4 <= stream.length) {
    const id = stream.readUInt16LE(start)
    const length = stream.readUInt16LE(start + 2)
    const at = start + 4
    if (BOF.has(id)) depth += 1
    // Behind the last sheet the stream is filled up with zeros, or with what an older version left.
    else if (depth === 0) return
    if (at + length > stream.length) throw damagedXls('record')
    yield { id, start, at, length }
    if (id === EOF) depth -= 1
    start = at + length
  }
  if (depth !== 0) throw damagedXls('incomplete')
}

class Surveyor {
  private readonly stream: Buffer
  private readonly limits: Limits
  private readonly sheets = new Map<number, PromisedSheet>()
  private readonly listed: number[] = []
  private readonly formats = new Map<number, string>()
  private readonly styles: CellKind[] = []
  private depth = 0
  private sheet: PromisedSheet | null = null
  private encrypted = false
  private cells = 0
  private formulas = 0
  private externalLinks = 0

  constructor(stream: Buffer, limits: Limits) {
    this.stream = stream
    this.limits = limits
  }

  take(record: BiffRecord): void {
    const { id, start, at, length } = record
    if (BOF.has(id)) this.begin(start)
    else if (id === EOF) this.depth -= 1
    else if (id === FILE_PASS) this.encrypted = true
    else if (this.encrypted) return
    else if (id === BOUND_SHEET && length >= 6) this.list(at)
    else if (id === FORMAT && length > 5) this.format(at, length)
    else if (id === XF && length >= 4) this.style(this.stream.readUInt16LE(at + 2))
    else if (id === SUP_BOOK && length >= 4) this.link(at, length)
    // A chart inside a sheet keeps copies of its numbers.
    else if (this.depth === 1 && this.sheet !== null) this.cell(this.sheet, record)
  }

  finish(): BiffSurvey {
    const { encrypted, formulas, externalLinks, sheets, listed } = this
    if (sheets.size === 0) throw damagedXls('no-sheet')
    if (!encrypted && listed.some((offset) => !sheets.has(offset))) throw damagedXls('missing')
    return { encrypted, formulas, externalLinks, sheets, listed }
  }

  private begin(start: number): void {
    this.depth += 1
    if (this.depth > 1) return
    this.sheet = { cells: 0, styled: new Map() }
    this.sheets.set(start, this.sheet)
  }

  private list(at: number): void {
    this.listed.push(this.stream.readUInt32LE(at))
    refuseAbove(this.limits, 'sheets', this.listed.length)
  }

  /** Only letters of Latin matter in a format, so that its encoding does not. */
  private format(at: number, length: number): void {
    this.formats.set(
      this.stream.readUInt16LE(at),
      this.stream.toString('latin1', at + 3, at + length).replaceAll('\0', ''),
    )
  }

  private style(format: number): void {
    this.styles.push(numberKind(format, this.formats.get(format) ?? null))
  }

  private link(at: number, length: number): void {
    const word = this.stream.readUInt16LE(at + 2)
    const isOwn = length === 4 && (word === OWN_BOOK || word === ADD_IN)
    if (!isOwn) this.externalLinks += 1
  }

  private cell(sheet: PromisedSheet, { id, at, length }: BiffRecord): void {
    if (length < 6) return
    const place = this.stream.readUInt16LE(at) * ROW_STEP + this.stream.readUInt16LE(at + 2)
    if (id === MUL_RK) {
      for (let offset = 4; offset + 6 < length; offset += 6) {
        this.number(sheet, place + (offset - 4) / 6, this.stream.readUInt16LE(at + offset))
      }
    } else if (FORMULAS.has(id)) {
      this.formulas += 1
      this.number(sheet, place, this.stream.readUInt16LE(at + 4))
    } else if (NUMBERS.has(id)) this.number(sheet, place, this.stream.readUInt16LE(at + 4))
    else if (OTHER_CELLS.has(id)) this.count(sheet)
  }

  private number(sheet: PromisedSheet, place: number, style: number): void {
    const kind = this.styles[style] ?? CellKind.number
    if (kind !== CellKind.number) sheet.styled.set(place, kind)
    this.count(sheet)
  }

  private count(sheet: PromisedSheet): void {
    sheet.cells += 1
    this.cells += 1
    if (this.cells > this.limits.cells) refuseAbove(this.limits, 'cells', this.cells)
  }
}

export function damagedXls(reason: string): UserFailure {
  return new UserFailure('DAMAGED', { part: 'Workbook', reason })
}
