// A whole number as it is typed. Nothing is rounded, cut or guessed: what is no whole number is no number here.

/** The most posts that a scenario may name; the contract's own limit. */
export const MOST_POSTS = 1_000_000_000

/** The number, or null where something else stands there. Digits of an input method's full width count. */
export function parseWhole(typed: string, most: number): number | null {
  const plain = typed.normalize('NFKC').trim()
  if (!/^\d{1,15}$/.test(plain)) return null
  const value = Number(plain)
  return value <= most ? value : null
}
