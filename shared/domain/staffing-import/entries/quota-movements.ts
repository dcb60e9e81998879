// The movements that bring the books from what they hold of an account to what a sheet states.
import type { Movement } from '../../ledger/movement.ts'
import type { PostType } from '../../quota/post-type.ts'
import type { PostFigures } from '../../quota/vacancy.ts'
import type { Stated } from './post-statement.ts'
import { IMPORT_WAY } from './words.zh-CN.ts'

export interface AccountState {
  readonly account: string
  readonly postType: PostType
  /** Null where the books hold nothing of it. */
  readonly present: PostFigures | null
  readonly isOpened: boolean
  /** Numbers of its open pending entries, the oldest first. */
  readonly pending: readonly string[]
}

const NONE: PostFigures = {
  quota: 0,
  filled: 0,
  pendingEntry: 0,
  leaderReserve: 0,
  policyReserve: 0,
  otherReserve: 0,
}

const RESERVES = [
  ['leaderReserve', 'leader'],
  ['policyReserve', 'policy'],
  ['otherReserve', 'other'],
] as const

/** A new account is opened; later only differences are booked. What the sheet does not state stays as it is. */
export function quotaMovements(state: AccountState, stated: Stated): Movement[] {
  const { account, postType } = state
  const present = state.present ?? NONE
  const { quota = present.quota, filled = present.filled } = stated
  const isNew = !state.isOpened && present.quota === 0 && present.filled === 0
  const movements: Movement[] = []
  if (isNew && (quota > 0 || filled > 0))
    movements.push({ kind: 'open', account, postType, posts: quota, ...(filled > 0 && { filled }) })
  else movements.push(...changes(state, present, { quota, filled }))
  movements.push(...pendingChanges(state, stated, isNew ? 0 : Math.max(filled - present.filled, 0)))
  for (const [measure, reserve] of RESERVES) {
    const posts = stated[measure]
    if (posts !== undefined && posts !== present[measure])
      movements.push({ kind: 'reserve', unit: account, postType, reserve, posts })
  }
  return movements
}

function changes(
  { account, postType }: AccountState,
  present: PostFigures,
  next: { readonly quota: number; readonly filled: number },
): Movement[] {
  const movements: Movement[] = []
  const posts = next.quota - present.quota
  const people = next.filled - present.filled
  if (posts > 0) movements.push({ kind: 'approve', to: account, postType, posts })
  if (posts < 0) movements.push({ kind: 'cut', from: account, postType, posts: -posts })
  const staff = { unit: account, postType, way: IMPORT_WAY }
  if (people > 0) movements.push({ kind: 'enter', ...staff, people })
  if (people < 0) movements.push({ kind: 'exit', ...staff, people: -people })
  return movements
}

/** People who enter use up the oldest entries; of the others the newest are cancelled. */
function pendingChanges(state: AccountState, { pendingEntry }: Stated, entered: number): Movement[] {
  if (pendingEntry === undefined) return []
  const { account, postType } = state
  const left = state.pending.slice(entered)
  if (pendingEntry > left.length)
    return [{ kind: 'pending', unit: account, postType, posts: pendingEntry - left.length }]
  return left.slice(pendingEntry).map((pending) => ({ kind: 'cancel', pending }))
}
