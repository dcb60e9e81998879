// The kinds of movement that the form knows, each with the fields that it has, in the order of entry.
import type { LedgerMovement } from '#shared/domain/ledger/movement'
import type { NoticeMovement } from '#shared/domain/register/movement'
import type { LocaleText } from '#shared/locale/locale'

export type EnteredKind = LedgerMovement['kind'] | NoticeMovement['kind']

export type FieldType =
  | 'account'
  | 'pool'
  | 'turnover'
  | 'holder'
  | 'unit'
  | 'units'
  | 'body'
  | 'newBody'
  | 'bodies'
  | 'parent'
  | 'postType'
  | 'number'
  | 'date'
  | 'text'
  | 'origin'
  | 'reserve'
  | 'unitKind'
  | 'bodyKind'
  | 'regime'
  | 'byType'
  | 'parts'
  | 'documentNumber'
  | 'request'
  | 'loan'
  | 'pending'

export interface FieldSpec {
  /** Where it stands in the movement: `posts`, `unit.name`. */
  readonly path: string
  readonly type: FieldType
  readonly optional?: true
}

const field = (path: string, type: FieldType): FieldSpec => ({ path, type })
const optional = (path: string, type: FieldType): FieldSpec => ({ path, type, optional: true })

const POSTS = [field('postType', 'postType'), field('posts', 'number')]
const ORIGIN = optional('origin', 'origin')
const PURPOSE = optional('purpose', 'text')
const PEOPLE = [
  field('unit', 'holder'),
  field('postType', 'postType'),
  field('people', 'number'),
  optional('way', 'text'),
]
const BODY_TRAITS = [
  'function',
  'nameplates',
  'rank',
  'fundingForm',
  'category',
  'nature',
  'civilService',
].map((path) => optional(path, 'text'))

export const KIND_FIELDS: Readonly<Record<EnteredKind, readonly FieldSpec[]>> = {
  open: [field('account', 'account'), ...POSTS, optional('filled', 'number')],
  approve: [field('to', 'account'), ...POSTS, PURPOSE],
  cut: [field('from', 'account'), ...POSTS, ORIGIN],
  transfer: [field('from', 'account'), field('to', 'account'), ...POSTS, ORIGIN, PURPOSE],
  lend: [field('from', 'turnover'), field('to', 'holder'), ...POSTS, field('until', 'date'), ORIGIN],
  return: [field('movement', 'loan'), optional('posts', 'number')],
  enter: PEOPLE,
  exit: PEOPLE,
  pending: [field('unit', 'holder'), ...POSTS, optional('notice', 'documentNumber')],
  notice: [
    field('request', 'request'),
    optional('notice', 'documentNumber'),
    optional('posts', 'number'),
    optional('meeting', 'text'),
    optional('waiver', 'text'),
  ],
  use: [field('pending', 'pending')],
  cancel: [field('pending', 'pending')],
  reserve: [field('unit', 'holder'), field('reserve', 'reserve'), ...POSTS],
  found: [
    field('unit.parent', 'parent'),
    field('unit.name', 'text'),
    field('unit.unitKind', 'unitKind'),
    optional('unit.code', 'text'),
    optional('unit.class', 'text'),
  ],
  establish: [
    field('body', 'newBody'),
    field('bodyKind', 'bodyKind'),
    optional('regime', 'regime'),
    ...BODY_TRAITS,
  ],
  rename: [field('holder', 'holder'), field('name', 'text')],
  changeKind: [field('holder', 'holder'), optional('unitKind', 'unitKind'), optional('bodyKind', 'bodyKind')],
  describe: [
    field('holder', 'holder'),
    optional('class', 'text'),
    ...BODY_TRAITS,
    optional('regime', 'regime'),
    optional('mission', 'text'),
  ],
  abolish: [field('holder', 'holder')],
  move: [field('unit', 'unit'), field('parent', 'parent')],
  merge: [field('bodies', 'bodies'), field('intoName', 'text'), optional('bodyKind', 'bodyKind')],
  split: [field('body', 'body'), field('into', 'parts'), optional('heir', 'text')],
  mergeUnits: [
    field('units', 'units'),
    field('into', 'text'),
    field('approved', 'byType'),
    optional('surplusTo', 'pool'),
    optional('digestBy', 'date'),
  ],
}

/** As the choice of a kind shows them. */
export const KIND_GROUPS: readonly {
  readonly group: 'posts' | 'people' | 'bodies'
  readonly kinds: readonly EnteredKind[]
}[] = [
  { group: 'posts', kinds: ['open', 'approve', 'cut', 'transfer', 'lend', 'return'] },
  { group: 'people', kinds: ['enter', 'exit', 'notice', 'pending', 'use', 'cancel', 'reserve'] },
  {
    group: 'bodies',
    kinds: [
      'found',
      'establish',
      'rename',
      'changeKind',
      'describe',
      'abolish',
      'move',
      'merge',
      'split',
      'mergeUnits',
    ],
  },
]

/** What a kind is found by: its name, and the other words that offices say for it. */
export function soughtBy({ tables, pages }: LocaleText, kind: EnteredKind): string {
  return [tables.values.kind?.[kind] ?? kind, pages.ledger.kindWords[kind]].join(' ')
}

export function isEntered(kind: string): kind is EnteredKind {
  return Object.hasOwn(KIND_FIELDS, kind)
}
