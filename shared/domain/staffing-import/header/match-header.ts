// From a column's header path to the field it means, with a confidence.
import {
  ALLOCATION_LEVELS,
  LEADER_GROUP,
  LEADER_MEASURES,
  LEADER_RANKS,
  MEASURES_TOGETHER,
  MIDDLE_LEADERS,
  NO_POSTS,
  POST_MEASURES,
  POST_SUM,
  POST_TYPES_BY_HEADER,
  POSTS_APPROVED,
} from './establishment-headers.zh-CN.ts'
import { HEADERS } from './header-dictionary.zh-CN.ts'
import { splitBracket } from './header-text.ts'

export interface HeaderMatch {
  readonly field: string
  /** 1 for a whole header, less for a looser match. */
  readonly confidence: number
  /** Place in the dictionary: the earlier wins where two columns claim one field. */
  readonly order: number
}

const WHOLE = 1
const LOOSE = 0.75
const GROUPED = 0.9

const whole = new Map<string, HeaderMatch>()
for (const [entryIndex, { field, texts }] of HEADERS.entries()) {
  for (const [textIndex, text] of texts.entries()) {
    const known = whole.get(text.toUpperCase())
    if (known === undefined)
      whole.set(text.toUpperCase(), { field, confidence: WHOLE, order: entryIndex * 100 + textIndex })
  }
}

/** `path` holds normalised header texts from top to bottom. Null where the header means nothing known. */
export function matchHeader(path: readonly string[]): HeaderMatch | null {
  const leaf = path.at(-1) ?? ''
  if (leaf === '') return null
  const group = path.at(-2) ?? ''
  const { base } = splitBracket(leaf)
  return (
    wholeMatch(`${group}/${leaf}`) ??
    matchLeaders(path) ??
    matchPosts(path) ??
    wholeMatch(leaf) ??
    wholeMatch(base) ??
    matchLoosely([...path.slice(0, -1), base].join('/'))
  )
}

function wholeMatch(header: string): HeaderMatch | null {
  return whole.get(header.toUpperCase()) ?? null
}

/** Posts of a type: the type and what is counted stand in the leaf or in the groups over it, in either order. */
function matchPosts(path: readonly string[]): HeaderMatch | null {
  const upwards = [...path].reverse()
  const [leaf = '', ...groups] = upwards
  if (NO_POSTS.test(leaf)) return null
  const level = firstOf(ALLOCATION_LEVELS, [leaf])
  if (level !== null) return firstOf(POST_MEASURES, groups) === 'quota' ? posts('allocation', level) : null
  const ownType = firstOf(POST_TYPES_BY_HEADER, [leaf])
  const isSum = POST_SUM.test(leaf)
  if (ownType === null && firstOf(POST_MEASURES, [leaf]) === null && !isSum) return null
  const measure = measureOf([leaf, ...groups.filter((group) => !NO_POSTS.test(group))])
  const type = ownType ?? firstOf(POST_TYPES_BY_HEADER, groups)
  if (measure === null) return null
  if (type === null) return isSum ? posts(measure, 'total') : null
  return posts(measure, type)
}

/** From the leaf upwards. 行政编制 under 实有人数 names a type: it counts posts only where nothing above says otherwise. */
function measureOf(upwards: readonly string[]): string | null {
  const saying = upwards.filter((text) => !namesTypeOnly(text) && !MEASURES_TOGETHER.test(text))
  return firstOf(POST_MEASURES, saying) ?? firstOf(POST_MEASURES, upwards)
}

function namesTypeOnly(text: string): boolean {
  const isType = firstOf(POST_TYPES_BY_HEADER, [text]) !== null
  return isType && firstOf(POST_MEASURES, [text]) === 'quota' && !POSTS_APPROVED.test(text)
}

function posts(measure: string, type: string): HeaderMatch {
  return { field: `${measure}.${type}`, confidence: GROUPED, order: 0 }
}

/** Leading positions: of the leading group or of section heads, by rank or role, approved or held. */
function matchLeaders(path: readonly string[]): HeaderMatch | null {
  const first = path.findIndex((text) => LEADER_GROUP.test(text))
  if (first < 0) return null
  const upwards = path.slice(first).reverse()
  const [leaf = ''] = upwards
  if (NO_POSTS.test(leaf)) return null
  const measure = firstOf(LEADER_MEASURES, upwards)
  const rank = firstOf(LEADER_RANKS, upwards) ?? 'total'
  // 正职 alone counts nothing that is told.
  if (measure === null) return null
  const holder = path.some((text) => MIDDLE_LEADERS.test(text)) ? 'sectionLeader' : 'leader'
  return { field: `${holder}${measure}.${rank}`, confidence: GROUPED, order: 0 }
}

/** The first text that one of the patterns knows decides; among patterns, their order. */
function firstOf(patterns: readonly (readonly [RegExp, string])[], texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = patterns.find(([pattern]) => pattern.test(text))
    if (found !== undefined) return found[1]
  }
  return null
}

function matchLoosely(joined: string): HeaderMatch | null {
  for (const [index, { field, pattern }] of HEADERS.entries()) {
    if (pattern?.test(joined)) return { field, confidence: LOOSE, order: index * 100 + 99 }
  }
  return null
}

/** Headers that are accepted for a field, for the message that one is missing. */
export function acceptedHeaders(field: string, count: number): string[] {
  return HEADERS.find((entry) => entry.field === field)?.texts.slice(0, count) ?? []
}
