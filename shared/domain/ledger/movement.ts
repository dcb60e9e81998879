// What a document may do, as it is written in it: one shape a kind. Accounts are written as in account-ref.ts.
import type { PostType } from '../quota/post-type.ts'
import type { BodyKind } from '../region/body.ts'
import type { UnitKind } from '../region/region.ts'
import type { RegisterMovement } from '../register/movement.ts'

/** Level that posts came from; it stays with them. '' where the books do not say. */
export const ORIGINS = ['', 'county', 'city'] as const
export type Origin = (typeof ORIGINS)[number]

export const RESERVE_KINDS = ['leader', 'policy', 'other'] as const
export type ReserveKind = (typeof RESERVE_KINDS)[number]

/** Regime of a dispatched body: 属地管理, 派驻, 双重管理. */
export const REGIMES = ['local', 'dispatched', 'dual'] as const
export type Regime = (typeof REGIMES)[number]

/** What may be said of a unit or a body from a date on, besides its name, kind and place. */
export const TRAIT_FIELDS = [
  'class',
  'nature',
  'rank',
  'fundingForm',
  'category',
  'civilService',
  'department',
  'mission',
  'function',
  'nameplates',
  'regime',
  'owner',
  'manager',
  'user',
] as const
export type TraitField = (typeof TRAIT_FIELDS)[number]
export type Traits = { readonly [K in TraitField]?: string | undefined }

export type ByType = { readonly [K in PostType]?: number | undefined }

interface Posts {
  readonly postType: PostType
  readonly posts: number
}
interface Drawn extends Posts {
  /** Level of the posts to take; absent: what is there, in the order of ORIGINS. */
  readonly origin?: Origin | undefined
}
interface Earmarked {
  /** Functions that the posts are meant for (专项用途). */
  readonly purpose?: string | undefined
  /** Functions of bodies where they may stand. */
  readonly functions?: readonly string[] | undefined
}

export interface Open extends Posts {
  readonly kind: 'open'
  readonly account: string
  readonly filled?: number | undefined
}
export interface Approve extends Posts, Earmarked {
  readonly kind: 'approve'
  readonly to: string
}
export interface Cut extends Drawn {
  readonly kind: 'cut'
  readonly from: string
}
export interface Transfer extends Drawn, Earmarked {
  readonly kind: 'transfer'
  readonly from: string
  readonly to: string
  /** Only ever the same type: another one is refused by name. */
  readonly toPostType?: PostType | undefined
}
export interface Lend extends Drawn {
  readonly kind: 'lend'
  readonly from: string
  readonly to: string
  readonly until: string
}
export interface Return {
  readonly kind: 'return'
  /** Id of the movement that lent. */
  readonly movement: number
  /** Absent: all that is still lent. */
  readonly posts?: number | undefined
}
export interface Enter {
  readonly kind: 'enter'
  readonly unit: string
  readonly postType: PostType
  readonly people: number
  readonly way?: string | undefined
}
export interface Exit extends Omit<Enter, 'kind'> {
  readonly kind: 'exit'
}
export interface Pending extends Posts {
  readonly kind: 'pending'
  readonly unit: string
  readonly notice?: string | undefined
}
export interface UsePending {
  readonly kind: 'use'
  readonly pending: string
}
export interface CancelPending {
  readonly kind: 'cancel'
  readonly pending: string
}
export interface Reserve extends Posts {
  readonly kind: 'reserve'
  readonly unit: string
  readonly reserve: ReserveKind
}
export interface Found {
  readonly kind: 'found'
  readonly unit: Traits & {
    readonly name: string
    /** Code of a region, or a unit by code or name. */
    readonly parent: string
    readonly unitKind: UnitKind
    readonly code?: string | undefined
  }
}
export interface Establish extends Traits {
  readonly kind: 'establish'
  readonly body: string
  readonly bodyKind: BodyKind
}
/** One of a unit and a body, never both. */
interface OfHolder {
  readonly unit?: string | undefined
  readonly body?: string | undefined
}
export interface Rename extends OfHolder {
  readonly kind: 'rename'
  readonly name: string
}
export interface ChangeKind extends OfHolder {
  readonly kind: 'changeKind'
  readonly unitKind?: UnitKind | undefined
  readonly bodyKind?: BodyKind | undefined
}
export interface Describe extends OfHolder, Traits {
  readonly kind: 'describe'
}
export interface Abolish extends OfHolder {
  readonly kind: 'abolish'
}
export interface Move {
  readonly kind: 'move'
  readonly unit: string
  readonly parent: string
}
export interface Merge {
  readonly kind: 'merge'
  readonly bodies: readonly string[]
  readonly into: string
  readonly bodyKind?: BodyKind | undefined
}
export interface Split {
  readonly kind: 'split'
  readonly body: string
  readonly into: readonly {
    readonly body: string
    readonly bodyKind?: BodyKind | undefined
    readonly posts: ByType
    readonly filled?: ByType | undefined
  }[]
  /** The part that takes over reserves and loans; absent: the body itself where it stays, else the first. */
  readonly heir?: string | undefined
}
export interface MergeUnits {
  readonly kind: 'mergeUnits'
  readonly units: readonly string[]
  readonly into: string
  readonly unitKind?: UnitKind | undefined
  readonly code?: string | undefined
  readonly approved: ByType
  readonly surplusTo?: string | undefined
  /** Day by which what is over-staffed must be digested (消化期限). */
  readonly digestBy?: string | undefined
}

/** The movements that the ledger itself knows; registers add theirs to `Movement`. */
export type LedgerMovement =
  | Open
  | Approve
  | Cut
  | Transfer
  | Lend
  | Return
  | Enter
  | Exit
  | Pending
  | UsePending
  | CancelPending
  | Reserve
  | Found
  | Establish
  | Rename
  | ChangeKind
  | Describe
  | Abolish
  | Move
  | Merge
  | Split
  | MergeUnits

export type Movement = LedgerMovement | RegisterMovement
export type MovementKind = Movement['kind']
export type MovementOf<K extends MovementKind> = Extract<Movement, { readonly kind: K }>
