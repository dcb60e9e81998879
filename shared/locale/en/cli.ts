// Text of the command line: usage, labels, and what each command says of its work.
import type { CliText } from '../zh-CN/cli.ts'

export const cli: CliText = {
  help: `Bianheng: allocation of establishment posts, command line.

Usage: bianheng COMMAND …

  init PROJECT [--template NAME] [--region CODE] [--password-file FILE]  creates a project, encrypted where a password is given; never overwrites. Templates: blank, xuzhou-2020,
                                                      wuhan-2015, weifang-dayu-2016, shashi-2021, luohu-2016
  note PROJECT                                        what the project's template rests on: published, inferred and sample, where to look
  inspect WORKBOOK [--password P]                     what the importer sees; writes nothing
  import PROJECT WORKBOOK [--sheet S] [--as KIND] [--password P] [--mapping M.json] [--doc NUMBER] [--date YYYY-MM-DD] [--dry-run] [--skip-bad-rows]
                                                      imports (KIND: units, bodies, indicators, quotas, roster, movements, leaders, pending, secondments, duties, assessments; quotas need --doc and --date)
  reconcile PROJECT [WORKBOOK …] [--as-of DATE] [--keep] [--out FILE.xlsx]  roster, ledger and sheets (posts, lists of units, payrolls) against each other; --keep keeps what differs, so that later ones say what is carried over
  scenario PROJECT add FILE | list | show NAME | publish NAME  stored scenarios; publish freezes a copy with its hash
  run PROJECT SCENARIO                                computes (SCENARIO: a file, a stored name, or NAME@HASH)
  adopt PROJECT SCENARIO --doc NUMBER|city=NUMBER|CODE=NUMBER … --date YYYY-MM-DD [--title T] [--issuer I|city=I|CODE=I …] [--purpose P]
                                                      books the result, each authority's part under its document
  book PROJECT MOVEMENTS.json [--keep-attachment]
                                              book a document with its movements, all or none; --keep-attachment keeps the file that document.attachment names, from the folder of MOVEMENTS.json
  advance PROJECT NUMBER STATUS --date YYYY-MM-DD [--effective DATE] [--organ O] [--opinion T]
                                                      takes a booked document further (STATUS: draft, meeting, submitted, approved, filed, executed, repealed); approved or filed, its movements count
  advance PROJECT REQUEST reviewed|decided|withdrawn --date YYYY-MM-DD [--posts N] [--organ O] [--meeting M] [--opinion T] [--waiver REASON]
                                                      takes a request to use posts further; its notice is booked (kind notice)
  attach PROJECT NUMBER FILE | --out FILE             keep a scan with a booked document (its movements stay; can be undone); --out writes the kept one
  withdraw PROJECT ENTRY                              takes back an entry of a register dated ahead (as “table PROJECT ahead” names it: secondment:3); can be undone
  table PROJECT KIND [--as-of YYYY-MM-DD]             a table as of a date: overview, vacancies, units, bodies, ledger, pending, pools, loans, documents, earmarks,
                                                      leaders, positions, plan, requests, duties, secondments, filings, consents, appointments, ahead,
                                                      assessments, roster-structure
  compare PROJECT A B …                               scenarios (file, name or NAME@HASH), dates and present side by side
  check PROJECT [--scenario S] [--as-of DATE] [--rules PACK …]  findings of the rules
  export PROJECT REPORT --out FILE [--scenario S] [--as-of DATE] [--secrecy TEXT] [--layout NAME] [--no-derivation] [--zeros-blank] report (.xlsx, .pdf) or letter (.docx, .pdf; [--number N] [--signer NAME];
                                                      imprint: [--copies OFFICES] [--printed-by OFFICE] [--printed-on DATE] | --no-imprint)
                                                      reports: allocation, comparison, derivation, overview, overview-short, review, staffing, leaders, vacancies,
                                                      entries, pending, secondments, lineage, findings, flow, duties, filings, requests, roster-structure, audit;
                                                      letters: notice, request, approval
  verify PROJECT [--head HEX]                         database and audit chain
  upgrade PROJECT                                     brings a project of an older version up to date, a copy first
  backup PROJECT FILE [--force]                       a consistent copy, also while the project is open
  restore FILE PROJECT [--force]                      puts a copy back; with --force what is replaced is kept
  password PROJECT --new-password-file FILE | --remove  sets, changes or takes away the password, of the kept copies too
  exchange out PROJECT FILE [--for NAME] [--people] [--password P] [--force]
                                                      writes a signed package: a branch for NAME, or without --for what this branch reports back; --people adds names and ID numbers
  exchange in PROJECT FILE [--trust FINGERPRINT] [--take ours|theirs] [--choose CONFLICT=ours|theirs …] [--dry-run]
                                                      makes a project of a branch, or takes a report in: merged three ways, conflicts chosen, one command
  exchange show FILE [PROJECT]                        who wrote a package and what it brings; writes nothing
  exchange keys [PROJECT] [--name NAME] [--password P] [--forget FINGERPRINT]  the key of this computer (--name makes it) and those a project trusts
  apportion CASE.json                                 one apportionment problem, without a project
  demo DIR                                            the whole Xuzhou 2020 job on the bundled sample

Every command takes --json (one JSON document and nothing else) and --lang en.
The password of a project is given by --password-file FILE (its first line) or the environment variable BIANHENG_PASSWORD.
Exit status: 0 done · 1 wrong usage · 2 bad input or refused, nothing written · 3 infeasible or undecided · 4 damaged · 70 internal error`,
  usage: {
    command: 'there is no command "{name}"',
    arguments: '{command} takes {count} arguments, {given} were given',
    option: '{command} has no option {option}',
    value: 'wrong value for {option}: it takes {expected}',
    needsValue: 'option {option} needs a value',
    twice: 'the option {option} is given more than once',
    needsOption: 'option {option} is missing',
    layoutOfLetter: 'a letter has no layout: leave {option} out',
    derivationOfOther: 'only the allocation has the derivation behind it: leave {option} out',
    whichScenario: 'name the scenario with --scenario[ (stored: {known})]',
    subcommand: 'there is no subcommand "{name}"',
    passwordEmpty: 'the first line of "{file}" holds no password',
  },
  caseErrors: {
    NOT_JSON: 'not valid JSON',
    TOO_DEEP: 'its brackets are nested too deep to be read',
    NOT_AN_OBJECT: 'must be an object',
    NOT_A_LIST: 'must be a list',
    NOT_A_NUMBER: '"{text}" is no number; write an integer, or text such as "12.5" or "3/7"',
    NOT_AN_INTEGER: '"{text}" is no integer',
    NOT_A_TEXT: 'must be text',
    NOT_A_BOOLEAN: 'must be true or false',
    NEGATIVE: '"{text}" is negative; must be 0 or more',
    TOO_LARGE: 'too large; at most {most}',
    TOO_LONG:
      '"{text}" is too long: a number has at most {digits,number} characters and an exponent of at most {exponent}',
    MISSING: 'is missing',
    EMPTY: 'must not be empty',
    LENGTH: 'must have {expected} entries, has {found}',
    UNKNOWN_KEY: 'unknown; check the spelling or remove it',
    DUPLICATE_KEY: 'written again in line {line}; each may stand once only',
    UNKNOWN_VALUE: 'there is no "{text}"; known: {allowed}',
    CONFLICT: 'cannot be used together with "{with}"',
    TIE_ORDER: 'must hold each index from 0 to {last} once',
    ZERO_SUM: 'adds up to 0, so there are no shares',
  },
  said: {
    created: 'Created {file}: [{region}, ]{units,number} units.',
    imported:
      'Imported {file}: {rows,number} rows, {accepted,number} written ({added,number} added, {changed,number} changed, {unchanged,number} unchanged), {rejected,number} left out.',
    dryRun:
      'Tried {file}, nothing written: {rows,number} rows, {accepted,number} good ({added,number} added, {changed,number} changed, {unchanged,number} unchanged), {rejected,number} with problems.',
    allOrNothing:
      'Until the bad rows are mended the whole sheet stays out; --skip-bad-rows leaves out those rows alone.',
    rejected: '{cell}: {message}',
    exported: 'Wrote {file} ({bytes,number} bytes).',
    stored: 'Stored scenario "{name}".',
    verified: 'Verified.',
    broken: 'Not verified:',
    noFindings: 'No findings.',
    noScenarios: 'No scenario is stored. Store one with scenario PROJECT add FILE.',
    noTemplate: 'This project follows no template.',
    checked: 'As of {asOf}: {error} errors, {warning} warnings, {info} notes[, of these {waived} waived]',
    ruleSource: 'Source: {source}',
    waived: 'Waived: {reason} ({who}, {date})',
    unchecked: 'Not checked',
    moreFindings: '{more} more; --json lists all',
    demoStep: '{place}. {what}',
    demoDone: 'Done; the files are in {folder}.',
    noPdf: 'No PDF written: {reason}',
    tie: 'Step "{step}" ({group}): {units} tied for {posts,number} posts, settled by {by}[: to {gained}].',
    cellTie:
      'Step "{step}": the sums of {units} and of every column are fixed; {posts,number} posts could change columns among them, settled by {by}: to {gained}.',
    withdrawn: 'Entry {id} is withdrawn.',
    advanced: 'Document “{document}” is now “{status}”; its movements do not count yet.',
    advancedInForce: 'Document “{document}” is now “{status}”; its movements count.',
    advancedRequest: 'Request “{request}”: {status}; usable vacancy of the day {usable,number}.',
    attached: 'The scan is kept with “{document}”, SHA-256 {hash}.',
    attachmentWritten: 'Wrote the kept scan to {file}; its SHA-256 is the one that was booked.',
    backedUp:
      'Backed up to {file} ({bytes,number} bytes, {units,number} units, {entries,number} audit entries).',
    restored:
      'Restored {file}: {units,number} units, {entries,number} audit entries.[ The file it replaced is kept as {kept}.]',
    backupsFound: 'Sound backups (put one back with restore):',
    backupFound: '{at}  {units,number} units  {entries,number} audit entries  {file}',
    passwordSet:
      'The project and {copies,number} kept copies are encrypted now. A lost password cannot be recovered: keep it safe.',
    passwordRemoved: 'The project and {copies,number} kept copies are no longer encrypted.',
    passwordLeft: 'This copy stayed as it was: {file}',
    noBackups: 'No sound backup was found.',
    upToDate: 'The project has the file version of this program already.',
    upgraded:
      'The project was made by an older version of the program (file version {from}) and has been brought up to file version {to}. The file as it was is kept as {kept}; older programs can only read the new one.',
    clockBehind:
      'The clock of this computer stands before the last entry of the project: new audit entries would be out of order. Set date and time right before you record anything.',
    network:
      'The project lies in a network folder, where a lost connection or a second computer can damage it. Copy it to this computer first.',
    booked: 'Booked document “{document}”: {movements,number} movements.',
    atMovement: 'Movement {place,number}: {message}',
    bookedAlready: 'Document “{document}” was booked already with the same content; nothing was written.',
    published: 'Published: {name}@{hash}, as of {asOf}, {total,number} posts.',
    stale: '(the data has changed since)',
    adopted: 'Scenario "{scenario}" (published copy {hash}):',
    adoptedPart:
      '  {name}: document "{document}", {posts,number} posts[, {returned,number} taken back], {movements,number} movements.',
    adoptedAlready:
      '  {name}: adopted before by document "{document}", {posts,number} posts[, {returned,number} taken back]; nothing was written.',
    adoptionOpen: '  {name}: {posts,number} posts wait for a document.',
    planned:
      'Noted document “{document}”: {movements,number} movements, which take effect once it is approved or filed.',
    newer:
      'A newer Bianheng made this project: it can only be read, and what this version does not know is not shown. Upgrade the program.',
  },
  demo: {
    created: 'Created the sample project {file}: {units,number} units, sample values imported.',
    ran: 'Ran scenario "{name}": {units,number} units, base {base,number}[, tilt {tilt,number}], top-up {topup,number}, {total,number} posts in all; city {city,number}, county {county,number}.',
    checked: 'Rules: {findings,number} findings, {errors,number} of them errors.',
    compared:
      'Compared {readings,number} readings: from the first to the last some units gain {gained,number} posts, others lose {lost,number}.',
    adopted:
      'Adopted (published copy {hash}): {documents,number} sample documents moved {posts,number} posts out of the pools, {open,number} parts are open.',
    title: 'Notice of the posts of "{name}" (sample)',
    document: 'SAMPLE-{authority}〔2020〕1',
    verified: 'Verified: {entries,number} audit entries, head {head}.',
  },
  labels: {
    county: 'County',
    units: 'Units',
    total: 'Total',
    all: 'Total',
    unit: 'Unit',
    code: 'Code',
    city: 'City',
    countyPool: 'County',
    scenario: 'Scenario',
    asOf: 'As of',
    steps: 'Steps',
    digest: 'Inputs digest',
    head: 'Audit head',
    entries: 'Audit entries',
    database: 'Database',
    ties: 'Ties',
    notes: 'Notes',
    findings: 'Findings',
    fairness: 'Evenness',
    gini: 'Gini (posts over people)',
    maxToMin: 'Posts per 10,000 people, highest to lowest',
    party: 'Party',
    seats: 'Posts',
    divisor: 'Divisors',
    sheet: 'Sheet',
    table: 'Table',
    column: 'Column',
    field: 'Field',
    source: 'Source',
  },
  problems: {
    DATABASE: 'the database is damaged: {detail}',
    FOREIGN_KEY: 'row {row} of table {table} points to nothing',
    CHAIN_GAP: 'audit entries are not consecutive: expected {expected}, found {entry}',
    CHAIN_LINK: 'audit entry {entry} does not follow the one before it',
    CHAIN_HASH: 'audit entry {entry} or its changes were altered',
    CHANGE_LOST: '{changes} changes belong to no audit entry',
    ROW_UNRECORDED:
      'row {row} of table {table} differs from the audit record: it was changed behind the program',
    TOTAL_BROKEN: '{type}: all accounts should add up to {expected}, they are {found}',
    BALANCE_WRONG: 'account “{account}”: {type} should be {expected}, the balance says {found}',
    ACCOUNT_BELOW_ZERO: 'account “{account}”: {type} is {found} on {date}, below zero',
    PEOPLE_BELOW_ZERO: '“{account}”: people of {type} are {found} on {date}, below zero',
    RESERVE_BELOW_ZERO: '“{account}”: reserved posts ({type}) are {found} on {date}, below zero',
    LOAN_OVERRETURNED: 'of {lent} posts lent by movement {movement}, {found} were returned',
    UNDOING_LEFT: 'an unfinished undo is left in the file',
    HEAD_UNKNOWN: 'head {head} is not in the chain: its tail was cut or the chain rebuilt',
    ATTACHMENT_BROKEN:
      'the kept attachment “{file}” of document “{document}” is missing or not what was booked',
    ROSTER_CHANGED: 'the rows of roster batch {batch} are not those that were imported',
  },
}
