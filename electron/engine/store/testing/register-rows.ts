// A row for each table of the registers, a change of it and its removal; and the same rows under a movement.

type Statements = readonly [insert: string, update: string, remove: string]

const statements = (table: string, values: string, update: string): Statements => [
  `INSERT INTO ${table} VALUES (90, ${values})`,
  `UPDATE ${table} SET ${update} WHERE id = 90`,
  `DELETE FROM ${table} WHERE id = 90`,
]

const DUTY = "INSERT INTO duty VALUES (1, NULL, '1', 'power', '许可', '', '', NULL, '', '', '2020-01-01')"
const REQUEST =
  "INSERT INTO useRequest VALUES (1, NULL, '2020-1', '2020-01-01', 1, NULL, 'institution-full', 2, 3, '', '')"
const SECONDMENT =
  "INSERT INTO secondment VALUES (1, NULL, 1, 'borrow', 1, NULL, NULL, '市局', '', '', '2020-01-01', '', '', '', '', '', '')"
const FILING = "INSERT INTO filing VALUES (1, 1, '方案', NULL, '', '2020-01-01', '2020-02-01')"

/** Rows that a document may book: the value for `movement` comes second. */
const BOOKABLE: Readonly<Record<string, readonly [values: string, update: string, base: string]>> = {
  leaderChange: ["'2020-01-01', 1, NULL, 'group', 'section', 'chief', 'approved', 2", 'posts = 3', ''],
  positionChange: ["'2020-01-01', 1, NULL, 'lead', '', 'approved', 2", 'posts = 3', ''],
  useRequest: [
    "'2020-1', '2020-01-01', 1, NULL, 'institution-full', 2, 3, '招聘', ''",
    "reason = '缺员'",
    '',
  ],
  useStep: ["1, '2020-01-01', 'decided', 2, 3, '', '', '', '', '', ''", "opinion = '同意'", REQUEST],
  secondment: [
    "1, 'borrow', 1, NULL, NULL, '市局', 'city', '', '2020-01-01', '2020-03-01', '', '', '', '', ''",
    "until = '2020-04-01'",
    '',
  ],
  secondmentStep: ["1, '2020-01-01', '2020-02-01', ''", "until = '2020-04-01'", SECONDMENT],
  duty: ["'1', 'power', '许可', '', '', NULL, '', '', '2020-01-01'", "mode = 'direct'", ''],
  dutyStatus: ["1, 1, '2020-01-01', 'handed-down', '', ''", "status = 'taken-on'", DUTY],
  dutyHolder: ["1, 1, NULL, '2020-01-01', 'lead', 1", 'held = 0', DUTY],
  admission: ["1, 1, '2020-01-01', 'city', '', '', '', '', 0, 0, '', ''", 'money = 5', DUTY],
}

const PLAIN: Readonly<Record<string, readonly [values: string, update: string, base: string]>> = {
  usePlan: ["2020, '2020-01-01', 1, NULL, 'institution-full', 2, '', ''", 'posts = 3', ''],
  holiday: ["'2020-01-02', 'rest', ''", "kind = 'work'", ''],
  filing: ["1, '方案', NULL, '', '2020-01-01', '2020-02-01'", "due = '2020-03-01'", ''],
  filingStep: ["1, '2020-01-01', 'filed', ''", "step = 'returned'", FILING],
  consent: ["'1', 1, NULL, 'appointment', '', '2020-01-01', '', '', ''", "subject = '所长'", ''],
  appointment: ["1, NULL, 'appointment', '2020-01-01', '', NULL", "document = '任'", ''],
  assessment: ["2020, '年度', NULL, '区', 1, NULL, '90.5', NULL, '2020-12-31'", "score = '91'", ''],
  rosterBatch: [`'2020-01-01', 'x', '', 0, '${'0'.repeat(64)}'`, "file = 'y'", ''],
  personClearing: ["'2020-01-01', 1, '本人要求'", 'people = 2', ''],
}

/** Every table, as a command without a document fills it. */
export const REGISTER_ROWS: Readonly<Record<string, Statements>> = Object.fromEntries([
  ...Object.entries(BOOKABLE).map(([table, [values, update]]) => [
    table,
    statements(table, `NULL, ${values}`, update),
  ]),
  ...Object.entries(PLAIN).map(([table, [values, update]]) => [table, statements(table, values, update)]),
])

/** What a row of the table refers to. */
export const REGISTER_BASES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...BOOKABLE, ...PLAIN }).flatMap(([table, [, , base]]) =>
    base === '' ? [] : [[table, base]],
  ),
)

/** Insertions under movement 80, and a change that must be refused. */
export const BOOKED_REGISTER_ROWS = Object.entries(BOOKABLE).map(
  ([table, [values, update, base]]) =>
    ({ table, base, insert: `INSERT INTO ${table} VALUES (90, 80, ${values})`, update }) as const,
)
