// Where a text stops being JSON: the parser itself seldom says.

/**
 * The line, from 1, and what stands there, as far as it is short enough to show; `last` where the text ends before it is
 * complete.
 */
export type JsonPlace = { readonly line: number; readonly detail: string } | { readonly last: number }

const BLANK = /[\t\n\r ]*/y
const TOKEN =
  /[{}[\]:,]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/uy
const SHOWN = 30

/** What may stand next, by the first character of a token; `0` for numbers, true, false and null. */
const ALLOWED = {
  value: '{["0',
  valueOrEnd: '{["0]',
  key: '"',
  keyOrEnd: '"}',
  colon: ':',
  commaOrEnd: ',]}',
  nothing: '',
} as const
type Wanted = keyof typeof ALLOWED

/** The place of the first token that cannot stand where it stands. */
export function jsonPlace(text: string): JsonPlace {
  const open: string[] = []
  let wanted: Wanted = 'value'
  let at = skipBlank(text, 0)
  while (at < text.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0]
    const next: Wanted | null = token === undefined ? null : step(token, wanted, open)
    if (token === undefined || next === null) break
    wanted = next
    at = skipBlank(text, at + token.length)
  }
  const rest =
    text
      .slice(at)
      .split('\n')[0]
      ?.replace(/\p{Cc}/gu, '')
      .trim() ?? ''
  const lines = (till: string) => till.split('\n').length
  return rest === ''
    ? { last: lines(text.trimEnd()) }
    : { line: lines(text.slice(0, at)), detail: [...rest].slice(0, SHOWN).join('') }
}

function skipBlank(text: string, at: number): number {
  BLANK.lastIndex = at
  return at + (BLANK.exec(text)?.[0].length ?? 0)
}

/** What may follow a token; null where the token itself may not stand. */
function step(token: string, wanted: Wanted, open: string[]): Wanted | null {
  const mark = /[{}[\]:,"]/.exec(token.charAt(0))?.[0] ?? '0'
  if (!ALLOWED[wanted].includes(mark)) return null
  switch (mark) {
    case '{':
    case '[':
      open.push(mark)
      return mark === '{' ? 'keyOrEnd' : 'valueOrEnd'
    case ':':
      return 'value'
    case ',':
      return open.at(-1) === '{' ? 'key' : 'value'
    case '}':
    case ']':
      return open.pop() === (mark === '}' ? '{' : '[') ? after(open) : null
    default:
      return wanted.startsWith('key') ? 'colon' : after(open)
  }
}

function after(open: readonly string[]): Wanted {
  return open.length === 0 ? 'nothing' : 'commaOrEnd'
}
