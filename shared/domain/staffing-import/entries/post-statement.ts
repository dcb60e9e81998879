// What a row states of posts: by type, what is approved, who is there, what is pending and what is held back.
import { POST_TYPES, type PostType } from '../../quota/post-type.ts'
import { countsInVacancy, type PostFigures } from '../../quota/vacancy.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import type { RowFields } from './row-fields.ts'
import { ADMINISTRATIVE, FUNDINGS, NO, ROW_TYPES, wordOf, YES } from './words.zh-CN.ts'

export type Stated = { -readonly [K in keyof PostFigures]?: number }
export type Statement = Map<PostType, Stated>

const MEASURES = [
  ['quota', 'quota'],
  ['filled', 'filled'],
  ['pending', 'pendingEntry'],
] as const
const RESERVES = ['leaderReserve', 'policyReserve', 'otherReserve'] as const
/** Columns of posts that no account of a unit holds: lent, in the reserve, or of a type that is not named. */
const NOT_BOOKED = ['turnover', 'reserve', 'other'] as const

export interface StatementReader {
  readonly table: ParsedTable
  readonly fields: RowFields
  readonly issues: IssueMaker
}

export interface RowStatement {
  readonly statement: Statement
  readonly issues: ImportIssue[]
  /** The row states sums over all types only. */
  readonly totalsOnly: boolean
}

/** `held` are the types of which the books hold posts or people of this holder. */
export function readStatement(
  reader: StatementReader,
  row: ParsedRow,
  held: ReadonlySet<PostType>,
): RowStatement {
  const { fields } = reader
  const statement: Statement = new Map()
  const issues: ImportIssue[] = []
  const typed = MEASURES.some(([column]) =>
    [...POST_TYPES, 'institution'].some((type) => fields.has(`${column}.${type}`)),
  )
  const only = typed ? null : onlyType(reader, row, held)
  for (const [column, measure] of MEASURES) {
    for (const type of POST_TYPES) state(statement, type, measure, fields.count(row, `${column}.${type}`))
    readInstitution(reader, row, { column, measure, statement, issues })
    if (only !== null) state(statement, only, measure, fields.count(row, `${column}.total`))
  }
  if (typed) issues.push(...addUntyped(reader, row, statement, held))
  issues.push(...notBooked(reader, row))
  const totalsOnly = !typed && only === null
  addReserves(reader, row, statement)
  return { statement, issues, totalsOnly }
}

function state(statement: Statement, type: PostType, measure: keyof PostFigures, count: number | null): void {
  if (count === null) return
  const known = statement.get(type) ?? {}
  known[measure] = (known[measure] ?? 0) + count
  statement.set(type, known)
}

/** 一般事业 is full, partial or self by 经费形式; without it the row is rejected, unless it states none. */
function readInstitution(
  { fields, issues: make }: StatementReader,
  row: ParsedRow,
  into: {
    readonly column: 'quota' | 'filled' | 'pending'
    readonly measure: keyof PostFigures
    readonly statement: Statement
    readonly issues: ImportIssue[]
  },
): void {
  const field = `${into.column}.institution`
  const count = fields.count(row, field)
  if (count === null) return
  const type = institutionType(fields.text(row, 'fundingForm'))
  if (type !== null) state(into.statement, type, into.measure, count)
  if (type !== null || count === 0) return
  // 待上编 is not told apart into 参公 and others: it stands where the row's posts do.
  const others = [...into.statement].filter(([other, { quota = 0 }]) => INSTITUTIONS.has(other) && quota > 0)
  const [only] = others
  if (into.column === 'pending' && only !== undefined && others.length === 1) {
    state(into.statement, only[0], into.measure, count)
    return
  }
  const params = { value: fields.text(row, 'fundingForm'), count }
  into.issues.push(make.error('FUNDING_MISSING', fields.cell(row, field), params))
}

const INSTITUTIONS: ReadonlySet<string> = new Set([
  'institution-civil-service',
  'institution-full',
  'institution-partial',
  'institution-self',
])

/** Null where the text names no form of funding. */
export function institutionType(funding: string): PostType | null {
  return wordOf(FUNDINGS, funding)
}

/** Type of a row that names it, such as 全额事业; null where it does not tell. */
export function namedType(text: string, funding: string): PostType | null {
  if ((POST_TYPES as readonly string[]).includes(text)) return text as PostType
  const found = wordOf(ROW_TYPES, text)
  return found === 'institution' ? institutionType(funding) : found
}

/** The type that a row's sums mean: the one that it names, that its traits leave, or the only one in the books. */
function onlyType(
  { table, fields }: StatementReader,
  row: ParsedRow,
  held: ReadonlySet<PostType>,
): PostType | null {
  const funding = fields.text(row, 'fundingForm')
  const named = fields.text(row, 'postType')
  if (named !== '') return namedType(named, funding)
  const civil = fields.text(row, 'civilService')
  if (YES.test(civil) && !NO.test(civil)) return 'institution-civil-service'
  const [one, another] = [...held].filter(countsInVacancy)
  if (one !== undefined) return another === undefined ? one : null
  const nature = fields.text(row, 'nature') || fields.text(row, 'category')
  if (ADMINISTRATIVE.test(nature)) return 'administrative'
  return institutionType(funding) ?? titleType(table.table.title)
}

function titleType(title: string): PostType | null {
  const kinds = ROW_TYPES.filter(([pattern]) => pattern.test(title)).map(([, type]) => type)
  const [one, another] = kinds
  return one === undefined || another !== undefined || one === 'institution' ? null : one
}

/** The columns of reserves do not say of which type: the row's largest one among those of the vacancy sum. */
function addReserves({ fields }: StatementReader, row: ParsedRow, statement: Statement): void {
  const main = [...statement]
    .filter(([type]) => countsInVacancy(type))
    .toSorted(([, a], [, b]) => (b.quota ?? 0) - (a.quota ?? 0))[0]?.[0]
  for (const reserve of RESERVES) {
    if (main !== undefined) state(statement, main, reserve, fields.count(row, reserve))
  }
}

/** People or pending entries in one column beside typed posts: of the row's only type, else told to be left. */
function addUntyped(
  { table, fields, issues }: StatementReader,
  row: ParsedRow,
  statement: Statement,
  held: ReadonlySet<PostType>,
): ImportIssue[] {
  const stated = [...statement].filter(([, { quota = 0 }]) => quota > 0).map(([type]) => type)
  const [only, another] = new Set([...stated, ...held].filter(countsInVacancy))
  return MEASURES.flatMap(([column, measure]) => {
    const isSplit = [...POST_TYPES, 'institution', ...NOT_BOOKED].some((type) =>
      fields.has(`${column}.${type}`),
    )
    const count = fields.count(row, `${column}.total`)
    if (isSplit || measure === 'quota' || count === null) return []
    if (only !== undefined && another === undefined) {
      state(statement, only, measure, count)
      return []
    }
    if (count === 0) return []
    const field = `${column}.total`
    const header = table.table.columns.find((each) => each.field === field)?.path.join('/') ?? field
    return [issues.warning('COUNT_WITHOUT_TYPE', fields.cell(row, field), { header, count })]
  })
}

function notBooked({ fields, issues }: StatementReader, row: ParsedRow): ImportIssue[] {
  return NOT_BOOKED.flatMap((type) =>
    MEASURES.flatMap(([column]) => {
      const field = `${column}.${type}`
      const count = fields.count(row, field) ?? 0
      return count === 0
        ? []
        : [issues.warning('POSTS_NOT_BOOKED', fields.cell(row, field), { column: type, count })]
    }),
  )
}
