// Rules: what each is called, and the sentences of its findings.
import type { RuleParameter } from '../zh-CN/rule-parameters.ts'
import type { Recorded, RuleCode, RuleMessage, RulePack, RuleText } from '../zh-CN/rules.ts'

export const ruleTexts: Readonly<Record<RuleCode, RuleText>> = {
  R1: {
    title: 'People do not exceed approved posts',
    messages: {
      overstaffed:
        '{name}: {value} people, {limit} posts approved ({type}), {over} too many. Reduce staff or have posts approved.',
      overstaffedUntil:
        '{name}: {value} people, {limit} posts approved ({type}), {over} too many; the merge by “{document}” gives until {until} to digest them. Keep to the term.',
      overstaffedPast:
        '{name}: {value} people, {limit} posts approved ({type}), {over} too many; the merge by “{document}” gave until {until} to digest them, which is past. Reduce staff or have posts approved.',
    },
  },
  R2: {
    title: 'Administrative bodies use administrative posts, institutions institution posts',
    messages: {
      'foreign-internal':
        '{name}: {body} is an internal body and holds {value} posts of another kind ({type}). Use administrative posts, or give the basis for combined use.',
      'foreign-institution':
        '{name}: {body} is an institution and holds {value} posts of another kind ({type}). Use institution posts, or give the basis for combined use.',
    },
  },
  R3: {
    title: 'Administrative posts moved across levels need approval',
    messages: {
      crossed:
        '{document} moves {posts} posts ({type}) from {from} to {to}, across levels: the province must report it to the centre.',
      carried:
        '{document} takes {name} with its {posts} posts ({type}) from the {fromLevel} level to the {toLevel} level: the province must report it to the centre.',
    },
  },
  R4: {
    title: 'A deliberating or coordinating body has no posts',
    messages: {
      coordinating: '{name}[: {body}] is a coordinating body and holds {value} posts. Take them back.',
    },
  },
  R5: {
    title: "A level's administrative posts stay within its total",
    messages: {
      aboveTotal: '{name} has {value} administrative posts at the {level} level, above its total of {limit}.',
    },
  },
  R6: {
    title: 'Four fixed internal bodies and up to two chosen',
    messages: {
      aboveMost: '{name} has {value} internal bodies, above {limit}.',
      belowLeast: '{name} has {value} internal bodies, fewer than the fixed {limit}.',
      bodyMissing: '{name} has no {body} office, one of the four fixed bodies.',
    },
  },
  R7: {
    title: 'Three administrative posts a body as a rule',
    messages: {
      belowUsual:
        '{name}: {body} has {value} administrative posts, as a rule {limit} at least. Give the reason.',
    },
  },
  R8: {
    title: 'Seven party and government leaders a street at most',
    messages: {
      aboveMost: '{name} has {value} leaders, above {limit}.',
    },
  },
  R9: {
    title: 'Seven bodies as a rule, nine at most; every duty has a lead body',
    messages: {
      aboveMost: '{name} has {value} bodies, above the limit of {most}. Merge or abolish bodies first.',
      aboveUsual: '{name} has {value} bodies, more than the usual {usual} (limit {most}). Give the reason.',
      belowUsual: '{name} has {value} bodies, fewer than the usual {usual}.',
      noLead: '{name}: duty "{duty}" has no lead body. Name one.',
      severalLeads: '{name}: duty "{duty}" has several lead bodies: {leads}. Keep one.',
    },
  },
  R10: {
    title: 'The base is matched 1:1 by city and county; top-ups stand apart',
    messages: {
      noMatchedBase:
        'No step of the scenario is funded by city and county together. Name both pools in the base step.',
      ratioDiffers: 'Step "{step}" is matched {ratio}, not 1:1. Mend the ratio.',
      uneven: '[{name}: ]step "{step}" has {city} posts from the city and {county} from the county, not 1:1.',
    },
  },
  R11: {
    title: 'Five departments, two offices, two institutions a street',
    messages: {
      departmentsDiffer: '{name} has {value} departments, not {limit}.',
      officesDiffer: '{name} has {value} offices, not {limit}.',
      institutionsDiffer: '{name} has {value} institutions, not {limit}.',
    },
  },
  R12: {
    title: 'Four to six internal bodies a street',
    messages: {
      aboveMost: '{name} has {value} internal bodies, above {limit}.',
      belowLeast: '{name} has {value} internal bodies, fewer than {limit}.',
      bodyMissing: '{name} has no {body} body.',
    },
  },
  R13: {
    title: 'Three institutions a street',
    messages: {
      aboveMost: '{name} has {value} institutions, not {limit}.',
      belowLeast: '{name} has {value} institutions, not {limit}.',
      bodyMissing: '{name} has no {body}.',
    },
  },
  R14: {
    title: '15 to 50 administrative posts a street',
    messages: {
      belowLeast: '{name} has {value} administrative posts, fewer than {limit}.',
      aboveUsual: '{name} has {value} administrative posts, as a rule {limit} at most. Give the reason.',
    },
  },
  R15: {
    title: 'Limits of bodies by class',
    messages: {
      aboveMost: '{name} has {value} bodies of a kind whose limit for its class is {limit}.',
    },
  },
  R16: {
    title: 'Posts of a town are for the town alone',
    messages: {
      occupied:
        '{document} gives {posts} posts of {from} to {to}; county organs may not occupy posts of towns.',
    },
  },
  R17: {
    title: 'Posts of a town by population',
    messages: {
      administrativeAbove:
        '{name} with {population,number} people has {value} administrative posts, above the standard of {limit}.',
      institutionAbove:
        '{name} with {population,number} people has {value} institution posts, above the standard of {limit}.',
      administrativeAboveLarge:
        '{name} with {population,number} people (over 100,000) has {value} administrative posts (standard {limit}); more may be given.',
      institutionAboveLarge:
        '{name} with {population,number} people (over 100,000) has {value} institution posts (standard {limit}); more may be given.',
    },
  },
  R23: {
    title: 'Leaders of provincial internal bodies',
    messages: {},
  },
  R24: {
    title: 'Leaders of internal bodies of city organs',
    messages: {},
  },
  R25: {
    title: 'Leaders of city and county departments',
    messages: {},
  },
  R26: {
    title: 'Leaders of institutions',
    messages: {},
  },
  R28: {
    title: 'An abolished body keeps no posts',
    messages: {
      abolishedHolds: '{name}: {body} was abolished and still holds {value} posts. Take them back.',
    },
  },
  R29: {
    title: 'At most three administrative vacancies; no institution over-staffing',
    messages: {
      aboveUsual: '{name} has {value} administrative vacancies, more than {limit}.',
      institutionOver: '{name} has {value} people in {limit} institution posts.',
    },
  },
  R30: {
    title: 'Three months of secondment a year, with consent, approval and a term',
    messages: {
      noConsent: '{name}: {person} is seconded to {to} without written consent.',
      noApproval: '{name}: {person} is seconded to {to} without approval of the organisation department.',
      noEnd: '{name}: {person} is seconded to {to} without an end date.',
      tooLong:
        '{name}: {person} has been away {months} months (begun ones count whole) this year, more than {limit}.',
      willBeTooLong:
        '{name}: {person} will be away {months} months (begun ones count whole) this year by the term set, more than {limit}.',
    },
  },
  R31: {
    title: 'Six months of secondment as a rule, twelve in all',
    messages: {
      tooLongAtOnce: '{name}: {person} has been with {to} for {months} months, more than the usual {limit}.',
      tooLongInAll: '{name}: {person} has been away {months} months in all, more than {limit}.',
      again: '{name}: {person} is seconded to {to} again before the years of rest have passed.',
      borrowerFull: '{to} has no vacancy and may not borrow {person} of {name}.',
    },
  },
  R33: {
    title: 'Organs above the county do not as a rule borrow from towns',
    messages: {
      fromAbove: '{to} borrows {person} from {name}.',
    },
  },
  R34: {
    title: 'Posts asked for stay within the usable vacancy',
    messages: {
      aboveUsable: '{name}: request {number} asks for {value}, usable vacancy is {limit}.',
    },
  },
  R36: {
    title: 'Entry within ten working days',
    messages: {
      entryOverdue: '{name}: pending entry {number} was due by {due} and is still open.',
      entryLate: '{name}: pending entry {number} was due by {due} and entered on {entered}.',
    },
  },
  R39: {
    title: 'One number a post, first in first out',
    messages: {
      numberTwice: 'Number {number} of pending entries was used twice.',
      outOfTurn: '{name}: pending entry {number} entered before the older {other}.',
    },
  },
  R40: {
    title: 'Shares of ranks (for information)',
    messages: {
      ranksAbove:
        '{name} has {value} of the first to fourth ranks; {limit} by its administrative posts (the base is disputed).',
      upperRanksAbove: '{name} has {value} of the first and second ranks; {limit} (the base is disputed).',
    },
  },
  R43: {
    title: 'Turnover posts end with their term',
    messages: {
      loanOverdue: '{name} holds {posts} turnover posts whose term ended on {until}. Return or extend them.',
    },
  },
  R44: {
    title: "Streets' share of assessments",
    messages: {
      departmentShareLow: "{name}: streets' scores make up {value}, less than {limit}%.",
      dispatchedShareLow: "Dispatched body {name}: streets' scores make up {value}, less than {limit}%.",
    },
  },
  R47: {
    title: 'The same ID number or name twice is queried',
    messages: {
      sameNumber: 'ID number {label} stands {count} times: {units}. Check.',
      sameName: 'Name {label} stands {count} times: {units}. Check.',
    },
  },
  R48: {
    title: 'A send-down changes no total',
    messages: {
      unfunded:
        'Step "{step}" gives {value} posts without naming where they come from, so the total grows. Name a pool.',
    },
  },
}

export const ruleMessages: Readonly<Record<RuleMessage, string>> = {
  aboveMost: '{name}[ ({body})]: {value}, above the limit of {limit}.',
  belowLeast: '{name}[ ({body})]: {value}, below the limit of {limit}.',
  aboveUsual: '{name}[ ({body})]: {value}, above the usual {limit}. Give the reason.',
  belowUsual: '{name}[ ({body})]: {value}, below the usual {limit}. Give the reason.',
  'sum-aboveMost': '[{name}: ]{value} in all, above the limit of {limit}.',
  'sum-belowLeast': '[{name}: ]{value} in all, below the limit of {limit}.',
  'sum-aboveUsual': '[{name}: ]{value} in all, above the usual {limit}.',
  'sum-belowUsual': '[{name}: ]{value} in all, below the usual {limit}.',
  ratioAbove: '{name}: ratio {value}, above {limit}.',
  ratioBelow: '{name}: ratio {value}, below {limit}.',
  leadersAbove: '{name} with {posts} posts has {value} leaders, above the standard of {limit}.',
  chiefsAbove: '{name} with {posts} posts has {value} chiefs, above the standard of {limit}.',
  leadersBelow: '{name} with {posts} posts has {value} leaders, below the standard of {limit}.',
  termPassed: '{name}: the term ended on {until}.',
  notRecorded: 'Not checked, as nothing is recorded of {recorded}.',
  notRecordedInUnits: '{units,number} units were not checked, as nothing is recorded of their {recorded}.',
}

export const recorded: Readonly<Record<Recorded, string>> = {
  ledger: 'the ledger',
  bodies: 'bodies',
  bodyPosts: 'the posts of bodies',
  leaders: 'leading positions',
  levelTotals: 'totals of levels',
  classes: 'classes or bodies',
  values: 'the indicator',
  population: 'population',
  secondments: 'secondments',
  requests: 'requests for posts',
  pending: 'pending entries',
  duties: 'duties',
  assessments: 'assessment shares',
  roster: 'the roster',
  ranks: 'ranks',
}

export const rulePacks: Readonly<Record<RulePack, string>> = {
  national: 'National rules',
  provincial: 'Provincial rules',
  office: 'Practice of offices',
  'wuhan-2015': 'Wuhan reform of 2015',
  'xuzhou-2020': 'Xuzhou reform of 2020',
  'luohu-2016': 'Luohu reform of 2016',
  'huanggang-2020': 'Huanggang reform of 2020',
  'gansu-2020': 'Gansu reform of 2020',
  'jiangsu-2007': 'Jiangsu standards of 2007',
  'hubei-2005': 'Hubei standards for leaders of 2005',
  'weifang-2020': 'Weifang reform of 2020',
  'shandong-2020': 'Shandong street reform of 2020',
  secondment: 'Rules on secondments',
  own: 'Rules of this office',
}

export const ruleParameters: Readonly<Record<RuleParameter, string>> = {
  least: 'At least',
  usualLeast: 'Usually at least',
  usualMost: 'Usually at most',
  usual: 'Usual',
  most: 'At most',
  months: 'Months',
  monthsInAll: 'Months in all',
  restYears: 'Years of rest',
  departments: 'Departments',
  offices: 'Offices (teams)',
  institutions: 'Institutions',
  internal1: 'Internal bodies, class 1',
  institution1: 'Institution, class or bracket 1',
  internal2: 'Internal bodies, class 2',
  institution2: 'Institution, class or bracket 2',
  internal3: 'Internal bodies, class 3',
  institution3: 'Institution, class or bracket 3',
  internalStreet: 'Internal bodies of a street',
  institutionStreet: 'Institutions of a street',
  low: 'First bracket below (people)',
  high: 'Second bracket up to (people)',
  highInSecond: 'Upper bound in the second bracket (1 yes, 0 no)',
  above: 'More may be given above (people)',
  administrative1: 'Administrative posts, bracket 1',
  administrative2: 'Administrative posts, bracket 2',
  administrative3: 'Administrative posts, bracket 3',
  percent: 'First to fourth ranks (%)',
  upperPercent: 'First and second of these (%)',
  department: 'Departments (%)',
  dispatched: 'Dispatched bodies (%)',
  chiefs: 'Chiefs',
  least1: 'Bracket 1 least leaders',
  most1: 'Bracket 1 most leaders',
  from2: 'Bracket 2 from posts',
  least2: 'Bracket 2 least leaders',
  most2: 'Bracket 2 most leaders',
  from3: 'Bracket 3 from posts',
  least3: 'Bracket 3 least leaders',
  most3: 'Bracket 3 most leaders',
  from4: 'Bracket 4 from posts',
  least4: 'Bracket 4 least leaders',
  most4: 'Bracket 4 most leaders',
  from5: 'Bracket 5 from posts',
  least5: 'Bracket 5 least leaders',
  most5: 'Bracket 5 most leaders',
  from6: 'Bracket 6 from posts',
  least6: 'Bracket 6 least leaders',
  most6: 'Bracket 6 most leaders',
  from7: 'Bracket 7 from posts',
  least7: 'Bracket 7 least leaders',
  most7: 'Bracket 7 most leaders',
}

export const ruleLevels = { city: 'city', county: 'county', street: 'town and street' }

export const unsourced = 'no source'
