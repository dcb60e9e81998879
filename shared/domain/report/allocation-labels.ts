// The words of the allocation table, as its builder asks for them; each language gives its own.
import type { Method } from '../apportion/problem.ts'
import type { PostType } from '../quota/post-type.ts'
import type { BuiltInIndicator } from '../region/indicator.ts'
import type { Step, Weight } from '../scenario/document.ts'
import type { NoteLine } from './note-lines.ts'
import type { UnitsWord } from './units-word.ts'

/** Steps that the notes tell in a few words. */
export type OtherStep = Exclude<Step, { readonly kind: 'constant' | 'weighted' | 'bands' }>

export interface OtherWords {
  readonly step: string
  readonly detail: string
  /** Of a ratio: one post for so many. */
  readonly per: string
  readonly funding: string
}

export interface AllocationLabels {
  /** Title over the words of a table: region, whose posts, of which type (null for several), draft or not. */
  readonly title: (words: {
    readonly region: string
    readonly units: string
    readonly postType: string | null
    readonly draft: boolean
  }) => string
  readonly sheetName: string
  readonly dateLine: (year: number, month: number, day: number) => string
  readonly unitLine: string
  readonly pageLine: string
  readonly columns: Readonly<
    Record<'number' | 'county' | 'class' | 'posts' | 'total' | 'ofWhich' | 'remark', string>
  >
  /** Header over the names of units. */
  readonly units: Readonly<Record<UnitsWord, string>>
  readonly postTypes: Readonly<Record<PostType, string>>
  readonly indicators: Readonly<Record<BuiltInIndicator, string>>
  /** Header of an indicator's column, with its unit of measure where it has one. */
  readonly measured: (name: string, measure: string) => string
  readonly steps: Readonly<Record<Step['kind'], string>>
  /** Title of a step among several of its kind, each of another type of posts. */
  readonly stepOfType: (title: string, postType: string) => string
  /** Title of the nth step of one kind, where there are several. */
  readonly stepNumbered: (title: string, place: number) => string
  readonly pools: Readonly<Record<string, string>>
  readonly subtotal: string
  readonly total: string
  readonly signatures: readonly string[]
  readonly notes: AllocationNoteLabels
  readonly trace: Readonly<Record<'scenario' | 'digest' | 'head', (text: string) => string>>
  /** Stands in place of the audit head on a draft. */
  readonly draft: string
  readonly record: Readonly<Record<'sheetName' | 'document' | 'digest' | 'head', string>>
}

/** Sentences of the notes; a list of parts is joined by `list`. */
export interface AllocationNoteLabels {
  readonly line: NoteLine
  readonly list: (parts: readonly string[]) => string
  readonly draft: string
  readonly sample: string
  readonly scenario: (name: string) => string
  readonly postTypes: (types: readonly string[]) => string
  /** Units left out: how many, and the names printed, which may be fewer. */
  readonly leftOut: (count: number, names: readonly string[]) => string
  /** How the number of units stands to the one inferred from what was published: posts ÷ posts a unit. */
  readonly inferredUnits: (words: {
    readonly units: number
    readonly inferred: number
    readonly posts: number
    readonly perUnit: number
  }) => string
  readonly dates: (parts: readonly string[]) => string
  /** Indicators with their date; without names where all share it. */
  readonly dated: (indicators: readonly string[], date: string) => string
  readonly day: (year: number, month: number, day: number) => string
  readonly period: (first: string, last: string) => string
  readonly undated: string
  readonly partlyUndated: string
  readonly blanks: string
  readonly constant: (step: string, posts: number, funding: string) => string
  readonly weighted: (words: {
    readonly step: string
    readonly pool: string
    readonly weights: string
    readonly method: string
    readonly bounds: string
    readonly ties: string
    readonly funding: string
  }) => string
  readonly bands: (words: {
    readonly step: string
    readonly within: string
    readonly bands: string
    readonly charge: string
    readonly ties: string
    readonly funding: string
  }) => string
  /** Pools with their ratio, as a clause; one pool alone has no ratio. */
  readonly funding: (pools: readonly string[], ratio: readonly number[]) => string
  readonly pool: {
    readonly total: (posts: number) => string
    readonly byCounty: (posts: number) => string
    readonly perUnit: (posts: number, byCounty: boolean) => string
    readonly staged: (posts: number) => string
    readonly margins: (posts: number) => string
  }
  /** Steps that a few words describe; `detail` is the indicator, the expression or the reason. */
  readonly others: Readonly<Record<OtherStep['kind'], (words: OtherWords) => string>>
  readonly weight: (indicator: string, normalise: string, weight: string) => string
  readonly normalise: Readonly<Record<NonNullable<Weight['normalise']> | 'points', string>>
  readonly methods: Readonly<Record<Method, string>>
  readonly bounds: (min: string | null, max: string | null) => string
  readonly ties: (order: readonly string[]) => string
  readonly lots: (seed: string) => string
  readonly code: string
  readonly within: Readonly<Record<'all' | 'county' | 'class', string>>
  readonly band: (conditions: readonly string[], posts: number) => string
  readonly condition: {
    readonly top: (indicator: string, top: string) => string
    readonly min: (indicator: string, mark: string) => string
    readonly max: (indicator: string, mark: string) => string
  }
  readonly charge: (step: string) => string
  /** How posts fall to pools, one by one; `odd` is the pool that comes first. */
  readonly rounding: (odd: string) => string
  readonly settledTies: (count: number) => string
  readonly rules: (packs: readonly string[]) => string
  readonly packs: Readonly<Record<string, string>>
}
