// Finds a key that a JSON text gives twice in one object: the parser silently keeps the last.

export interface DuplicateKey {
  /** Path of the key, as in `composite.indicators[0].alpha`. */
  readonly field: string
  /** Line of the second one, from 1. */
  readonly line: number
}

/** An object with the keys it has had so far, or a list with the items it has had. */
interface Open {
  readonly keys: Set<string> | null
  key: string
  items: number
}

/** The first key given twice. The text must be valid JSON; a key counts as the text it stands for. */
export function findDuplicateKey(text: string): DuplicateKey | null {
  const open: Open[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (mark !== '"') {
      follow(open, mark)
      continue
    }
    const end = endOfString(text, at)
    if (isSecond(open.at(-1), text.slice(at, end + 1))) return { field: pathOf(open), line: lineAt(text, at) }
    at = end
  }
  return null
}

/** Opens, closes and goes on in lists and objects; after a comma an object waits for a key again. */
function follow(open: Open[], mark: string): void {
  switch (mark) {
    case '{':
    case '[':
      open.push({ keys: mark === '{' ? new Set() : null, key: '', items: 0 })
      break
    case '}':
    case ']':
      open.pop()
      break
    case ',': {
      const inner = open.at(-1)
      if (inner === undefined) break
      inner.key = ''
      inner.items++
    }
  }
}

/** Whether the string is a key that its object has had; the first string after a brace or comma is a key. */
function isSecond(inner: Open | undefined, string: string): boolean {
  if (!inner?.keys || inner.key !== '') return false
  inner.key = string
  const key = JSON.parse(string) as string
  if (inner.keys.has(key)) return true
  inner.keys.add(key)
  return false
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const mark = text[at]
    if (mark === '"' || mark === undefined) return at
    if (mark === '\\') at++
  }
}

/** Every open object stands at a key, every open list at an item. */
function pathOf(open: readonly Open[]): string {
  return open.reduce((path, { keys, key, items }) => {
    if (keys === null) return `${path}[${items}]`
    const name = JSON.parse(key) as string
    return path === '' ? name : `${path}.${name}`
  }, '')
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
