// The name that was probably meant: one that sounds the same, or differs by a character or two.

/** How a name sounds: its syllables, tones left out. */
export type Spell = (name: string) => string

/** One character in so many may differ. */
const CHARACTERS_A_SLIP = 4

/** The nearest of `all`, null where none is near. `keyOf` gives the form in which names compare. */
export function likelyName<T extends { readonly name: string }>(
  key: string,
  all: readonly T[],
  keyOf: (name: string) => string,
  spell: Spell,
): T | null {
  if (key.length < 2) return null
  const sound = spell(key)
  const most = Math.max(1, (key.length - (key.length % CHARACTERS_A_SLIP)) / CHARACTERS_A_SLIP)
  let best: T | null = null
  let least = most + 1
  for (const one of all) {
    const other = keyOf(one.name)
    if (Math.abs(other.length - key.length) > most) continue
    const apart = distance(key, other, least)
    if (apart < least && apart < key.length / 2) [best, least] = [one, apart]
    else if (best === null && other.length === key.length && spell(other) === sound) best = one
  }
  return best
}

/** Characters to change, add or leave out; any number from `enough` on is as good as `enough`. */
function distance(a: string, b: string, enough: number): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (above[j] as number) + 1, (row[j - 1] as number) + 1))
    }
    if (Math.min(...row) >= enough) return enough
    above = row
  }
  return above[b.length] as number
}
