// A change of a scenario's document in words: where it is, and both its values, for the window and the command line alike.
import type {
  BandCondition,
  Bound,
  Bracket,
  FundingShare,
  Giver,
  Pool,
  Posts,
  Scope,
  Step,
  TieRule,
  Weight,
} from '#shared/domain/scenario/document'
import { formatMessage, groupThousands, type MessageParams } from './format.ts'
import type { LocaleText } from './locale.ts'
import { indicatorName, type Names, packName } from './sentences.ts'

/** As the comparison tells it: `steps.ID.field`, `steps.ID`, `steps` or a field of the document; values as JSON. */
export interface ToldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export interface ChangeWords {
  readonly place: string
  /** Null where there is no value. */
  readonly before: string | null
  readonly after: string | null
}

type Value = string | number | boolean | null | { readonly [key: string]: Value } | readonly Value[]
type Named = { readonly [key: string]: Value }

/** Of long lists of units, classes or functions only the entries are said that differ. */
export function changeWords(
  text: LocaleText,
  { field, before, after }: ToldChange,
  names: Names,
): ChangeWords {
  const [, id, key] = /^steps\.([^.]+)(?:\.(.+))?$/.exec(field) ?? []
  const speaker = { text, names }
  const [was, is] = [parsed(before), parsed(after)]
  const say = (value: Value | undefined, other: Value | undefined) =>
    value === undefined ? null : words(speaker, id, key ?? field, differing(value, other))
  return { place: place(speaker, id, key ?? field), before: say(was, is), after: say(is, was) }
}

interface Speaker {
  readonly text: LocaleText
  readonly names: Names
}

function parsed(value: string | null): Value | undefined {
  return value === null ? undefined : (JSON.parse(value) as Value)
}

function place(speaker: Speaker, id: string | undefined, key: string): string {
  const { text } = speaker
  const own = text.changes
  if (id === undefined) return key === 'steps' ? own.order : fieldName(text, key)
  const step = stepOf(speaker, id)
  if (key.startsWith('steps.')) return formatMessage(own.step, { id: step })
  return formatMessage(own.stepField, { id: step, field: fieldName(text, key) })
}

function words(speaker: Speaker, id: string | undefined, key: string, value: Value): string {
  if (id === undefined && key === 'steps')
    return (value as readonly string[]).map((step) => stepOf(speaker, step)).join(' → ')
  if (key.startsWith('steps.')) return stepWords(speaker, value as unknown as Step)
  return fieldWords(speaker, key, value)
}

const isRecord = (value: Value | undefined): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What of `value` is not the same in `other`, where both are lists by name; else all of it. */
function differing(value: Value, other: Value | undefined): Value {
  if (!isRecord(value) || !isRecord(other)) return value
  const [own, others] = [value.byCounty, other.byCounty]
  if (isRecord(own) && isRecord(others)) return { byCounty: differing(own, others) }
  // The fields of a structure belong together.
  if (!Object.values(value).every((part) => typeof part === 'number' || isRecord(part))) return value
  if ('total' in value || 'perUnit' in value || 'units' in value) return value
  const kept = Object.entries(value).filter(
    ([key, part]) => JSON.stringify(part) !== JSON.stringify(other[key]),
  )
  return kept.length === 0 ? value : Object.fromEntries(kept)
}

function stepWords(speaker: Speaker, step: Step): string {
  const { text } = speaker
  const { id: _, kind, ...fields } = step
  const said = Object.entries(fields).map(([key, value]) =>
    formatMessage(text.changes.listed, {
      name: fieldName(text, key),
      words: fieldWords(speaker, key, value as unknown as Value),
    }),
  )
  return [text.fields.steps[kind], ...said].join(text.pages.app.partSeparator)
}

function fieldName(text: LocaleText, key: string): string {
  return look(text.changes.fields, key)
}

function look(table: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(table, key) ? (table[key] as string) : key
}

/** The document was validated, so that each field has the shape of its name. */
function fieldWords(speaker: Speaker, key: string, value: Value): string {
  const say = SAID[key]
  if (say !== undefined) return say(speaker, value as never)
  return typeof value === 'object' ? JSON.stringify(value) : plain(value)
}

const plain = (value: string | number | boolean): string =>
  typeof value === 'number' ? groupThousands(value) : String(value)

type Say<T> = (speaker: Speaker, value: T) => string

const list =
  <T>(say: Say<T>, separator: 'listSeparator' | 'partSeparator'): Say<readonly T[]> =>
  (speaker, values) =>
    values.length === 0
      ? speaker.text.changes.none
      : values.map((value) => say(speaker, value)).join(speaker.text.pages.app[separator])

const byName =
  (
    say: Say<Posts>,
    nameOf: (speaker: Speaker, key: string) => string,
  ): Say<Readonly<Record<string, Posts>>> =>
  (speaker, record) =>
    list<[string, Posts]>(
      (_, [key, posts]) =>
        formatMessage(speaker.text.changes.postsOf, {
          name: nameOf(speaker, key),
          posts: say(speaker, posts),
        }),
      'listSeparator',
    )(speaker, Object.entries(record))

/** As results call the step. */
const stepOf = ({ names }: Speaker, id: string) => names.step?.(id) ?? id
const asWritten = (_: Speaker, key: string) => key
const typeName = ({ text }: Speaker, key: string) => look(text.fields.postTypes, key)
const indicatorOf = ({ text, names }: Speaker, id: string) => indicatorName(text, id, names)

/** One number, one for each type, or either for each name. */
const posts: Say<Posts | Readonly<Record<string, Posts>>> = (speaker, value) => {
  const { text } = speaker
  if (typeof value === 'number') return formatMessage(text.changes.posts, { posts: value })
  return byName(posts, (_, key) => typeName(speaker, key))(speaker, value as Readonly<Record<string, Posts>>)
}

const fill = (template: string, params: MessageParams) => formatMessage(template, params)

/** Two limits are joined by a word, one stands alone. */
const joint = ({ text }: Speaker, first: unknown, second: unknown) =>
  first === undefined || second === undefined ? null : text.changes.and

const mark = (value: number | string | null | undefined, open: string | null) =>
  value === null || value === undefined ? open : groupThousands(value)

const weight: Say<Weight> = (speaker, { indicator, normalise, weight: share, points, missing }) => {
  const { text } = speaker
  const name = indicatorOf(speaker, indicator)
  if (points !== undefined) return fill(text.changes.points, { indicator: name, points: points.join(', ') })
  const how = normalise === undefined ? null : text.fields.normalise[normalise].name
  return fill(text.changes.weight, { indicator: name, weight: share, normalise: how, missing })
}
const weights = list(weight, 'listSeparator')

const bracket: Say<Bracket> = (speaker, { from, to, includes, posts: given }) => {
  const { table } = speaker.text.pages.scenarioSteps
  return fill(speaker.text.changes.bracket, {
    from: mark(from, table.open),
    to: mark(to, table.open),
    includes: includes === 'from' ? table.includesFrom : table.includesTo,
    posts: posts(speaker, given),
  })
}

const condition: Say<BandCondition> = (speaker, { indicator, top, round, min, max }) => {
  const { changes: own, pages } = speaker.text
  const name = indicatorOf(speaker, indicator)
  if (top === undefined) {
    const limits = { min: mark(min, null), max: mark(max, null), and: joint(speaker, min, max) }
    return fill(own.range, { indicator: name, ...limits })
  }
  const places = typeof top === 'number' ? fill(own.topPlaces, { places: top }) : top
  const how = round === undefined ? null : pages.scenarioSteps.bands.rounds[round]
  return fill(own.top, { indicator: name, top: places, round: how })
}

const pool: Say<Pool> = (speaker, value) => {
  const { changes: own, fields, pages } = speaker.text
  if ('stage' in value) {
    const { weights: first, method } = value.stage
    const how = method === undefined ? null : fields.methods[method].name
    return fill(own.staged, { total: value.total, weights: weights(speaker, first), method: how })
  }
  if ('total' in value) return fill(own.total, { total: value.total })
  if ('byCounty' in value) {
    return byName(posts, ({ names }, code) => names.county?.(code) ?? code)(speaker, value.byCounty)
  }
  if ('perUnit' in value) {
    return fill(own.perUnit, { posts: value.perUnit, by: pages.scenarioSteps.pool.bys[value.by] })
  }
  return fill(own.margins, {
    units: byName(posts, asWritten)(speaker, value.units),
    types: posts(speaker, value.types),
  })
}

const bound: Say<Bound> = (speaker, { scope, min, max }) => {
  const { whats } = speaker.text.pages.scenarioSteps.bounds
  const [, kind = '', which = ''] = /^(\w+:?)(.*)$/.exec(scope) ?? []
  const name = kind === 'county:' ? (speaker.names.county?.(which) ?? which) : which
  const what = [look(whats, kind), name].filter((part) => part !== '').join(' ')
  return fill(speaker.text.changes.bound, { what, min, max, and: joint(speaker, min, max) })
}

const giver: Say<Giver> = (speaker, { unit, max, keep }) =>
  fill(speaker.text.changes.giver, { unit, max, keep, and: joint(speaker, max, keep) })

const scope: Say<Scope> = (speaker, { region, kinds, include, exclude }) => {
  const { text } = speaker
  const joined = (all: readonly string[]) => all.join(text.pages.app.listSeparator)
  const named = kinds.map((kind) => text.fields.kinds[kind])
  const units = { include: joined(include), exclude: joined(exclude) }
  return fill(text.changes.scope, { region, kinds: joined(named), ...units })
}

const funding: Say<readonly FundingShare[]> = ({ text }, shares) =>
  fill(text.changes.funding, {
    pools: shares.map(({ pool: name }) => look(text.fields.pools, name)).join(' : '),
    ratios: shares.map(({ ratio }) => ratio).join(' : '),
  })

const ties: Say<TieRule | 'lots'> = (speaker, value) => {
  const { text } = speaker
  if (value === 'lots') return text.pages.scenarioSteps.ties.hows.lots
  const keys = value.by.map((key) => (key === 'code' ? text.fields.tieKeys.code : indicatorOf(speaker, key)))
  return fill(text.changes.tieKeys, { keys: keys.join(text.pages.app.listSeparator) })
}

const band: Say<{ readonly all: readonly BandCondition[]; readonly posts: Posts }> = (speaker, value) =>
  fill(speaker.text.changes.band, {
    conditions: list(condition, 'listSeparator')(speaker, value.all),
    posts: posts(speaker, value.posts),
  })

const named =
  (table: (text: LocaleText) => Readonly<Record<string, string>>): Say<string> =>
  ({ text }, key) =>
    look(table(text), key)

const SAID: Readonly<Record<string, Say<never>>> = {
  postType: typeName,
  result: named((text) => text.changes.results),
  scope,
  bounds: list(bound, 'partSeparator'),
  rounding: ({ text }, { oddPost = 'none' }: { oddPost?: string }) =>
    look(text.pages.scenarioSteps.basics.oddPosts, oddPost),
  rules: list(({ text }: Speaker, pack: string) => packName(text, pack), 'listSeparator'),
  kind: named((text) => text.fields.steps),
  indicator: indicatorOf,
  posts,
  brackets: list(bracket, 'partSeparator'),
  round: named((text) => text.pages.scenarioSteps.ratio.rounds),
  pool,
  weights,
  method: ({ text }, method: keyof LocaleText['fields']['methods']) => text.fields.methods[method].name,
  within: named((text) => text.pages.scenario.bands.withins),
  bands: list(band, 'partSeparator'),
  kinds: list(
    named((text) => text.pages.rules.bodies),
    'listSeparator',
  ),
  chargeTo: stepOf,
  functionTotals: byName(posts, asWritten),
  givers: list(giver, 'partSeparator'),
  ties,
  funding,
}
