// English text of the help pages.
import type { app } from '../../zh-CN/pages/app.ts'
import type { HelpPage } from '../../zh-CN/pages/help.ts'

export const helpPages: Readonly<Record<keyof typeof app.places, HelpPage>> = {
  start: {
    what: 'Create, open or try a project. A project is one .bianheng file, wherever you put it.',
    steps: [
      'New: type the name, pinyin initials or code of a city or county, choose a template and a place; the units come from the bundled list.',
      'Open: click a recent project, double-click a .bianheng file, or drop one on the window.',
      'Try: open the sample and change what you like; it is a copy.',
      'A damaged project is recovered from a backup into a new file; the old one is left as it is.',
    ],
  },
  overview: {
    what: 'Quota, people and usable vacancy on the chosen date, vacancy rates, posts per 10,000 people, and what waits to be done. Click a figure for its rows.',
    steps: [
      'Change the as-of date at the top: every figure follows.',
      'At the right: pending entries, loans, filings, secondments, requests and findings; click to go there.',
    ],
    figures: [
      'Usable vacancy = quota − filled − pending − leader, policy and other reserve; it may be negative (over-staffed).',
      'Vacancy rate = (quota − filled − this year’s pending) ÷ quota; whether pending is subtracted is ticked above the rates, for every table, and printed.',
      'Posts per 10,000 = quota ÷ population × 10,000, rounded half up.',
      'Totals leave out support staff, employees and controlled posts; lent posts stand in their own column.',
    ],
    sources: ['Vacancy and reserves: the practice of a city’s establishment office.'],
  },
  establishment: {
    what: 'The tree of units and bodies with their posts on any date.',
    steps: [
      'Choose a county, unit or body at the left, or go there with the search (Ctrl+K).',
      'Change the date at the top to see the bodies, names and posts of that day.',
      'Click a number to see the documents it comes from; the history of a body shows how it was set up, renamed, merged or ended.',
      'A figure of one type on the overview leads here with that type alone; “Post type” shows all again.',
    ],
    figures: [
      'Quota = opening + posts approved and moved in − cut and moved out.',
      'Filled = opening + entries − exits.',
      'Usable vacancy = quota − filled − pending entries − reserves; below zero is over quota.',
      'Stationed bodies stand in grey under their unit and are left out of its sums.',
    ],
    sources: ['State Council Order No. 486 on local establishments.'],
  },
  structure: {
    what: 'The organisation chart: each box is a unit or body with its posts, people and vacancies.',
    steps: [
      'Put another date beside it to see the bodies before and after a reform.',
      'Drag a body onto another: first see what merging them moves, then book the document in the ledger; nothing changes before that.',
    ],
    figures: ['The numbers in a box are those of “Establishment” on the chosen date.'],
    sources: ['State Council Order No. 486 on local establishments.'],
  },
  ledger: {
    what: 'Every movement has its document, takes from one account and gives to another, and is never edited; errors are corrected by another document.',
    steps: [
      'Book a document: number, dates, then movement by movement; the balances after it stand at the right.',
      'Drafts and documents under review do not count; approved ones count from their effective date.',
      'Pools, loans and pending entries have lists from which they are settled.',
    ],
    figures: [
      'Balance of an account = what came in − what went out; only the superior’s may be negative.',
      'The total of a post type changes only when the superior approves or cuts.',
    ],
  },
  units: {
    what: 'Units and their indicator values; tick those that take part.',
    steps: [
      'Ticks change the scenario being edited, a county at once if you like; save the scenario afterwards.',
      'Values are filled in on Indicators or come from the import; only the latest of each is listed here.',
    ],
  },
  indicators: {
    what: 'Fill in the indicator values of units as in Excel: population, area, economy, assessment and your own.',
    steps: [
      'Choose the date of the values at the top right; scenarios and rules take the latest before their own date.',
      'Type, or paste blocks from Excel or WPS; one paste, fill or clearing is one step to undo.',
      'Drag the small square at the corner of the selection to fill, or press it twice to fill to the end; drag the edge of a header for the width, or press it twice to fit.',
      'Values may carry their unit of measure (12.5万人); a cell that is refused turns red, is not stored, and the status bar says why.',
      '“New indicator” takes a name, a measure and a direction, and becomes a column.',
      'Ctrl+F finds, Ctrl+H replaces, Ctrl+Shift+L filters; F1 lists every key.',
    ],
    figures: [
      'Population, households, area, villages, output and revenue are added up by county and city; ranks, scores and your own are not.',
      'Count, sum and mean in the status bar are of the selected cells: the sum is exact, the mean has up to six places.',
    ],
  },
  import: {
    what: 'Reads the sheets that offices have: first the difference, and nothing is written before it is accepted.',
    steps: [
      'Choose or drop .xlsx, .xls, .et, .csv or a web table; titles, totals and many-level headers are recognised.',
      'Check what each column is taken for; rows with problems name cell and reason and are left out.',
      'Accept. A backup is made first, and it can be undone.',
    ],
    figures: ['Header units such as ten thousand people are converted exactly, and it is shown.'],
  },
  scenario: {
    what: 'A way of sharing posts in steps; every post can be recomputed by hand.',
    steps: [
      'Change bases, weights, bands and bounds: the result follows at once.',
      'Click a number for its shares, score, quota, rounding and ties.',
      'Save, publish, and adopt: it is booked under the documents of each authority.',
    ],
    figures: [
      'Score = Σ weight × normalised value; the weights add up to 1.',
      'Exact share = posts × score ÷ sum of scores; rounded so that the total is met exactly.',
      'Gini coefficient: Lorenz curve of posts over people, four places.',
    ],
    sources: ['Largest remainder, Sainte-Laguë, D’Hondt and others, with the common divisor to check by.'],
  },
  compare: {
    what: 'Dates or scenarios side by side, differences coloured: units, changes, places, fairness, cost and what differs in the scenarios.',
    steps: [
      'Choose two columns or more; the first is the base, and any column can be made the base.',
      'A date is what was approved on that day; for the documents between two dates click a figure of Establishment.',
      'Where two scenarios differ in weights alone, a slider shows what lies between them.',
    ],
    figures: ['Change = this column − the first.'],
  },
  reports: {
    what: 'The tables of the trade and the letters.',
    steps: [
      'Choose a report: the screen shows what is printed.',
      'Export Excel (live totals), Word or PDF; the audit head in the footer proves the file unchanged.',
    ],
    sources: ['Layout of letters: GB/T 9704—2012.'],
  },
  rules: {
    what: 'Checks ledger and scenario: errors (must not), warnings (as a rule), notes.',
    steps: [
      'Click a finding to go to its unit.',
      'Waive one with a reason; switch rules off, change their parameters, or add your own.',
    ],
    sources: ['Each rule names its document and article; one without a sound source says so.'],
  },
  journal: {
    what: 'The history of writes: who, when, what; undo back to any step.',
    steps: [
      '“Undo to before this step” first lists what it takes back; undoing is recorded too.',
      '“Verify the chain” computes every hash anew.',
    ],
    figures: ['Hash = SHA-256 of the previous hash and this entry: change one, and all after it disagree.'],
  },
  people: {
    what: 'Requests, entries, secondments, leading positions and the roster: how far each is, what is missing, what falls due.',
    steps: [
      'Requests are recorded, then reviewed, decided and answered by a notice; click a number for its course and next step.',
      'Pending entries enter in the order of their notices; those whose turn it is say so.',
      'Secondments carry their dates, consent and approval; what is too long or lacks one stands in red.',
      'The roster check sets the people of the roster beside those of the ledger; the roster comes from the import.',
      'Terms are counted in working days; holidays and shifted days are recorded in the calendar.',
      'Names and ID numbers are masked, and left out of exports unless asked for.',
    ],
    figures: [
      'Usable vacancy of a request = approved − filled − pending − reserves on its day; what is asked for beyond it is the shortfall.',
      'Vacancy expected in a year = usable vacancy now + retirements to the end of that year.',
      'Vacant leading positions = approved − counted; below nought they are in excess.',
    ],
    sources: [
      'Terms of secondment: see the rules on secondment.',
      'Decision of the Standing Committee of the National People’s Congress on the gradual deferral of retirement (2024-09-13).',
    ],
  },
  duties: {
    what: 'Lists of duties and what goes with them: admission of duties, assessments, consultations, filings and positions.',
    steps: [
      'Give each duty one lead body and any number of cooperating ones; earlier leads stay on record.',
      'Work that a department hands down to a township is first recorded as an admission, with its answer.',
      'Record assessments, consultations and filings one by one, each with the ledger document it belongs to.',
      'Positions are recorded by category and grade, with those approved and those filled.',
      'Every row can be changed, removed and brought back; the audit shows what was changed.',
    ],
    sources: ['State Council Order No. 486 on local establishments.'],
  },
  exchange: {
    what: 'Signed packages carry the project to other offices and their reports back, without a network.',
    steps: [
      'Send: make the key of this machine once, say whom it is for, write one file, carry it over; names and ID numbers stay out unless asked for.',
      'Receive: see what it brings and what conflicts; choose for each conflict, then write all at once, as one step to undo.',
      'The first time a key appears, compare its fingerprint with the sender before you trust it.',
    ],
  },
  safety: {
    what: 'The password of the project, the copies kept of it, the second place for them, and the people named in it.',
    steps: [
      'Set a password: the project and its copies are encrypted. It cannot be recovered, so keep it safe.',
      'Copies are kept beside the project and in a second place, best on another disk or a shared folder.',
      '“Back up to…” writes a copy now; before you restore one, see how many units and entries it holds. The present project is kept aside.',
      'Names and ID numbers: find a person by the whole name or number; each look leaves an audit entry, and who is cleared is wiped from the file for good.',
      'The audit checks its chain: no other tool changed the records.',
    ],
    figures: [
      'Copies are made before imports and packages taken in, every 15 minutes with changes, and on closing: 3 of today, one a day for 14 days, one a month for 12 months.',
    ],
  },
}
