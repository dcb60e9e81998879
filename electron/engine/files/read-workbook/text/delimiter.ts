// Which character parts the columns of a text file.

const CANDIDATES = [',', '\t', ';'] as const
const LINES = 30

/** The candidate that most lines agree on; the comma where there is none. */
export function findDelimiter(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, LINES)
    .filter((line) => line.trim() !== '')
  let best = ','
  let bestScore = 0
  for (const candidate of CANDIDATES) {
    const counts = lines.map((line) => line.split(candidate).length - 1)
    const usual = Math.max(...counts, 0)
    const score = counts.filter((value) => value > 0 && value === usual).length * 100 + Math.min(usual, 99)
    if (usual > 0 && score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}
