// Whether a name is meant by letters: initials, whole syllables, or both mixed, as a pinyin input method takes them.
import { pinyin } from 'pinyin-pro'

const readings = new Map<string, readonly string[]>()

/** All readings of a character without tones; a letter or digit reads as itself. */
function readingsOf(character: string): readonly string[] {
  const known = readings.get(character)
  if (known !== undefined) return known
  const read = /\p{Script=Han}/u.test(character)
    ? pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
    : [character.toLowerCase()]
  const all = [...new Set(read.filter((syllable) => syllable !== ''))]
  readings.set(character, all)
  return all
}

/** The readings of each character of a name. */
export type Read = readonly (readonly string[])[]

export function readName(name: string): Read {
  return [...name].map(readingsOf)
}

/** How letters fit a name: 'initials' and 'start' from its first character on, 'inside' from a later one, or not at all. */
export function matchLetters(letters: string, read: Read): 'initials' | 'start' | 'inside' | null {
  for (let from = 0; from < read.length; from += 1) {
    if (!takes({ letters, read }, 0, from)) continue
    if (from > 0) return 'inside'
    return letters.length === read.length && areInitials(letters, read) ? 'initials' : 'start'
  }
  return null
}

function areInitials(letters: string, read: Read): boolean {
  return read.every((all, at) => all.some((syllable) => syllable[0] === letters[at]))
}

interface Match {
  readonly letters: string
  readonly read: Read
}

/** Whether the letters from `at` can be spent on the characters from `from` on, each taking its initial or as much of a reading as it likes. */
function takes(match: Match, at: number, from: number): boolean {
  const { letters, read } = match
  if (at === letters.length) return true
  for (const syllable of read[from] ?? []) {
    let length = 0
    while (length < syllable.length && letters.charCodeAt(at + length) === syllable.charCodeAt(length)) {
      length += 1
      if (at + length === letters.length) return true
      if (isWholeOrInitial(syllable, length) && takes(match, at + length, from + 1)) return true
    }
  }
  return false
}

/** Before another character begins, one has given its initial (zh, ch and sh count as one) or all of itself. */
function isWholeOrInitial(syllable: string, length: number): boolean {
  if (length === 1 || length === syllable.length) return true
  return length === 2 && syllable[1] === 'h'
}
