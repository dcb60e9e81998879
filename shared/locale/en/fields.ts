// Names of the things in tables and forms: indicators, post types, kinds of unit, pools, methods, commands of the journal.
import type { FieldText } from '../zh-CN/fields.ts'

export const fields: FieldText = {
  indicators: {
    population: 'Population',
    area: 'Area',
    gdp: 'GDP',
    revenue: 'Fiscal revenue',
    households: 'Households',
    villages: 'Villages and communities',
    assessment_rank: 'Assessment rank',
    reform_score: 'Reform score',
  },
  postTypes: {
    administrative: 'Administrative posts',
    'political-legal': 'Political-legal posts',
    'institution-civil-service': 'Institution posts under civil-service rules',
    'institution-full': 'Full-funded institution posts',
    'institution-partial': 'Part-funded institution posts',
    'institution-self': 'Self-funded institution posts',
    support: 'Support posts',
    employee: 'Government employees',
    controlled: 'Controlled headcount',
  },
  kinds: {
    province: 'Province',
    city: 'City',
    county: 'County',
    street: 'Street',
    town: 'Town',
    township: 'Township',
    other: 'Other',
    department: 'Department',
  },
  pools: { city: 'City', county: 'County' },
  steps: { constant: 'Base', weighted: 'Weighted', bands: 'Tilt' },
  methods: {
    hamilton: {
      name: 'Largest remainder',
      hint: 'Whole parts first; the posts left go to the largest fractions.',
    },
    droop: {
      name: 'Largest remainder (Droop quota)',
      hint: 'One more than the whole part of total ÷ (posts + 1) buys a post; then largest remainders.',
    },
    jefferson: {
      name: "D'Hondt",
      hint: 'Each post goes to the largest weight ÷ (posts + 1); slightly favours large units.',
    },
    webster: {
      name: 'Sainte-Laguë',
      hint: 'Each post goes to the largest weight ÷ (2 × posts + 1); favours neither large nor small.',
    },
    hill: { name: 'Huntington–Hill', hint: 'Rounds at the geometric mean; every unit gets one post first.' },
    adams: {
      name: 'Adams',
      hint: 'Each post goes to the largest weight ÷ posts; slightly favours small units, each gets one first.',
    },
    dean: { name: 'Dean', hint: 'Rounds at the harmonic mean; every unit gets one post first.' },
    modified_sainte_lague: {
      name: 'Modified Sainte-Laguë',
      hint: 'As Sainte-Laguë with a first divisor of 1.4, so the first post is harder to win.',
    },
    quota_method: { name: 'Quota method', hint: "As D'Hondt, but no unit exceeds its quota rounded up." },
  },
  normalise: {
    share: { name: 'Share', hint: 'value ÷ sum over the units' },
    range: { name: 'Range', hint: 'distance from the worst ÷ sum of the distances' },
    rank: { name: 'Rank', hint: '(units + 1 − place) ÷ sum over the units' },
  },
  severities: { error: 'Error', warning: 'Warning', info: 'Information' },
  importKinds: { units: 'Units', indicators: 'Indicators', bodies: 'Bodies' },
  columns: {
    code: 'Division code',
    name: 'Unit name',
    county: 'County',
    kind: 'Kind',
    class: 'Class',
    body: 'Body name',
    bodyKind: 'Kind of body',
    sequence: 'No.',
    remark: 'Remarks',
  },
  commands: {
    'project.create': 'Created the project[ "{name}"][ with {units,number} units]',
    'project.createSample': 'Created the sample project[ "{name}"][ with {units,number} units]',
    'staffingImport.commit':
      'Imported[ "{file}"][: {accepted,number} rows accepted][, {added,number} added][, {changed,number} changed][, {rejected,number} skipped]',
    'scenario.save': 'Saved the scenario[ "{name}"]',
    'scenario.remove': 'Removed the scenario[ "{name}"]',
    'journal.undo': 'Undone[: entry {undone}]',
  },
  tieKeys: { code: 'Division code' },
  groups: { all: 'All units' },
}
