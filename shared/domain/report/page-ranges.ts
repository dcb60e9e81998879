// Which pages are printed, as it is written: 1-3,5.

/** First and last page of each stretch, from 1; blank: all. Null where the text names no page of the document. */
export function pageRanges(text: string, pages: number): [number, number][] | null {
  const parts = text.split(/[,，、]/).map((part) => part.trim())
  if (parts.every((part) => part === '')) return []
  const ranges: [number, number][] = []
  for (const part of parts) {
    const [, first, last] = /^(\d{1,6})(?:\s*[-－—–~～]\s*(\d{1,6}))?$/.exec(part) ?? []
    const range: [number, number] = [Number(first), Number(last ?? first)]
    if (first === undefined || range[0] < 1 || range[1] < range[0] || range[1] > pages) return null
    ranges.push(range)
  }
  return ranges
}
