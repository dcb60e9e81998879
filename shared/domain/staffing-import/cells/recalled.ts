// Remembers what was made of a text: the columns of an office's tables say the same thing row after row.

const TEXTS_KEPT = 10_000
/** A longer text is seldom said twice, and may hold on to the block of text that it was cut from. */
const LONGEST_KEPT = 12

/** The same function, which must depend on its text alone; nobody may change what it answers. */
export function recalled<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST_KEPT) return make(text)
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (known.size >= TEXTS_KEPT) known.clear()
    known.set(text, made)
    return made
  }
}
