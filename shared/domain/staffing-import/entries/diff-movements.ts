// A table of movements: each row one movement of the document whose number it names.
import type { Movement } from '../../ledger/movement.ts'
import type { PostType } from '../../quota/post-type.ts'
import type { Unit } from '../../region/region.ts'
import { findDate } from '../cells/date-cell.ts'
import type { ImportIssue } from '../issue.ts'
import type { Difference, DifferenceRow, Present } from '../match/difference.ts'
import { holderText } from '../match/holder-index.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { baseRow } from './base-row.ts'
import { byDocument } from './documents.ts'
import { bodyIssues, type EntryReader, entryReader, missing, settle, typeOf } from './entry-reader.ts'
import { countyPoolOf, poolOf } from './pool-names.ts'
import { MOVEMENT_KINDS } from './words.zh-CN.ts'

type Kind = (typeof MOVEMENT_KINDS)[number][1]

export function diffMovements(table: ParsedTable, present: Present, date: string): Difference {
  const reader = entryReader(table, present, date)
  const rows = Array.from(table.rows, (row) => movementRow(row, reader))
  const issues = byDocument(rows, reader)
  settle(rows)
  return {
    rows,
    fields: ['movementKind', 'from', 'to', 'postType', 'posts', 'document', 'effectiveDate'],
    issues,
  }
}

function movementRow(row: ParsedRow, reader: EntryReader): DifferenceRow {
  const { index, fields, issues } = reader
  const kind = kindOf(row, reader)
  const base = baseRow(row, { unit: null, by: null, issues: [] }, index)
  if (kind === null) {
    const value = fields.text(row, 'movementKind')
    base.issues.push(issues.error('MOVEMENT_UNKNOWN', fields.cell(row, 'movementKind'), { value }))
    return base
  }
  const type = typeOf(row, reader)
  if (typeof type !== 'string') base.issues.push(type)
  const effective = dateOf(row, reader, kind)
  if (effective === '') base.issues.push(issues.error('DATE_NEEDED', fields.cell(row, 'effectiveDate')))
  const found = movementOf(row, reader, kind, typeof type === 'string' ? type : 'administrative')
  base.issues.push(...found.issues)
  if (found.unit !== null) {
    const { id, code, name, county } = found.unit
    const countyName = index.units.countyName(county)
    Object.assign(base, { unit: id, unitCode: code, unitName: name, countyName, matchedBy: 'name' })
  }
  const number = fields.text(row, 'document')
  const document =
    number === ''
      ? null
      : {
          number,
          date: fields.text(row, 'documentDate') || effective,
          effective,
          title: fields.text(row, 'documentTitle'),
          issuer: fields.text(row, 'issuer'),
        }
  if (found.movement === null) return base
  base.entry = { is: 'movements', movements: [found.movement], document }
  const { kind: written, ...said } = found.movement as Movement & Record<string, unknown>
  base.values = { movementKind: [null, written], document: [null, number], effectiveDate: [null, effective] }
  for (const key of ['from', 'to', 'unit', 'postType', 'posts', 'people']) {
    const value = found.shown[key] ?? said[key as keyof typeof said]
    if (value !== undefined) base.values[key === 'people' ? 'posts' : key] = [null, String(value)]
  }
  return base
}

function kindOf(row: ParsedRow, { fields }: EntryReader): Kind | null {
  const text = fields.text(row, 'movementKind')
  if (text !== '') return MOVEMENT_KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null
  const [from, to] = [fields.text(row, 'from'), fields.text(row, 'to')]
  if (from !== '' && to !== '') return 'transfer'
  if (from !== '') return 'cut'
  if (to !== '') return 'approve'
  if ((fields.count(row, 'entered') ?? 0) > 0) return 'enter'
  if ((fields.count(row, 'exited') ?? 0) > 0) return 'exit'
  if (fields.text(row, 'exitDate') !== '') return 'exit'
  return fields.text(row, 'postEntryDate') === '' ? null : 'enter'
}

function dateOf(row: ParsedRow, { fields, date }: EntryReader, kind: Kind): string {
  const own = kind === 'enter' ? 'postEntryDate' : kind === 'exit' ? 'exitDate' : 'effectiveDate'
  return (
    fields.text(row, own) || fields.text(row, 'effectiveDate') || fields.text(row, 'documentDate') || date
  )
}

interface Found {
  readonly movement: Movement | null
  readonly unit: Unit | null
  /** What its sides are called, where the movement names them by their codes. */
  readonly shown: Readonly<Record<string, string>>
  readonly issues: readonly ImportIssue[]
}

function movementOf(row: ParsedRow, reader: EntryReader, kind: Kind, postType: PostType): Found {
  const { fields } = reader
  const isPeople = kind === 'enter' || kind === 'exit'
  const counted = fields.count(row, kind === 'exit' ? 'exited' : 'entered')
  const posts =
    fields.count(row, 'posts') || counted || (isPeople || fields.text(row, 'personName') !== '' ? 1 : 0)
  const sides = new Sides(row, reader)
  const issues: ImportIssue[] = posts > 0 ? [] : [missing(reader, row, 'posts')]
  const movement = isPeople
    ? peopleMovement(row, reader, kind, { unit: sides.at('name'), postType, people: posts })
    : postsMovement(row, reader, kind, { postType, posts, sides, issues })
  return { movement, unit: sides.unit, shown: sides.shown, issues: [...issues, ...sides.issues] }
}

function peopleMovement(
  row: ParsedRow,
  { fields }: EntryReader,
  kind: 'enter' | 'exit',
  said: { readonly unit: string; readonly postType: PostType; readonly people: number },
): Movement {
  const way = fields.text(row, kind === 'enter' ? 'entryWay' : 'exitWay') || fields.text(row, 'way')
  return { kind, ...said, ...(way !== '' && { way }) }
}

function postsMovement(
  row: ParsedRow,
  reader: EntryReader,
  kind: Exclude<Kind, 'enter' | 'exit'>,
  {
    postType,
    posts,
    sides,
    issues,
  }: {
    readonly postType: PostType
    readonly posts: number
    readonly sides: Sides
    readonly issues: ImportIssue[]
  },
): Movement {
  const purpose = reader.fields.text(row, 'purpose')
  const earmark = purpose === '' ? {} : { purpose }
  switch (kind) {
    case 'approve':
      return { kind, to: sides.at('to'), postType, posts, ...earmark }
    case 'cut':
      return { kind, from: sides.at('from'), postType, posts }
    case 'transfer':
      return { kind, from: sides.at('from'), to: sides.at('to'), postType, posts, ...earmark }
    case 'lend': {
      const until = findDate(reader.fields.text(row, 'until'))?.date
      if (until === undefined) issues.push(missing(reader, row, 'until'))
      return { kind, from: sides.at('from'), to: sides.at('to'), postType, posts, until: until ?? '' }
    }
  }
}

/** The accounts of a row, as movements name them. */
class Sides {
  readonly issues: ImportIssue[] = []
  /** The unit that was asked for last. */
  unit: Unit | null = null
  readonly shown: Record<string, string> = {}
  private readonly row: ParsedRow
  private readonly reader: EntryReader

  constructor(row: ParsedRow, reader: EntryReader) {
    this.row = row
    this.reader = reader
  }

  /** A blank side is the row's own unit. */
  at(side: 'from' | 'to' | 'name'): string {
    const { fields, index, present } = this.reader
    const text = side === 'name' ? '' : fields.text(this.row, side)
    const pool = poolOf(text, { units: index.units, present })
    if (pool !== null) return pool
    const found =
      text === '' ? holderOf(this.row, this.reader) : this.named(text, fields.cell(this.row, side))
    if (typeof found === 'string') return found
    if ('code' in found) {
      this.issues.push(found)
      return ''
    }
    this.unit = found.unit
    this.shown[side] = found.shown
    return found.text
  }

  /** A unit, `unit/body`, or the pool of a county. */
  private named(text: string, cell: string): Side | ImportIssue | string {
    const { index, issues, present } = this.reader
    const [name = '', body] = text.split('/')
    const { code: _code, body: _body, ...others } = this.row.texts
    const bodyText = body === undefined ? {} : { body: { cell, text: body } }
    const asked = { ...this.row, cell, texts: { ...others, name: { cell, text: name }, ...bodyText } }
    const found = holderOf(asked, this.reader)
    if (!('code' in found) || found.code === 'BODY_NOT_FOUND') return found
    const pool = countyPoolOf(text, { units: index.units, present })
    if (pool !== null) return pool
    return found.params.likely === undefined
      ? issues.error('ACCOUNT_NOT_FOUND', cell, { account: text })
      : found
  }
}

interface Side {
  readonly text: string
  readonly shown: string
  readonly unit: Unit
}

function holderOf(row: ParsedRow, reader: EntryReader): Side | ImportIssue {
  const match = reader.index.match(row)
  const [issue] = [
    ...match.issues.filter(({ severity }) => severity === 'error'),
    ...bodyIssues(row, match, reader),
  ]
  if (match.unit === null || issue !== undefined)
    return issue ?? reader.issues.error('UNIT_MISSING', row.cell)
  const { unit, body } = match
  return { text: holderText(unit, body), shown: holderText({ code: null, name: unit.name }, body), unit }
}
