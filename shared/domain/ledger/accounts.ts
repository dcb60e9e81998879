// Accounts of a document: found or made for whoever is named.
import { Refusal } from '../refusal.ts'
import { parseAccount, poolName } from './account-ref.ts'
import type { Effects } from './effects.ts'
import type { Holder, Holders } from './holders.ts'
import type { AccountKey } from './source.ts'

export interface Account extends AccountKey {
  readonly id: number
  /** As a message names it. */
  readonly name: string
}

const NOWHERE = { region: '', unit: null, body: null } as const

export class Accounts {
  readonly holders: Holders
  private readonly effects: Effects
  private readonly known = new Map<string, Account>()
  private next: number | null = null

  constructor(holders: Holders, effects: Effects) {
    this.holders = holders
    this.effects = effects
  }

  /** The account that a movement names. Throws ACCOUNT_UNKNOWN, REGION_UNKNOWN, UNIT_UNKNOWN … */
  named(text: string, field: string): Account {
    const ref = parseAccount(text, field)
    if (ref.kind === 'superior') return this.superior()
    if (ref.kind === 'holder') return this.of(this.holders.holder(text, field))
    const name = poolName(ref.kind, ref.region)
    if (ref.region !== '') this.assertRegion(ref.region, { name, mustBeCounty: ref.kind === 'pool' }, field)
    return this.at({ ...NOWHERE, kind: ref.kind, region: ref.region }, name)
  }

  superior(): Account {
    return this.at({ ...NOWHERE, kind: 'superior' }, 'superior')
  }

  of(holder: Holder): Account {
    const { unit, body } = holder
    const key = { region: '', unit: unit.id, body: body?.id ?? null }
    return this.at({ ...key, kind: body === null ? 'unit' : 'body' }, this.holders.name(holder))
  }

  /** What a unit or body has on loan. */
  borrowed(holder: Holder): Account {
    const { unit, body } = holder
    return this.at(
      { kind: 'borrowed', region: '', unit: unit.id, body: body?.id ?? null },
      this.holders.name(holder),
    )
  }

  /** An account of the books by its id. */
  byId(id: number): Account {
    for (const account of this.known.values()) if (account.id === id) return account
    const key = this.holders.source.account(id)
    return this.at(key, this.nameOf(key))
  }

  private nameOf({ kind, region, unit, body }: AccountKey): string {
    if (kind === 'superior') return 'superior'
    if (kind === 'pool' || kind === 'turnover' || kind === 'reserve') return poolName(kind, region)
    const holder = this.holders.unitById(unit as number)
    const own = this.holders.bodiesOf(holder).find(({ id }) => id === body) ?? null
    return this.holders.name({ unit: holder, body: own })
  }

  private at(key: AccountKey, name: string): Account {
    const { kind, region, unit, body } = key
    const text = `${kind}:${region}:${unit ?? ''}:${body ?? ''}`
    const known = this.known.get(text)
    if (known !== undefined) return known
    const stored = this.holders.source.accountId(key)
    const account = { kind, region, unit, body, id: stored ?? this.nextId(), name }
    if (stored === null) this.effects.accounts.push({ id: account.id, kind, region, unit, body })
    this.known.set(text, account)
    return account
  }

  private nextId(): number {
    this.next ??= this.holders.source.nextId('account')
    return this.next++
  }

  private assertRegion(
    region: string,
    { name, mustBeCounty }: { readonly name: string; readonly mustBeCounty: boolean },
    field: string,
  ): void {
    const kind = this.holders.source.region(region)?.kind ?? null
    if (kind === null) throw new Refusal('REGION_UNKNOWN', { region }, field)
    if (mustBeCounty && kind !== 'county') throw new Refusal('ACCOUNT_UNKNOWN', { name }, field)
  }
}
