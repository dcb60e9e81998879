// Ticks and scopes, held against the domain's own reading of a scope.
import { describe, expect, it } from 'vitest'
import type { UnitKind } from '#shared/domain/region/region'
import { unitsInScope } from '#shared/domain/scenario/scope'
import type { TickableUnit } from './scope.ts'
import { isTicked, tickKind, tickUnits } from './scope.ts'

const unit = (code: string | null, name: string, kind: UnitKind): TickableUnit => ({
  code,
  name,
  county: '320302',
  kind,
})
const street = unit('320302001', '黄楼街道', 'street')
const town = unit('320302100', '大彭镇', 'town')
const zone = unit('320302400', '经济开发区', 'other')
const nameless = unit(null, '云龙湖街道', 'street')
const units = [street, town, zone, nameless]
const scope = { region: '3203', kinds: ['street', 'town'] as UnitKind[], exclude: [], include: [] }

describe('scope', () => {
  it('takes kinds, less the excluded, plus the included', () => {
    const edited = tickUnits(tickUnits(scope, [street], false), [zone], true)
    expect(edited).toEqual({ ...scope, exclude: ['320302001'], include: ['320302400'] })
    expect(units.filter((row) => isTicked(edited, row))).toEqual([town, zone, nameless])
  })
  it('comes back to where it was when a tick is taken back', () => {
    const there = tickUnits(scope, units, false)
    expect(tickUnits(tickUnits(there, [street, town, nameless], true), [zone], false)).toEqual(scope)
  })
  it('forgets single ticks of a kind that is taken in or left out as a whole', () => {
    const some = tickUnits(tickUnits(scope, [town], false), [zone], true)
    expect(tickKind(some, 'other', units, true)).toEqual({
      ...scope,
      kinds: ['street', 'town', 'other'],
      exclude: ['320302100'],
    })
    expect(tickKind(some, 'town', units, false)).toEqual({
      ...scope,
      kinds: ['street'],
      include: ['320302400'],
    })
  })
  it('agrees with the domain', () => {
    const edited = tickUnits(tickUnits(scope, [nameless], false), [zone], true)
    const ticked = units.filter((row) => isTicked(edited, row)).map((row) => row.name)
    expect(new Set(ticked)).toEqual(new Set(unitsInScope(edited, units).map((row) => row.name)))
  })
})
