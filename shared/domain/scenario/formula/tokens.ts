// Cuts a formula into tokens, each with its place in the text.
import { Refusal } from '../../refusal.ts'

export interface Token {
  readonly kind: 'number' | 'name' | 'step' | 'sign' | 'end'
  /** The number, the name of an indicator or function, the id of a step, or the sign itself. */
  readonly text: string
  /** Where it begins, counted from 1 in characters. */
  readonly position: number
  readonly length: number
}

/** Longest formula, in characters. */
export const LONGEST = 2000

const PATTERNS = {
  number: /\d{1,30}(?:\.\d{1,30})?(?![\d.])/uy,
  step: /steps\.([A-Za-z_][A-Za-z0-9_-]*)/uy,
  /** A name, or any text in square brackets for names with signs in them. */
  name: /[\p{L}_][\p{L}\p{N}_]*|\[[^[\]]+\]/uy,
  sign: /<=|>=|==|!=|<>|[-+*/(),<>=]/uy,
} as const

/** Throws FORMULA_INVALID for a character that begins nothing, FORMULA_TOO_LONG. */
export function tokensOf(text: string, isStep: (id: string) => boolean, field: string): Token[] {
  if (text.length > LONGEST)
    throw new Refusal('FORMULA_TOO_LONG', { length: text.length, most: LONGEST }, field)
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    while (/\s/u.test(text.charAt(at))) at += 1
    if (at >= text.length) break
    const token = tokenAt(text, at, isStep)
    if (token === null) {
      const found = String.fromCodePoint(text.codePointAt(at) as number)
      throw new Refusal('FORMULA_INVALID', { position: at + 1, found }, field)
    }
    tokens.push(token)
    at += token.length
  }
  return [...tokens, { kind: 'end', text: '', position: text.length + 1, length: 0 }]
}

function tokenAt(text: string, at: number, isStep: (id: string) => boolean): Token | null {
  for (const kind of ['number', 'step', 'name', 'sign'] as const) {
    const pattern = PATTERNS[kind]
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    const [whole = ''] = match
    if (kind === 'step') return stepToken(match[1] ?? '', at, isStep)
    const plain = whole.startsWith('[') ? whole.slice(1, -1).trim() : whole
    return { kind, text: plain, position: at + 1, length: whole.length }
  }
  return null
}

/** Ids may hold hyphens, so `steps.base-2` is the step base-2 if there is one, else the step base less 2. */
function stepToken(written: string, at: number, isStep: (id: string) => boolean): Token {
  let id = written
  while (!isStep(id) && id.includes('-')) id = id.slice(0, id.lastIndexOf('-'))
  const text = isStep(id) ? id : written
  return { kind: 'step', text, position: at + 1, length: 'steps.'.length + text.length }
}
