// From a column's header path to the field it means, with a confidence.
import { HEADERS, POST_GROUPS, POST_LEAVES } from './header-dictionary.zh-CN.ts'
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
    whole.set(text.toUpperCase(), { field, confidence: WHOLE, order: entryIndex * 100 + textIndex })
  }
}

/** `path` holds normalised header texts from top to bottom. Null where the header means nothing known. */
export function matchHeader(path: readonly string[]): HeaderMatch | null {
  const leaf = path.at(-1) ?? ''
  if (leaf === '') return null
  const base = splitBracket(leaf).base
  const exact = whole.get(leaf.toUpperCase()) ?? whole.get(base.toUpperCase())
  return exact ?? matchPosts(path.slice(0, -1), base) ?? matchLoosely([...path.slice(0, -1), base].join('/'))
}

function matchPosts(groups: readonly string[], leaf: string): HeaderMatch | null {
  const type = POST_LEAVES.find(([pattern]) => pattern.test(leaf))?.[1]
  if (type === undefined) return null
  const heading = [...groups].reverse().find((group) => POST_GROUPS.some(([pattern]) => pattern.test(group)))
  const measure = POST_GROUPS.find(
    ([pattern]) => pattern.test(leaf) || (heading !== undefined && pattern.test(heading)),
  )
  return measure === undefined ? null : { field: `${measure[1]}.${type}`, confidence: GROUPED, order: 0 }
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
