// Which accounts a movement may name.
import { Refusal } from '../../refusal.ts'
import type { Account } from '../accounts.ts'
import type { AccountKey } from '../source.ts'

export type AccountKind = AccountKey['kind']

/** Throws ACCOUNT_NOT_ALLOWED for an account of another kind. */
export function assertKind(account: Account, allowed: readonly AccountKind[], field: string): void {
  if (allowed.includes(account.kind)) return
  throw new Refusal('ACCOUNT_NOT_ALLOWED', { account: account.name, allowed: allowed.join(', ') }, field)
}
