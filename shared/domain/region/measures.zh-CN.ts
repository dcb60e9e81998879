// Units of measure that the values of built-in indicators are held and shown in.
import type { BuiltInIndicator } from './indicator.ts'

export const MEASURES: Readonly<Record<BuiltInIndicator, string>> = {
  population: '人',
  area: 'km²',
  gdp: '万元',
  revenue: '万元',
  households: '户',
  villages: '个',
  assessment_rank: '名',
  reform_score: '分',
}
