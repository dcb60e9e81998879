// Binds the header's columns to fields: by the dictionary, or by the user's mapping; each field once.

import { TableRefusal } from '../refusal.ts'
import { columnLetters, columnNumber } from '../sheet.ts'
import { type Mapping, TEXT_FIELDS } from '../table.ts'
import { COMPANIONS, POST_SUM } from './establishment-headers.zh-CN.ts'
import type { Header, HeaderColumn } from './find-header.ts'
import { HEADERS } from './header-dictionary.zh-CN.ts'
import { type HeaderMatch, matchHeader } from './match-header.ts'
import { PERSONS_OFFICE } from './people-headers.zh-CN.ts'

export interface BoundColumn {
  readonly column: number
  readonly path: readonly string[]
  readonly field: string | null
  readonly confidence: number
  /** Field that another column has a better claim to. */
  readonly lostField: string | null
}

/** Text fields may lie over several columns (names indented): all columns under one merged header are theirs. */
export function bindColumns(header: Header): BoundColumn[] {
  const matches = inContext(header.columns.map((column) => ({ column, match: matchHeader(column.path) })))
  const winners = new Map<string, HeaderMatch & { path: string }>()
  for (const { column, match } of matches) {
    if (match === null) continue
    const holder = winners.get(match.field)
    if (holder === undefined || beats(match, holder))
      winners.set(match.field, { ...match, path: keyOf(column) })
  }
  return matches.map(({ column, match }) => {
    const { path } = column
    if (match === null) return { column: column.column, path, field: null, confidence: 0, lostField: null }
    const won = winners.get(match.field)?.path === keyOf(column)
    return won
      ? { column: column.column, path, field: match.field, confidence: match.confidence, lostField: null }
      : { column: column.column, path, field: null, confidence: 0, lostField: match.field }
  })
}

interface ColumnMatch {
  readonly column: HeaderColumn
  readonly match: HeaderMatch | null
}

/** Common words count only beside what is the table's own; a body's kind may be called by other names. */
function inContext(matches: readonly ColumnMatch[]): ColumnMatch[] {
  const fields = new Set(matches.flatMap(({ match }) => (match === null ? [] : [match.field])))
  const isAlone = (field: string) =>
    COMPANIONS.some(([common, own]) => common.test(field) && ![...fields].some((other) => own.test(other)))
  const isOfPeople = fields.has('personName') && !fields.has('body')
  const kindless = fields.has('body') && !fields.has('bodyKind') && !fields.has('rank')
  const counted = onlyTotal(fields)
  const bodyKind = kindless ? BODY_KIND_FIELDS.find((field) => fields.has(field)) : undefined
  return matches.map(({ column, match }) => {
    if (match === null && isOfPeople && PERSONS_OFFICE.test(column.path.at(-1) ?? ''))
      return { column, match: { field: 'body', confidence: 0.9, order: 0 } }
    const isOpen = match === null || isAlone(match.field)
    if (isOpen && counted !== null && isSumAlone(column)) return { column, match: counted }
    if (isOpen) return { column, match: null }
    return match.field === bodyKind ? { column, match: { ...match, field: 'bodyKind' } } : { column, match }
  })
}

/** 合计 without a group adds up the posts of all types where only one thing is counted by type. */
function onlyTotal(fields: ReadonlySet<string>): HeaderMatch | null {
  const measures = new Set([...fields].flatMap((field) => /^(quota|filled|pending)\./.exec(field)?.[1] ?? []))
  const [measure, another] = measures
  if (measure === undefined || another !== undefined || fields.has(`${measure}.total`)) return null
  return { field: `${measure}.total`, confidence: 0.9, order: 0 }
}

function isSumAlone({ path }: HeaderColumn): boolean {
  return path.length === 1 && POST_SUM.test(path[0] ?? '')
}

/** What says a body's kind where no column is headed so. */
const BODY_KIND_FIELDS = ['nature', 'category'] as const

function beats(match: HeaderMatch, holder: HeaderMatch): boolean {
  if (match.confidence !== holder.confidence) return match.confidence > holder.confidence
  return match.order < holder.order
}

function keyOf(column: HeaderColumn): string {
  return column.path.join('/')
}

const OTHER_FIELD =
  /^(indicator\.(?!__proto__$)\S.*|(quota|filled|pending|excess|shortfall|allocation|remark|(leader|sectionLeader)(Quota|Filled|Vacancy|Excess))\.[A-Za-z-]+)$/

const KNOWN_FIELDS: ReadonlySet<string> = new Set([...TEXT_FIELDS, ...HEADERS.map(({ field }) => field)])

/** The user's word counts: columns that the mapping does not name are not used. */
export function bindByMapping(header: Header, mapping: Mapping, sheet: string): BoundColumn[] {
  const paths = new Map(header.columns.map(({ column, path }) => [column, path]))
  const fields = new Map<number, string>()
  for (const [letters, field] of Object.entries(mapping.columns)) {
    const known = KNOWN_FIELDS.has(field) || OTHER_FIELD.test(field)
    if (!known) throw new TableRefusal('FIELD_UNKNOWN', sheet, { field })
    fields.set(columnNumber(letters), field)
  }
  const columns = [...new Set([...paths.keys(), ...fields.keys()])].sort((a, b) => a - b)
  return columns.map((column) => {
    const field = fields.get(column) ?? null
    const path = paths.get(column) ?? [columnLetters(column)]
    return { column, path, field, confidence: field === null ? 0 : 1, lostField: null }
  })
}
