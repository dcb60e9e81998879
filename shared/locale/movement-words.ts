// A movement as a sentence, from what was written in it: for documents in force, plans and the form alike.
import { formatMessage, groupThousands, type MessageParams } from './format.ts'
import type { LocaleText } from './locale.ts'

type Fields = { readonly [field: string]: unknown }

export interface Speaker {
  readonly text: LocaleText
  /** Says an account, a unit, a body or a region. */
  readonly nameOf: (account: string) => string
}

/** `names` are those that units bore by their codes when the movement was booked. */
export function movementWords(
  { text, nameOf }: Speaker,
  movement: Fields & { readonly kind: string },
  names: Readonly<Record<string, string>>,
): string {
  const speaker = { text, nameOf: (account: string) => nameOf(withName(account, names)) }
  const { words, separator } = wordsOf(speaker)
  const { kind, unit, ...fields } = movement
  // A founded unit is described in a part of its own.
  const flat = isFields(unit) ? { ...fields, ...unit } : { ...fields, unit }
  const template = words[kind]
  const spoken = spokenFields(speaker, flat)
  if (template !== undefined) return formatMessage(template, spoken) + traitWords(speaker, kind, flat)
  return Object.values(spoken).filter(isSaid).join(separator)
}

/** The unit's name in place of its code, alone or before a body's name. */
function withName(account: string, names: Readonly<Record<string, string>>): string {
  const [unit = '', ...body] = account.split('/')
  return [Object.hasOwn(names, unit) ? names[unit] : unit, ...body].join('/')
}

function wordsOf({ text }: Speaker) {
  return {
    words: text.pages.ledger.words as Readonly<Record<string, string>>,
    separator: text.pages.app.listSeparator,
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

const ACCOUNTS = ['account', 'from', 'to', 'unit', 'body', 'into', 'parent', 'surplusTo']
/** Fields that hold codes of the registers; other movements have free text under some of their names. */
const CODES = ['state', 'status', 'leading', 'rank', 'role', 'class', 'list'] as const
const LISTS = ['bodies', 'units']

function spokenFields(speaker: Speaker, fields: Fields): MessageParams {
  const { text, nameOf } = speaker
  const { separator } = wordsOf(speaker)
  const spoken: Record<string, string | number | undefined> = {}
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value === 'string' || typeof value === 'number') {
      spoken[field] = ACCOUNTS.includes(field) ? nameOf(String(value)) : value
    } else if (LISTS.includes(field) && Array.isArray(value)) {
      spoken[field] = value.map((one) => nameOf(String(one))).join(separator)
    }
  }
  const { postType, unitKind, bodyKind, origin, reserve } = fields
  spoken.type = look(text.fields.postTypes, postType)
  spoken.kindName = look(text.tables.values.kind, unitKind ?? bodyKind)
  spoken.origin = look(text.fields.pools, origin)
  spoken.reserve = look(text.pages.ledger.reserves, reserve)
  spoken.holder = spoken.body ?? spoken.unit
  if (isFields(fields.approved)) spoken.approved = byType(speaker, fields.approved)
  for (const field of CODES) spoken[field] = look(text.tables.values[field], fields[field])
  spoken.secondment = look(text.tables.values.kind, fields.secondment)
  spoken.parts = Array.isArray(fields.into) ? partWords(speaker, fields.into) : undefined
  return spoken
}

function look(table: Readonly<Record<string, string>> | undefined, key: unknown): string | undefined {
  if (typeof key !== 'string' || table === undefined) return undefined
  return Object.hasOwn(table, key) ? table[key] : key
}

function byType(speaker: Speaker, posts: Fields): string {
  const { separator } = wordsOf(speaker)
  return Object.entries(posts)
    .map(([type, count]) => `${look(speaker.text.fields.postTypes, type)} ${groupThousands(String(count))}`)
    .join(separator)
}

function partWords(speaker: Speaker, parts: readonly unknown[]): string {
  const { text, nameOf } = speaker
  return parts
    .filter(isFields)
    .map(
      ({ body, posts }) =>
        `${nameOf(String(body ?? ''))}${text.pages.app.colon}${byType(speaker, isFields(posts) ? posts : {})}`,
    )
    .join(text.pages.app.partSeparator)
}

const DESCRIBING = ['found', 'establish', 'describe']

/** What a movement says of a unit or body besides its name and kind. */
function traitWords({ text }: Speaker, kind: string, fields: Fields): string {
  if (!DESCRIBING.includes(kind)) return ''
  const { traits } = text.pages.ledger
  const { colon, partSeparator } = text.pages.app
  return Object.entries(traits)
    .flatMap(([field, name]) => {
      const value = fields[field]
      if (typeof value !== 'string' || value === '') return []
      const spoken = field === 'regime' ? look(text.pages.ledger.regimes, value) : value
      return [`${partSeparator}${name}${colon}${spoken}`]
    })
    .join('')
}
