// Lines of the notes under a table: numbered where there are several; one alone bears no number.

/** One line as printed: its place from 1, of how many. */
export type NoteLine = (text: string, place: number, of: number) => string

export function noteLines(texts: readonly string[], line: NoteLine): string[] {
  return texts.map((text, at) => line(text, at + 1, texts.length))
}

/** Lines with further texts after them, numbered anew: a line that was alone gets its number. */
export function furtherNotes(lines: readonly string[], texts: readonly string[], line: NoteLine): string[] {
  const own = lines.map((printed, at) => printed.slice(line('', at + 1, lines.length).length))
  return noteLines([...own, ...texts], line)
}
