// Whether a name is meant by letters: initials, whole syllables, or both mixed, as a pinyin input method takes them.
import { pinyin } from 'pinyin-pro'

/** By code point; what a country's names are written with is a few thousand characters. */
const readings = new Map<number, readonly string[]>()
const NOTHING: readonly string[] = []

/** All readings of the character at a place without tones; a letter or digit reads as itself. */
function readingsAt(name: string, at: number): readonly string[] {
  const point = name.codePointAt(at)
  if (point === undefined) return NOTHING
  const known = readings.get(point)
  if (known !== undefined) return known
  const character = String.fromCodePoint(point)
  const read = /\p{Script=Han}/u.test(character)
    ? pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
    : [character.toLowerCase()]
  const all = [...new Set(read.filter((syllable) => syllable !== ''))]
  readings.set(point, all)
  return all
}

/** The place of the next character: rare ones take two code units. */
function after(name: string, at: number): number {
  return at + ((name.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}

/**
 * How letters fit a name: 'initials' and 'start' from its first character on, 'inside' from a later one, or not at all. Names
 * are read anew each time: the readings of four hundred thousand, kept, take more room than the names.
 */
export function matchLetters(letters: string, name: string): 'initials' | 'start' | 'inside' | null {
  for (let from = 0; from < name.length; from = after(name, from)) {
    if (!takes({ letters, name }, 0, from)) continue
    if (from > 0) return 'inside'
    return areInitials(letters, name) ? 'initials' : 'start'
  }
  return null
}

function areInitials(letters: string, name: string): boolean {
  let at = 0
  for (const letter of letters) {
    if (at >= name.length || !readingsAt(name, at).some((syllable) => syllable[0] === letter)) return false
    at = after(name, at)
  }
  return at === name.length
}

interface Match {
  readonly letters: string
  readonly name: string
}

/** Whether the letters from `at` can be spent on the characters from `from` on, each taking its initial or as much of a reading as it likes. */
function takes(match: Match, at: number, from: number): boolean {
  const { letters, name } = match
  if (at === letters.length) return true
  for (const syllable of readingsAt(name, from)) {
    let length = 0
    while (length < syllable.length && letters.charCodeAt(at + length) === syllable.charCodeAt(length)) {
      length += 1
      if (at + length === letters.length) return true
      if (isWholeOrInitial(syllable, length) && takes(match, at + length, after(name, from))) return true
    }
  }
  return false
}

/** Before another character begins, one has given its initial (zh, ch and sh count as one) or all of itself. */
function isWholeOrInitial(syllable: string, length: number): boolean {
  if (length === 1 || length === syllable.length) return true
  return length === 2 && syllable[1] === 'h'
}
