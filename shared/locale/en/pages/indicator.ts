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
  newUnits: {
    title: 'Take the {count,number} rows below as new units',
    why: 'Units are founded by a document. A draft gets one movement “found” for each row, with its name, code and kind; paste the values again once the document is booked.',
    table: 'Units to be founded',
    known: '{count,number} rows name units that stand in the sheet already; they are left out.',
    nameless:
      '{count,number} rows have no name of a unit and are left out. Paste from the column of names on.',
    none: 'No name of a new unit in these rows',
    noneWhy: 'Copy from the column of names on, and paste there.',
    draft: 'Draft the document',
  },
}
