// The books while one document is applied: what it finds, and what it does to them.
import { POST_TYPES, type PostType } from '../quota/post-type.ts'
import { type Account, Accounts } from './accounts.ts'
import { type Effects, noEffects } from './effects.ts'
import { type Holder, Holders } from './holders.ts'
import { People } from './people.ts'
import { type Now, Posts } from './posts.ts'
import type { LedgerSource, NumberedTable } from './source.ts'

export class Book {
  readonly source: LedgerSource
  readonly date: string
  /** Number of the document, normalised. */
  readonly number: string
  readonly effects: Effects = noEffects()
  readonly holders: Holders
  readonly accounts: Accounts
  readonly posts: Posts
  readonly people: People
  private readonly now: Now
  private readonly ids = new Map<NumberedTable, number>()

  constructor(source: LedgerSource, document: { readonly number: string; readonly date: string }) {
    this.source = source
    this.date = document.date
    this.number = document.number
    this.now = { date: document.date, movement: 0 }
    this.holders = new Holders(source, document.date)
    this.accounts = new Accounts(this.holders, this.effects)
    this.posts = new Posts(source, this.effects, this.now)
    this.people = new People(source, this.effects, this.now)
  }

  get movement(): number {
    return this.now.movement
  }

  /** What follows is booked under this movement. */
  begin(movement: number): void {
    this.now.movement = movement
  }

  /** The next id of a table, given out once. */
  takeId(table: NumberedTable): number {
    const id = this.ids.get(table) ?? this.source.nextId(table)
    this.ids.set(table, id + 1)
    return id
  }

  /** Post types that were ever booked on the account, by this document too. */
  postTypes(account: Account): PostType[] {
    const { transfers, staffing, reserves } = this.effects
    const types = new Set([...this.source.postTypes(account.id), ...this.people.pendingTypes(account)])
    for (const row of transfers) {
      if (row.toAccount === account.id || row.fromAccount === account.id) types.add(row.postType)
    }
    for (const row of [...staffing, ...reserves]) {
      if (row.account === account.id) types.add(row.postType)
    }
    return POST_TYPES.filter((type) => types.has(type))
  }

  /** Notes that a unit or body has a value from the document's date on. */
  setTrait({ unit, body }: Holder, field: string, value: string): void {
    const { date, movement } = this
    const one = body ?? unit
    // After what holds since the same day or earlier, before what was booked for later.
    const at = one.traits.findIndex((trait) => trait.date > date)
    one.traits.splice(at < 0 ? one.traits.length : at, 0, { date, field, value })
    if (body === null) this.holders.touchUnit(unit)
    else this.holders.touchBody(body)
    this.effects.traits.push({ movement, date, unit: unit.id, body: body?.id ?? null, field, value })
  }

  /** Ends a unit or body on the document's date. */
  end({ unit, body }: Holder): void {
    const one = body ?? unit
    one.abolished = this.date
    this.effects.abolished.push({ unit: unit.id, body: body?.id ?? null, date: this.date })
  }

  addLineage(kind: 'merge' | 'split', from: Holder, to: Holder): void {
    this.effects.lineage.push({
      movement: this.movement,
      date: this.date,
      kind,
      fromUnit: from.unit.id,
      fromBody: from.body?.id ?? null,
      toUnit: to.unit.id,
      toBody: to.body?.id ?? null,
    })
  }
}
