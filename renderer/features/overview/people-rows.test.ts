// Posts per 10,000 people: exact, and only where the population is known in full.
import { expect, test } from 'vitest'
import type { VacancyRow } from '#shared/contract/table'
import type { UnitRow } from '#shared/contract/unit'
import { peopleRows } from './people-rows.ts'

const unit = (county: string, kind: UnitRow['kind'], population?: string): UnitRow => ({
  id: 1,
  code: null,
  name: '单位',
  county,
  countyName: '区',
  kind,
  class: null,
  bodies: 0,
  values: population === undefined ? {} : { population },
})
const county = (code: string, quota: number) => ({ county: code, name: code, quota }) as VacancyRow

test('a county counts where every street and town has its population; departments need none', () => {
  const units = [
    unit('a', 'street', '30000'),
    unit('a', 'town', '20000.5'),
    unit('a', 'department'),
    unit('b', 'street', '10000'),
    unit('b', 'township'),
  ]
  const rows = peopleRows(units, [county('a', 60), county('b', 10), county('c', 5)])
  expect(rows.map(({ county: code, per }) => [code, per])).toEqual([['a', '12.0']])
})
