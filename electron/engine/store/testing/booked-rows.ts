// A row for each table of booked things, and what each of them refers to.

/** What the rows below refer to. */
export const BOOKED_BASE: readonly string[] = [
  "INSERT INTO body (id, unit, name, kind) VALUES (90, 1, '办公室', 'internal'), (91, 1, '中心', 'institution')",
  "INSERT INTO account VALUES (80, 'superior', '', NULL, NULL), (81, 'turnover', '320302', NULL, NULL), (82, 'borrowed', '', 1, NULL), (83, 'unit', '', 1, NULL)",
  `INSERT INTO document VALUES (80, '徐编〔2020〕1号', '', '2020-01-01', '2020-01-01', '', '', '', '', '', '', '', '', '${'0'.repeat(64)}', 0)`,
  "INSERT INTO movement VALUES (80, 80, 1, 'open', '{}'), (81, 80, 3, 'lend', '{}')",
  "INSERT INTO loan VALUES (80, 80, 81, 82, 'support', 1, '2020-01-01', '2020-12-31')",
  "INSERT INTO pendingEntry VALUES (80, 80, '通知-1', '2020-01-01', 83, 'support', '通知')",
  `INSERT INTO publishedScenario VALUES (80, '方案', '${'a'.repeat(64)}', '{}', '{}', 'x', '1', '${'0'.repeat(64)}')`,
]

/** By table: a row of id 90, and a change of it that must be refused. */
export const BOOKED_ROWS: Readonly<Record<string, readonly [insert: string, update: string]>> = {
  document: [
    `INSERT INTO document VALUES (90, '徐编〔2020〕2号', '', '2020-01-01', '2020-01-01', '', '', '', '', '', '', '', '', '${'1'.repeat(64)}', 0)`,
    "title = '假'",
  ],
  documentStep: [
    "INSERT INTO documentStep VALUES (90, 80, '2020-01-01', 'approved', '', '')",
    "status = 'draft'",
  ],
  movement: ["INSERT INTO movement VALUES (90, 80, 2, 'open', '{}')", "detail = '[]'"],
  opening: ["INSERT INTO opening VALUES (90, 80, '2020-01-01', 83, 'support')", "date = '2021-01-01'"],
  transfer: ["INSERT INTO transfer VALUES (90, 80, '2020-01-01', 80, 83, 'support', '', 3, '')", 'posts = 4'],
  loan: [
    "INSERT INTO loan VALUES (90, 81, 81, 82, 'support', 1, '2020-01-01', '2020-12-31')",
    "until = '2030-12-31'",
  ],
  loanReturn: ["INSERT INTO loanReturn VALUES (90, 80, 80, '2020-02-01', 1)", 'posts = 2'],
  loanMove: ["INSERT INTO loanMove VALUES (90, 80, 80, '2020-02-01', 82)", "date = '2021-01-01'"],
  staffing: ["INSERT INTO staffing VALUES (90, 80, '2020-01-01', 83, 'support', 1, '')", 'people = 2'],
  pendingEntry: [
    "INSERT INTO pendingEntry VALUES (90, 80, '通知-2', '2020-01-01', 83, 'support', '通知')",
    "number = 'x'",
  ],
  pendingStep: [
    "INSERT INTO pendingStep VALUES (90, 80, 80, '2020-02-01', 'entered', NULL)",
    "state = 'used'",
  ],
  reserve: ["INSERT INTO reserve VALUES (90, 80, '2020-01-01', 83, 'support', 'leader', 1)", 'posts = 2'],
  trait: ["INSERT INTO trait VALUES (90, 80, '2020-01-01', 1, NULL, 'name', '新名')", "value = '假'"],
  lineage: [
    "INSERT INTO lineage VALUES (90, 80, '2020-01-01', 'merge', 1, 90, 1, 91)",
    "date = '2021-01-01'",
  ],
  publishedScenario: [
    `INSERT INTO publishedScenario VALUES (90, '方案', '${'b'.repeat(64)}', '{}', '{}', 'x', '1', '${'0'.repeat(64)}')`,
    "name = '假'",
  ],
  adoption: ["INSERT INTO adoption VALUES (90, 80, 80, '', 'x')", "authority = 'city'"],
}
