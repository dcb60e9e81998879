// How a parser process is started, alike by the command line and by main.

/** What is read lives for a row: young memory of this size costs no time, and the rest would only lie about. */
const YOUNG_MIB = 2

/** V8's flags for a parser that may take so much memory. */
export function parserFlags(memoryMiB: number): string[] {
  return [`--max-old-space-size=${memoryMiB}`, `--max-semi-space-size=${YOUNG_MIB}`]
}
