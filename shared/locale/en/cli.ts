// Text of the command line: usage, labels, and what each command says of its work.
import type { CliText } from '../zh-CN/cli.ts'

export const cli: CliText = {
  help: `Bianheng: allocation of establishment posts, command line.

Usage: bianheng COMMAND …

  init PROJECT [--template NAME] [--region CODE]      creates a project (templates: blank, xuzhou-2020); never overwrites
  inspect WORKBOOK                                    what the importer sees; writes nothing
  import PROJECT WORKBOOK [--sheet S] [--as KIND] [--mapping M.json] [--date YYYY-MM-DD] [--dry-run] [--skip-bad-rows]
                                                      imports (KIND: units, indicators, bodies)
  scenario PROJECT add FILE | list | show NAME        stored scenarios
  run PROJECT SCENARIO                                computes (SCENARIO: a file, or a stored name)
  check PROJECT [--scenario S] [--rules PACK …]       findings of the rules
  export PROJECT allocation --out FILE [--scenario S] allocation table (.xlsx, .pdf)
  verify PROJECT [--head HEX]                         database and audit chain
  apportion CASE.json                                 one apportionment problem, without a project
  demo DIR                                            the whole Xuzhou 2020 job on the bundled sample

Every command takes --json (one JSON document and nothing else) and --lang en.
Exit status: 0 done · 1 wrong usage · 2 bad input or refused, nothing written · 3 infeasible or undecided · 4 damaged · 70 internal error`,
  usage: {
    command: 'there is no command "{name}"',
    arguments: '{command} takes {count} arguments, {given} were given',
    option: '{command} has no option {option}',
    value: 'wrong value for {option}: it takes {expected}',
    needsValue: 'option {option} needs a value',
    needsOption: 'option {option} is missing',
    whichScenario: 'name the scenario with --scenario[ (stored: {known})]',
    subcommand: 'there is no subcommand "{name}"',
  },
  caseErrors: {
    NOT_JSON: 'not valid JSON',
    NOT_AN_OBJECT: 'must be an object',
    NOT_A_LIST: 'must be a list',
    NOT_A_NUMBER: '"{text}" is no number; write an integer, or text such as "12.5" or "3/7"',
    NOT_AN_INTEGER: '"{text}" is no integer',
    NOT_A_TEXT: 'must be text',
    NOT_A_BOOLEAN: 'must be true or false',
    NEGATIVE: '"{text}" is negative; must be 0 or more',
    TOO_LARGE: 'too large; at most {most}',
    MISSING: 'is missing',
    EMPTY: 'must not be empty',
    LENGTH: 'must have {expected} entries, has {found}',
    UNKNOWN_KEY: 'unknown; check the spelling or remove it',
    UNKNOWN_VALUE: 'there is no "{text}"; known: {allowed}',
    CONFLICT: 'cannot be used together with "{with}"',
    TIE_ORDER: 'must hold each index from 0 to {last} once',
    ZERO_SUM: 'adds up to 0, so there are no shares',
  },
  said: {
    created: 'Created {file}: {region}, {units,number} units.',
    imported:
      'Imported {file}: {rows,number} rows, {accepted,number} written ({added,number} added, {changed,number} changed, {unchanged,number} unchanged), {rejected,number} left out.',
    dryRun:
      'Tried {file}, nothing written: {rows,number} rows, {accepted,number} good ({added,number} added, {changed,number} changed, {unchanged,number} unchanged), {rejected,number} with problems.',
    rejected: '{cell}: {message}',
    exported: 'Wrote {file} ({bytes,number} bytes).',
    stored: 'Stored scenario "{name}".',
    verified: 'Verified.',
    broken: 'Not verified:',
    noFindings: 'No findings.',
    demoStep: '{place}. {what}',
    demoDone: 'Done; the files are in {folder}.',
    noPdf: 'No PDF written: {reason}',
    tie: 'Step "{step}" ({group}): {units} tied for {posts,number} posts, settled by {by}.',
    newer:
      'A newer Bianheng made this project: it can only be read, and what this version does not know is not shown. Upgrade the program.',
  },
  demo: {
    created: 'Created the sample project {file}: {units,number} units, sample values imported.',
    ran: 'Ran scenario "{name}": {units,number} units, base {base,number}, top-up {topup,number}, {total,number} posts in all; city {city,number}, county {county,number}.',
    checked: 'Rules: {findings,number} findings, {errors,number} of them errors.',
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
    HEAD_UNKNOWN: 'head {head} is not in the chain: its tail was cut or the chain rebuilt',
  },
}
