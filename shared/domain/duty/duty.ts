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

/** As `dutyHolders`, with the cooperation of bodies that lead as well. */
export function dutyRoles(changes: readonly DutyHolderChange[], successors: Successors): DutyHolder[] {
  const holders = new Map<string, DutyHolder>()
  const sorted = changes.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
  for (const { role, held, date, unit, body } of sorted) {
    for (const holder of successors({ unit, body }, date)) {
      const key = `${holder.unit}/${holder.body ?? ''}/${role}`
      if (held === 1) holders.set(key, { ...holder, role })
      else holders.delete(key)
    }
  }
  return [...holders.values()]
}

/** 'none' = no body leads (gap), 'many' = several do (double), 'one' as it should be. */
export function leadState(leads: number): 'none' | 'one' | 'many' {
  if (leads === 0) return 'none'
  return leads === 1 ? 'one' : 'many'
}
