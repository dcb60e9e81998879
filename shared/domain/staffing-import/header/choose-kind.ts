// What a table is about, told by the fields that its columns are bound to and by its title.
import type { ImportKind } from '../table.ts'
import type { BoundColumn } from './bind-columns.ts'
import { NOT_IMPORTED, TITLE_KINDS } from './title-kinds.zh-CN.ts'

/** Every kind that is told can be imported. */
export type TableKind = ImportKind

const PERSON = [
  'personName',
  'idNumber',
  'gender',
  'birthDate',
  'personCategory',
  'personStatus',
  'education',
  'ethnicity',
  'workStartDate',
  'position',
]

interface Fields {
  readonly has: (field: string) => boolean
  /** How many different fields begin so. */
  readonly count: (...prefixes: string[]) => number
  readonly named: boolean
}

/** What makes a table one of a kind, the more particular first; the number is how sure that is. */
const SIGNS: readonly (readonly [TableKind, number, (fields: Fields) => boolean])[] = [
  ['secondments', 0.95, ({ has }) => has('hostUnit') && (has('personName') || has('homeUnit'))],
  ['duties', 0.95, ({ has }) => has('duty')],
  ['assessments', 0.9, ({ has }) => has('assessor') || has('assessed')],
  ['movements', 0.9, ({ has }) => has('movementKind') || (has('from') && has('to'))],
  ['movements', 0.9, ({ has }) => has('entered') || has('exited')],
  ['movements', 0.85, ({ has }) => has('personName') && has('exitDate')],
  ['pending', 0.9, ({ has, named }) => has('notice') && named && !has('idNumber')],
  ['pending', 0.8, ({ has, count }) => has('notice') && count('quota.', 'filled.') === 0],
  ['roster', 0.95, ({ has, count }) => (has('personName') || has('idNumber')) && count(...PERSON) >= 3],
  ['roster', 0.7, ({ has }) => has('personName')],
  [
    'leaders',
    0.9,
    ({ count }) =>
      count('leader', 'sectionLeader') >= 2 && count('quota.', 'filled.') <= count('leaderQuota.'),
  ],
  ['quotas', 0.95, (fields) => typedPosts(fields) > 1],
  ['quotas', 0.9, (fields) => typedPosts(fields) > 0],
  ['indicators', 0.95, ({ named, count }) => named && count('indicator.') > 0],
  ['quotas', 0.85, ({ count }) => count('quota.', 'filled.', 'pending.', 'vacancy', 'usableVacancy') > 1],
  ['quotas', 0.85, ({ has, count }) => has('quota.total') && count('allocation.') > 0],
  ['indicators', 0.9, ({ has, count }) => has('county') && count('indicator.') > 0],
  ['bodies', 0.9, ({ has }) => has('body') && (has('name') || has('code'))],
  [
    'pending',
    0.6,
    ({ has, named }) => named && has('postType') && has('document') && (has('posts') || has('pending.total')),
  ],
  ['assessments', 0.6, ({ has, named }) => named && (has('score') || has('assessmentRank'))],
]

function typedPosts({ count, has }: Fields): number {
  return count('quota.', 'filled.') - ['quota.total', 'filled.total'].filter(has).length
}

/** Null where the columns do not tell. `custom` counts numeric columns with headers of their own. */
export function chooseKind(
  columns: readonly BoundColumn[],
  custom: number,
  title = '',
): { kind: TableKind | null; confidence: number } {
  if (NOT_IMPORTED.test(title)) return { kind: null, confidence: 0 }
  const fields = fieldsOf(columns)
  const titled = TITLE_KINDS.find(([pattern]) => pattern.test(title))?.[1]
  const candidates = SIGNS.filter(([, , holds]) => holds(fields))
  const [kind, confidence] = candidates.find(([one]) => one === titled) ?? candidates[0] ?? []
  if (kind !== undefined && confidence !== undefined)
    return { kind, confidence: kind === titled ? 0.98 : confidence }
  if ((fields.named || fields.has('county')) && custom > 0) return { kind: 'indicators', confidence: 0.7 }
  if (fields.has('name') && (fields.has('county') || fields.has('code')))
    return { kind: 'units', confidence: 0.8 }
  return { kind: null, confidence: 0 }
}

function fieldsOf(columns: readonly BoundColumn[]): Fields {
  const fields = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])))
  const has = (field: string) => fields.has(field)
  return {
    has,
    count: (...prefixes) =>
      [...fields].filter((field) => prefixes.some((prefix) => field.startsWith(prefix))).length,
    named: has('name') || has('code'),
  }
}
