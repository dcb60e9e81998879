// What is typed as the contract takes it, and where it does not: mistakes by the path of their field in the form.
import type { z } from 'zod'
import { BookCall } from '#shared/contract/attachment'
import { REFUSED } from '#shared/contract/errors'
import { parseHolder } from '#shared/domain/ledger/account-ref'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import type { BookingDraft, Loose } from '../../../api/booking-draft.tsx'
import { valueAt } from './at-path.ts'

/** Of movements that concern a unit or a body, chosen in one field. */
const OF_HOLDER = ['rename', 'changeKind', 'describe', 'abolish']
const NUMBERS = new Set<string>(['posts', 'people', 'filled', 'movement', ...POST_TYPES])
/** A unit without its body, or a body without its unit, is not chosen yet. */
const HOLDERS = new Set(['account', 'from', 'to', 'unit', 'body', 'bodies', 'holder'])
const DATES = new Set(['date', 'effective', 'until', 'due', 'digestBy'])

export type Mistake = 'required' | 'number' | 'date' | 'invisible' | 'other'

export interface Candidate {
  /** What the contract would be asked to take. */
  readonly input: Loose
  /** The same where it holds no mistake of form. */
  readonly valid: BookCall | null
  readonly mistakes: ReadonlyMap<string, Mistake>
}

export function candidateOf(draft: BookingDraft): Candidate {
  const { keepAttachment, attachmentSize: _, ...document } = draft.document
  const input = {
    document: pruned(document, '') ?? {},
    movements: draft.movements.map(({ fields }) => numbered(movementOf(fields), document.number)),
    ...(keepAttachment === true && { keepAttachment }),
  }
  const parsed = BookCall.safeParse(input)
  if (parsed.success) return { input, valid: parsed.data, mistakes: new Map() }
  const issues = parsed.error.issues.map((issue): [string, Mistake] => {
    const path = issue.path.join('.')
    return [formPath(draft, path), mistakeOf(issue, valueAt(input, path))]
  })
  return { input, valid: null, mistakes: new Map(issues.toReversed()) }
}

/** The path of the form's own field for one of the contract's: `movements.0.unit` may be chosen as `holder`. */
export function formPath(draft: BookingDraft, path: string): string {
  const [, index = '', field = ''] = /^movements\.(\d+)\.(.+)$/.exec(path) ?? []
  const kind = draft.movements[Number(index)]?.fields.kind
  if (kind === undefined || index === '') return path
  const row = `movements.${index}`
  if (OF_HOLDER.includes(kind) && (field === 'unit' || field === 'body')) return `${row}.holder`
  if (kind === 'merge' && field === 'into') return `${row}.intoName`
  if (kind === 'split') return `${row}.${field.replace(/^(into\.\d+)\.body$/, '$1.name')}`
  return path
}

/** The movement that the fields of a row make. */
export function movementOf(fields: Loose & { readonly kind: string }): Loose {
  const typed = pruned(fields, '') as Loose & { readonly kind: string }
  if (OF_HOLDER.includes(typed.kind)) return ofHolder(typed)
  if (typed.kind === 'merge') return merged(typed)
  if (typed.kind === 'split') return divided(typed)
  if (typed.kind === 'mergeUnits') return { ...typed, approved: typed.approved ?? {} }
  return typed
}

/** The document that notices posts is the notice itself, where no other number is said. */
function numbered(movement: Loose, number: unknown): Loose {
  return movement.kind === 'notice' ? { notice: pruned(number, 'number'), ...movement } : movement
}

function ofHolder({ holder, ...rest }: Loose): Loose {
  if (typeof holder !== 'string') return rest
  return parseHolder(holder).body === null ? { ...rest, unit: holder } : { ...rest, body: holder }
}

function merged({ intoName, ...rest }: Loose): Loose {
  const [first] = Array.isArray(rest.bodies) ? (rest.bodies as string[]) : []
  return { ...rest, ...inUnitOf('into', first, intoName) }
}

function divided(fields: Loose): Loose {
  const parts = Array.isArray(fields.into) ? (fields.into as Loose[]) : []
  const into = parts.map(({ name, posts, ...part }) => ({
    ...part,
    ...inUnitOf('body', fields.body, name),
    posts: posts ?? {},
  }))
  const { heir, ...rest } = fields
  return { ...rest, into, ...inUnitOf('heir', fields.body, heir) }
}

/** A body's name becomes one of the unit that the other body is in. */
function inUnitOf(key: string, body: unknown, name: unknown): Loose {
  if (typeof body !== 'string' || typeof name !== 'string') return {}
  return { [key]: `${parseHolder(body).unit}/${name}` }
}

/** Without what is blank; numbers as numbers where they can be read. */
function pruned(value: unknown, key: string): unknown {
  if (typeof value === 'string') {
    const text = value.trim()
    if (text === '' || (HOLDERS.has(key) && /^\/|\/$/.test(text))) return undefined
    return NUMBERS.has(key) ? numberOf(text) : text
  }
  if (Array.isArray(value)) return value.map((one) => pruned(one, key)).filter((one) => one !== undefined)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).flatMap(([name, inside]) => {
    const left = pruned(inside, name)
    return left === undefined ? [] : [[name, left]]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** Full-width digits and separators of thousands are read; anything else stays as it was typed. */
function numberOf(text: string): number | string {
  const plain = text.normalize('NFKC').replaceAll(',', '')
  return /^\d{1,15}$/.test(plain) ? Number(plain) : text
}

function mistakeOf(issue: z.core.$ZodIssue, value: unknown): Mistake {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'required'
  if (issue.message === `${REFUSED}INVISIBLE_CHARACTER`) return 'invisible'
  const field = String(issue.path.at(-1) ?? '')
  if (DATES.has(field)) return 'date'
  return NUMBERS.has(field) ? 'number' : 'other'
}
