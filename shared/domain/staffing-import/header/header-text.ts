// Header and label texts as they compare: full-width forms, line breaks and padding do not count.

const PLAIN = /^[0-9A-Za-z\u4e00-\u9fa5]*$/

/** NFKC without any white space: padding and line breaks go, brackets and digits become plain. */
export function normaliseText(text: string): string {
  // Most texts are in their normal form already, and this is asked of every label of a long table.
  if (PLAIN.test(text)) return text
  return text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '')
}

/** A header without its last brackets, and what stood in them: the place where a unit of measure is written. */
export function splitBracket(header: string): { base: string; bracket: string } {
  const match = /^(.+?)[([【〔]([^()[\]【】〔〕]{1,12})[)\]】〕]$/u.exec(header)
  return match === null ? { base: header, bracket: '' } : { base: match[1] ?? '', bracket: match[2] ?? '' }
}
