// Reads the names of accounts: superior, pools, and units with their bodies.
import { Refusal } from '../refusal.ts'

export const POOL_KINDS = ['pool', 'turnover', 'reserve'] as const
export type PoolKind = (typeof POOL_KINDS)[number]

/** Who holds posts, as a movement writes it. `unit` and `body` are still names or codes. */
export type AccountRef =
  | { readonly kind: 'superior' }
  /** `region` is '' for the city pool. */
  | { readonly kind: PoolKind; readonly region: string }
  | { readonly kind: 'holder'; readonly unit: string; readonly body: string | null }

const POOL = /^pool:(?:(city)|(county|turnover|reserve):(\d{4}|\d{6}))$/

/** Throws ACCOUNT_UNKNOWN for a pool that there is not. */
export function parseAccount(text: string, field: string): AccountRef {
  if (text === 'superior') return { kind: 'superior' }
  if (text.startsWith('pool:')) return parsePool(text, field)
  const { unit, body } = parseHolder(text)
  return { kind: 'holder', unit, body }
}

function parsePool(text: string, field: string): AccountRef {
  const [, city, kind, region = ''] = POOL.exec(text) ?? []
  if (city !== undefined) return { kind: 'pool', region: '' }
  if (kind === undefined) throw new Refusal('ACCOUNT_UNKNOWN', { name: text }, field)
  return { kind: kind === 'county' ? 'pool' : (kind as PoolKind), region }
}

/** `unit` or `unit/body`; a body's name may hold further slashes. */
export function parseHolder(text: string): { readonly unit: string; readonly body: string | null } {
  const slash = text.indexOf('/')
  return slash < 0 ? { unit: text, body: null } : { unit: text.slice(0, slash), body: text.slice(slash + 1) }
}

/** Whether a unit of that name or code would be taken for another account, or for a body. */
export function readsAsOther(text: string): boolean {
  return text === 'superior' || text.startsWith('pool:') || text.includes('/')
}

/** How a pool is written. */
export function poolName(kind: PoolKind, region: string): string {
  if (region === '') return 'pool:city'
  return `pool:${kind === 'pool' ? 'county' : kind}:${region}`
}
