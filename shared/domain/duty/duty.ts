// Duties (职责事项): lists, modes, status, and which bodies of a unit hold them on a date.
import type { Holder, Successors } from '../register/successors.ts'

/** 权力, 责任, 公共服务, 职责准入, 便民服务点, 信息共享; nationally 基本履职, 配合履职, 上级收回. */
export const DUTY_LISTS = [
  'power',
  'responsibility',
  'public-service',
  'admission',
  'convenience',
  'data-sharing',
  'basic',
  'cooperating',
  'taken-back',
] as const
/** 直接, 委托, 交办, 集中办理; '' where the list does not say. */
export const DUTY_MODES = ['', 'direct', 'entrusted', 'assigned', 'centralised'] as const
/** 下放, 承接, 取消, 收回, 归位. */
export const DUTY_STATUSES = ['handed-down', 'taken-on', 'cancelled', 'taken-back', 'returned'] as const
export const DUTY_ROLES = ['lead', 'cooperating'] as const

export type DutyList = (typeof DUTY_LISTS)[number]
export type DutyMode = (typeof DUTY_MODES)[number]
export type DutyStatus = (typeof DUTY_STATUSES)[number]
export type DutyRole = (typeof DUTY_ROLES)[number]

/** Whether a unit has the duty after that status: what was cancelled, taken back or returned it no longer has. */
export function isHeld(status: DutyStatus): boolean {
  return status === 'handed-down' || status === 'taken-on'
}

/** A booked change of who holds a duty, in booking order. */
export interface DutyHolderChange extends Holder {
  readonly date: string
  readonly role: DutyRole
  readonly held: number
  /** That booked it; null for a command without a document. */
  readonly movement: number | null
}

export interface DutyHolder extends Holder {
  readonly role: DutyRole
}

/**
 * Who holds a duty after all changes (those up to the date, oldest first), read through the lineage: a merged body holds
 * what its sources held, and leads where one of them led; after a split each part holds it, which then shows as doubled.
 */
export function dutyHolders(changes: readonly DutyHolderChange[], successors: Successors): DutyHolder[] {
  const all = dutyRoles(changes, successors)
  return all.filter(
    (one) =>
      one.role === 'lead' ||
      !all.some((other) => other.role === 'lead' && other.unit === one.unit && other.body === one.body),
  )
}

/** A role given to a holder, and not taken from whoever held it later. */
interface Given extends Holder {
  readonly role: DutyRole
  readonly since: string
  readonly by: number | null
}

/** As `dutyHolders`, with the cooperation of bodies that lead as well. */
export function dutyRoles(changes: readonly DutyHolderChange[], successors: Successors): DutyHolder[] {
  // By unit, as a change of one looks at its own bodies and at those of units that went into another.
  const byUnit = new Map<number, Given[]>()
  const moved = new Set<number>()
  const put = (one: Given) => {
    const own = byUnit.get(one.unit)
    if (own === undefined) byUnit.set(one.unit, [one])
    else own.push(one)
    if (successors(one, one.since, one.by).some(({ unit }) => unit !== one.unit)) moved.add(one.unit)
  }
  const sorted = changes.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
  for (const change of sorted) {
    const { unit: own, body, role, date, movement } = change
    if (change.held === 1) {
      put({ unit: own, body, role, since: date, by: movement })
      continue
    }
    for (const unit of new Set([own, ...moved])) {
      const given = byUnit.get(unit) ?? []
      byUnit.set(unit, [])
      for (const one of given) without(one, change, successors).forEach(put)
    }
  }
  return rolesOf([...byUnit.values()].flat(), successors)
}

function rolesOf(given: readonly Given[], successors: Successors): DutyHolder[] {
  const holders = new Map<string, DutyHolder>()
  for (const { role, since, by, ...holder } of given) {
    for (const { unit, body } of successors(holder, since, by)) {
      holders.set(`${unit}/${body ?? ''}/${role}`, { unit, body, role })
    }
  }
  return [...holders.values()]
}

/** What is left of a role once it is taken from a holder on a day: what others hold of it that day, as after a split. */
function without(one: Given, taken: DutyHolderChange, successors: Successors): Given[] {
  const isTaken = ({ unit, body }: Holder) => unit === taken.unit && body === taken.body
  const { role, since, by } = one
  if (role !== taken.role) return [one]
  const then = successors(one, since, by, taken.date)
  if (!then.some(isTaken)) return isTaken(one) ? [] : [one]
  return then
    .filter((holder) => !isTaken(holder))
    .map(({ unit, body }) => ({ unit, body, role, since: taken.date, by: null }))
}

/** 'none' = no body leads (gap), 'many' = several do (double), 'one' as it should be. */
export function leadState(leads: number): 'none' | 'one' | 'many' {
  if (leads === 0) return 'none'
  return leads === 1 ? 'one' : 'many'
}
