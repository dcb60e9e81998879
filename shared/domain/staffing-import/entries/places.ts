// Where a row's posts stand: a unit or body of the project, or one that the sheet itself brings in.
import type { Movement, Traits } from '../../ledger/movement.ts'
import type { BodyKind } from '../../region/body.ts'
import type { Unit } from '../../region/region.ts'
import { normaliseText } from '../header/header-text.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
import { unitKindOf } from '../match/diff-units.ts'
import type { DifferenceRow, Present } from '../match/difference.ts'
import { type HolderIndex, type HolderMatch, holderText } from '../match/holder-index.ts'
import { likelyName } from '../match/likely-name.ts'
import { bareName, unitNameKey } from '../match/match-units.ts'
import { BODY_KIND_BY_NAME, namesIn } from '../match/names.zh-CN.ts'
import { columnNumber } from '../sheet.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import type { RowFields } from './row-fields.ts'

export interface Place {
  /** How a movement names it; null for a row that is rejected. */
  readonly text: string | null
  /** Null for one that the sheet brings in. */
  readonly unit: Unit | null
  readonly body: string | null
  readonly by: DifferenceRow['matchedBy'] extends infer B ? Exclude<B, 'new'> : never
  readonly isNew: boolean
  /** What founds or establishes it. */
  readonly movements: readonly Movement[]
  readonly issues: readonly ImportIssue[]
}

interface Given {
  readonly table: ParsedTable
  readonly fields: RowFields
  readonly present: Present
  readonly index: HolderIndex
  readonly issues: IssueMaker
}

/** Fields by which a sheet shows that it is a list of the units themselves, not only of their figures. */
const DESCRIBING = ['nature', 'rank', 'supervisor'] as const

/** Columns of posts by whose body they are. */
const INSTITUTION_COLUMNS = [
  'institution',
  'institution-full',
  'institution-partial',
  'institution-self',
] as const
const ORGAN_COLUMNS = ['administrative', 'political-legal'] as const

/** Asked row by row from the top: names indented under others belong to them. */
export class Places {
  private readonly given: Given
  private readonly describes: boolean
  /** The rows above that are indented less, the outermost first. */
  private above: { readonly indent: number; readonly place: Place }[] = []

  constructor(given: Given) {
    this.given = given
    this.describes = DESCRIBING.some((field) => given.fields.has(field))
  }

  of(row: ParsedRow): Place {
    const indent = indentOf(row)
    this.above = this.above.filter((one) => one.indent < indent)
    const parent = this.above.at(-1)?.place ?? null
    const place = this.find(row, parent)
    this.above.push({ indent, place })
    return place
  }

  /** What a row says of its unit, by the names of traits; only what it has columns for. */
  traits(row: ParsedRow): Record<string, string> {
    const { fields } = this.given
    const traits: Record<string, string> = {}
    for (const field of [
      'nature',
      'rank',
      'fundingForm',
      'category',
      'civilService',
      'nameplates',
    ] as const) {
      const text = fields.text(row, field)
      const value = field === 'nameplates' ? namesIn(text) : text
      if (value !== '') traits[field] = value
    }
    const department = fields.text(row, 'supervisor')
    if (department !== '') traits.department = department
    return traits
  }

  private find(row: ParsedRow, parent: Place | null): Place {
    const { index } = this.given
    const match = index.match(this.inCounty(row))
    if (match.unit === null) {
      return this.bodyBelow(row, parent) ?? this.bodyOfApplicant(row) ?? this.newUnit(row, match, parent)
    }
    if (match.missingBody !== null) return this.newBody(row, match, match.missingBody)
    return { ...match, text: holderText(match.unit, match.body), isNew: false, movements: [] }
  }

  /** A name under a unit's that is one of its bodies. */
  private bodyBelow(row: ParsedRow, parent: Place | null): Place | null {
    const name = row.texts.name ?? row.texts.body
    if (name === undefined || parent === null || parent.unit === null || parent.body !== null) return null
    return this.bodyAt(parent.unit, name.text)
  }

  /** 用编单位 that is a body of 申报单位. */
  private bodyOfApplicant(row: ParsedRow): Place | null {
    const { fields, index } = this.given
    const applicant = fields.text(row, 'applicant')
    const { name } = row.texts
    if (applicant === '' || name === undefined) return null
    const cell = fields.cell(row, 'applicant')
    const { unit } = index.match({ ...row, cell, texts: { name: { cell, text: applicant } } })
    return unit === null ? null : this.bodyAt(unit, name.text)
  }

  private bodyAt(unit: Unit, name: string): Place | null {
    const body = this.given.index.bodyOf(unit, name)
    if (body === undefined) return null
    const text = holderText(unit, body)
    return { text, unit, body, by: 'name', isNew: false, movements: [], issues: [] }
  }

  /** 主管单位 that is a county tells units of one name apart, where the sheet has no column of counties. */
  private inCounty(row: ParsedRow): ParsedRow {
    const { fields, index } = this.given
    const text = fields.text(row, 'supervisor')
    if (row.texts.county !== undefined || text === '' || index.units.counties(text).length !== 1) return row
    return { ...row, texts: { ...row.texts, county: { cell: fields.cell(row, 'supervisor'), text } } }
  }

  /** A list of units brings in those it names, unless a name looks like a slip of one that is there. */
  private newUnit(row: ParsedRow, match: HolderMatch, parent: Place | null): Place {
    const rejected: Place = { ...match, text: null, isNew: false, movements: [] }
    const [issue] = match.issues
    const { present, index } = this.given
    const named = row.texts.name ?? row.texts.body
    const isFree = issue?.code === 'UNIT_NOT_FOUND' && issue.params.likely === undefined
    if (!this.describes || !isFree || named === undefined || row.texts.code !== undefined) return rejected
    const [county] = row.texts.county === undefined ? [] : index.units.counties(row.texts.county.text)
    const region = county ?? present.region
    const under = parent === null ? null : parent.body === null ? parent.text : null
    if (region === null && under === null) return rejected
    const name = bareName(named.text)
    const unit: Traits & { name: string; parent: string; unitKind: Unit['kind'] } = {
      name,
      parent: under ?? region ?? '',
      unitKind: unitKindOf(null, name),
      ...this.traits(row),
    }
    return { ...rejected, text: name, isNew: true, issues: [], movements: [{ kind: 'found', unit }] }
  }

  private newBody(row: ParsedRow, match: HolderMatch, missing: string): Place {
    const { issues, present } = this.given
    const unit = match.unit as Unit
    const known = [...(present.bodies.get(unit.id)?.keys() ?? [])].map((name) => ({ name }))
    const likely = likelyName(normaliseText(missing), known, unitNameKey, present.otherNames.spell)
    if (likely !== null) {
      const params = { body: missing, unit: unit.name, likely: likely.name }
      const issue = issues.error('BODY_NOT_FOUND', row.texts.body?.cell ?? row.cell, params)
      return { ...match, text: null, isNew: false, movements: [], issues: [issue] }
    }
    const name = bareName(missing)
    const text = holderText(unit, name)
    const movement: Movement = {
      kind: 'establish',
      body: text,
      bodyKind: this.kindOfBody(row),
      ...this.traits(row),
    }
    return { ...match, text, body: name, isNew: true, movements: [movement] }
  }

  private kindOfBody(row: ParsedRow): BodyKind {
    const { fields } = this.given
    const said = row.texts.bodyKind?.text ?? `${fields.text(row, 'nature')} ${fields.text(row, 'category')}`
    const known = BODY_KIND_BY_NAME.find(([pattern]) => pattern.test(normaliseText(said)))?.[1]
    return known ?? (said.trim() === '' && this.hasInstitutionPostsOnly(row) ? 'institution' : 'internal')
  }

  /** An internal body has no institution posts: where no word says what a body is, its posts do. */
  private hasInstitutionPostsOnly(row: ParsedRow): boolean {
    const has = (type: string) =>
      ['quota', 'filled'].some((measure) => (this.given.fields.count(row, `${measure}.${type}`) ?? 0) > 0)
    return INSTITUTION_COLUMNS.some(has) && !ORGAN_COLUMNS.some(has)
  }
}

/** Column of the cell that names the row's unit. */
function indentOf({ texts, cell }: ParsedRow): number {
  return columnNumber((texts.name?.cell ?? cell).replace(/\d+$/, ''))
}
