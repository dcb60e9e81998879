// Finds by name, code or pinyin among everything that has a name, the best first; the index lasts until the books change.
import type { Hit } from '#shared/contract/search'
import { HIT_LIMIT } from '#shared/contract/search'
import type { ReadDb } from '../store/db.ts'
import { EVERYWHERE, holdersAt } from '../store/queries/as-of/holders.ts'
import { countiesWithUnits, regionNames } from '../store/queries/counties.ts'
import { documentsAt } from '../store/queries/documents.ts'
import { journalHead } from '../store/queries/journal-head.ts'
import { storedScenarios } from '../store/queries/scenarios.ts'
import { matchLetters } from './pinyin-match.ts'

interface Entry {
  readonly hit: Hit
  /** What is searched: the name without marks and spaces, in small letters. */
  readonly plain: string
  readonly code: string
}

export interface Finder {
  /** At most fifty, best first; none for an empty text, which only makes the index ready. */
  readonly find: (db: ReadDb, query: { text: string; asOf: string; words: readonly Word[] }) => Hit[]
}

interface Word {
  readonly id: string
  readonly text: string
}

/** Kinds in the order in which equals stand. */
const ORDER: Readonly<Record<Hit['kind'], number>> = {
  word: 0,
  county: 1,
  unit: 2,
  body: 3,
  scenario: 4,
  document: 5,
}

export function createFinder(): Finder {
  let index: { readonly key: string; readonly entries: readonly Entry[] } | null = null
  const entriesOf = (db: ReadDb, asOf: string) => {
    const key = `${journalHead(db)} ${asOf}`
    if (index?.key !== key) index = { key, entries: readEntries(db, asOf) }
    return index.entries
  }
  return {
    find: (db, { text, asOf, words }) => {
      const entries = entriesOf(db, asOf)
      const wanted = plainOf(text)
      if (wanted === '') return []
      const spoken = words.map(({ id, text: name }) => entry({ kind: 'word', id, name }, name, ''))
      return best([...spoken, ...entries], wanted)
    },
  }
}

/** Ranks are few: each is put in order only while there is room left for it. */
function best(entries: readonly Entry[], wanted: string): Hit[] {
  const isLetters = /^[a-z]+$/.test(wanted)
  const byRank = Array.from({ length: RANKS }, (): Entry[] => [])
  for (const candidate of entries) {
    const rank = rankOf(candidate, wanted, isLetters)
    if (rank !== null) byRank[rank]?.push(candidate)
  }
  const hits: Hit[] = []
  for (const equals of byRank) {
    if (hits.length >= HIT_LIMIT) break
    // Cut before they are handed over: of a whole country's bodies half a million may be equals.
    hits.push(
      ...equals
        .sort(inOrder)
        .slice(0, HIT_LIMIT - hits.length)
        .map(({ hit }) => hit),
    )
  }
  return hits
}

function inOrder(a: Entry, b: Entry): number {
  const byKind = ORDER[a.hit.kind] - ORDER[b.hit.kind] || a.plain.length - b.plain.length
  return byKind !== 0 ? byKind : a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}

const RANKS = 7
const BY_LETTERS = { initials: 3, start: 4, inside: 6 } as const

/** The less the better; null where nothing fits. */
function rankOf(candidate: Entry, wanted: string, isLetters: boolean): number | null {
  const { plain, code } = candidate
  if (plain === wanted || code === wanted) return 0
  if (plain.startsWith(wanted)) return 1
  if (code !== '' && code.startsWith(wanted)) return 2
  if (plain.includes(wanted)) return 5
  if (!isLetters) return null
  const fit = matchLetters(wanted, plain)
  return fit === null ? null : BY_LETTERS[fit]
}

/** 〔2020〕, [2020] and （2020） are the same number; blanks and marks are never typed. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{P}\p{Z}\p{S}]/gu, '')
    .toLowerCase()
}

function entry(hit: Hit, searched: string, code: string): Entry {
  const plain = plainOf(searched)
  // Of most names nothing falls away: then both are one text.
  return { hit, plain: plain === searched ? searched : plain, code }
}

function readEntries(db: ReadDb, asOf: string): Entry[] {
  const names = regionNames(db)
  const { units, bodies } = holdersAt(db, asOf, EVERYWHERE)
  const counties = countiesWithUnits(db, asOf)
  return [
    ...counties.map(({ code, name }) => entry({ kind: 'county', code, name }, name, code)),
    ...units.map(({ id, code, name, county }) => {
      const countyName = names.get(county) ?? county
      return entry({ kind: 'unit', id, code, name, county, countyName }, name, code ?? '')
    }),
    ...units.flatMap((unit) =>
      (bodies.get(unit.id) ?? []).map(({ id, name }) =>
        entry({ kind: 'body', id, unitId: unit.id, unit: unit.name, county: unit.county, name }, name, ''),
      ),
    ),
    ...storedScenarios(db).map(({ name }) => entry({ kind: 'scenario', name }, name, '')),
    ...documentsAt(db, asOf).map(({ document, title }) =>
      entry({ kind: 'document', number: document, name: title }, `${document}${title}`, plainOf(document)),
    ),
  ]
}
