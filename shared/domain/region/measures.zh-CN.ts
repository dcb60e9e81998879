// Units of measure that the values of built-in indicators are held and shown in.
import type { BuiltInIndicator } from './indicator.ts'

export const MEASURES: Readonly<Record<BuiltInIndicator, string>> = {
  population: '人',
  area: 'km²',
  gdp: '万元',
  revenue: '万元',
  households: '户',
  villages: '个',
  // A place has no unit of measure: 名 beside it would read as posts.
  assessment_rank: '',
  reform_score: '分',
}
