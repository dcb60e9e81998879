// Reads and changes a value deep inside what is typed, by a path such as `unit.name` or `into.0.posts`.
import type { Loose } from '../../../api/booking-draft.tsx'

export function valueAt(fields: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), fields)
}

/** A copy with the value in its place; what is missing on the way is made. */
export function withValueAt<T extends Loose>(fields: T, path: string, value: unknown): T {
  return put(fields, path.split('.'), value) as T
}

function put(inside: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const next = rest.length === 0 ? value : put(isObject(inside) ? inside[key] : undefined, rest, value)
  if (Array.isArray(inside)) return inside.map((one, at) => (String(at) === key ? next : one))
  return { ...(isObject(inside) ? inside : {}), [key]: next }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The text at a path; '' for none. */
export function textAt(fields: unknown, path: string): string {
  const value = valueAt(fields, path)
  return typeof value === 'string' ? value : ''
}
