// Words on the printed tables, in English.
import type { AllocationNoteLabels } from '#shared/domain/report/allocation-labels'
import { groupThousands } from '../format.ts'
import type { ReportsText } from '../zh-CN/reports.ts'
import { fields } from './fields.ts'
import { frameWords, reportTables } from './report-tables.ts'
import { rulePacks } from './rules.ts'

const methodNames = Object.fromEntries(
  Object.entries(fields.methods).map(([method, { name }]) => [method, name]),
) as AllocationNoteLabels['methods']

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Measures of the built-in indicators; an office's own stay as it writes them. */
const measures: Readonly<Record<string, string>> = {
  人: 'persons',
  万元: '10,000 yuan',
  户: 'number',
  个: 'number',
  名: 'place',
  分: 'points',
}

const notes: AllocationNoteLabels = {
  line: frameWords.noteLine,
  list: (parts) => parts.join(', '),
  draft: 'Draft: the scenario has changes that are not saved; this table is no ground for signing.',
  scenario: (name) => `Scenario: ${name}.`,
  postTypes: (types) => `Types of posts: ${types.join(', ')}.`,
  leftOut: (count, names) =>
    `${count} units take no part: ${names.join(', ')}${names.length < count ? ' and others' : ''}.`,
  inferredUnits: ({ units, inferred, posts, perUnit }) => {
    const basis = `${inferred} is inferred (${groupThousands(posts)} ÷ ${perUnit})`
    if (units === inferred) return `${units} units take part; ${basis}.`
    const difference = units > inferred ? `${units - inferred} more` : `${inferred - units} fewer`
    return `${units} units take part, ${difference} than inferred; ${basis}.`
  },
  dates: (parts) => `Dates of the indicators: ${parts.join('; ')}.`,
  dated: (indicators, date) => (indicators.length === 0 ? date : `${indicators.join(', ')} ${date}`),
  day: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  period: (first, last) => `${first} to ${last}`,
  undated: 'not named',
  partlyUndated: 'some not named',
  sample:
    'The indicators in this table are sample data, for demonstration only; no ground for allocating posts.',
  blanks: 'A blank means that there is no value; subtotals and totals count the values that there are.',
  constant: (step, posts, funding) => `${step}: ${posts} for each unit${funding}.`,
  weighted: ({ step, pool, weights, method, bounds, ties, funding }) =>
    `${step}: ${pool}, shared by ${weights}; rounded by ${method}${bounds}${ties}${funding}.`,
  bands: ({ step, within, bands, charge, ties, funding }) =>
    `${step}: ${within}, ${bands}${charge}${ties}${funding}.`,
  funding: (pools, ratio) =>
    pools.length === 1 ? `; paid by ${pools[0]}` : `; paid by ${pools.join(' : ')} as ${ratio.join(' : ')}`,
  pool: {
    total: (posts) => `${posts} in all`,
    byCounty: (posts) => `${posts} in all, fixed by county and shared within each`,
    perUnit: (posts, byCounty) =>
      `${posts} for each unit in all${byCounty ? ', shared within each county' : ''}`,
    staged: (posts) => `${posts} in all, shared first over the counties and then within each`,
    margins: (posts) => `${posts} in all, the sum of each unit and of each type fixed`,
  },
  others: {
    table: ({ step, detail, funding }) => `${step}: by brackets of ${detail}${funding}.`,
    class: ({ step, funding }) => `${step}: by class of unit${funding}.`,
    ratio: ({ step, detail, per, funding }) => `${step}: one for every ${per} of ${detail}${funding}.`,
    formula: ({ step, detail, funding }) => `${step}: by the formula “${detail}”${funding}.`,
    carry: ({ step, funding }) => `${step}: the present quota, taken over${funding}.`,
    manual: ({ step, detail, funding }) => `${step}: fixed unit by unit; reason: ${detail}${funding}.`,
    bodies: ({ step }) => `${step}: each unit’s posts shared among its bodies.`,
    source: ({ step }) =>
      `${step}: given by named units, from usable vacancies first, then from filled posts.`,
  },
  weight: (indicator, normalise, weight) => `${indicator}${weight === '' ? '' : ` ${weight}`} (${normalise})`,
  normalise: { share: 'share', range: 'range', rank: 'rank', points: 'points by rank' },
  methods: methodNames,
  bounds: (min, max) =>
    `; this part ${[min === null ? '' : `at least ${min}`, max === null ? '' : `at most ${max}`].filter(Boolean).join(', ')}`,
  ties: (order) => `; equals in the order of ${order.join(', ')}`,
  lots: (seed) => `; equals by lot (seed “${seed}”)`,
  code: fields.tieKeys.code,
  within: { all: 'over all units', county: 'within each county', class: 'within each class' },
  band: (conditions, posts) => `${conditions.join(' and ')}: ${posts} more`,
  condition: {
    top: (indicator, top) => `${indicator} in the first ${top}`,
    min: (indicator, mark) => `${indicator} at least ${mark}`,
    max: (indicator, mark) => `${indicator} at most ${mark}`,
  },
  charge: (step) => `, out of the pool of ${step}`,
  rounding: (odd) =>
    `Posts fall to their pools one by one, so that every unit, county and the whole is the ratio rounded down or up; an odd post is ${odd}'s.`,
  settledTies: (count) => `${count} ties were settled in the orders above.`,
  rules: (packs) => `Checked against: ${packs.join(', ')}.`,
  packs: rulePacks,
}

export const reports: ReportsText = {
  frame: frameWords,
  tables: reportTables,
  allocation: {
    title: ({ region, units, postType, draft }) =>
      `${region === '' ? '' : `${region}: `}Allocation of ${(postType ?? 'Posts').toLowerCase()} (${units.toLowerCase()})${draft ? ' – draft' : ''}`,
    sheetName: 'Allocation',
    dateLine: (year, month, day) => `As of ${day} ${MONTHS[month - 1]} ${year}`,
    unitLine: 'Unit: posts',
    pageLine: 'Page {page} of {pages}',
    columns: {
      number: 'No.',
      county: 'County',
      class: 'Class',
      posts: 'Posts allocated',
      total: 'Total',
      ofWhich: 'Of which',
      remark: 'Remarks',
    },
    units: {
      street: 'Street',
      town: 'Town',
      townOrStreet: 'Town or street',
      townshipOrStreet: 'Township, town or street',
      department: 'Department',
      unit: 'Unit',
    },
    postTypes: fields.postTypes,
    indicators: fields.indicators,
    measured: (name, measure) => (measure === '' ? name : `${name}\n(${measures[measure] ?? measure})`),
    steps: fields.steps,
    stepOfType: (title, postType) => `${title} (${postType})`,
    stepNumbered: (title, place) => `${title} ${place}`,
    pools: fields.pools,
    subtotal: 'Subtotal',
    total: 'Total',
    signatures: ['Checked by:', 'Prepared by:'],
    notes,
    trace: {
      scenario: (name) => `Scenario: ${name}`,
      digest: (text) => `Inputs: ${text}`,
      head: (text) => `Audit head: ${text}`,
    },
    draft: 'Draft',
    record: { sheetName: 'Record', document: 'Scenario', digest: 'Inputs digest', head: 'Audit head' },
  },
}
