// Indicators: the sheet of values by unit and date.
import type { IndicatorText } from '../../zh-CN/pages/indicator.ts'

export const indicator: IndicatorText = {
  title: 'Indicators',
  intro: 'Population, area, economy, assessments of every unit; scenarios and rules take them by date.',
  date: 'Date of the values',
  undated: 'Without a date',
  otherDate: 'Fill in values of another date',
  datedHint: 'These are the values of {date}. ',
  undatedHint:
    'These are values without a date; a scenario prefers the latest dated one before its own date. ',
  unitsHint: 'A unit of measure behind the number is converted (12.5万人, 3.2亿元); blank means no value.',
  add: 'New indicator',
  addOk: 'Add',
  added: 'The indicator "{name}" was added',
  name: 'Name',
  measure: 'Unit of measure',
  measureExample: 'such as %, may be blank',
  better: 'Better when',
  high: 'higher',
  low: 'lower',
  table: 'Indicator values',
  empty: 'No unit matches.',
  topics: { size: 'Size', economy: 'Economy', assessment: 'Assessment', own: 'Own indicators' },
  converted: '{typed} was converted to {value} {measure}',
  otherStep: 'The latest step is "{what}", which was not done here. Use the button above.',
}
