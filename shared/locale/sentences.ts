// Sentences for what the engine says in codes: findings, notes, derivations, refusals. One place for the window, the
// command line and the reports.
import type { Failure } from '#shared/contract/errors'
import type { DerivationLine, FindingRow, RunRefused, RunSummary } from '#shared/contract/scenario'
import type { ImportIssue } from '#shared/contract/staffing-import'
import { describeFailure, formatMessage, type MessageParams } from './format.ts'
import type { LocaleText } from './locale.ts'
import type { RuleCode } from './zh-CN/rules.ts'

/** Names for the ids that stand in params; county names are the project's own. */
export interface Names {
  readonly county?: (code: string) => string | undefined
  readonly indicator?: (id: string) => string | undefined
}

/** A finding as a sentence, without its rule and source. */
export function findingSentence(text: LocaleText, finding: FindingRow): string {
  const template = Object.hasOwn(text.rules, finding.rule)
    ? text.rules[finding.rule as RuleCode].messages[finding.message]
    : undefined
  return formatMessage(template ?? finding.message, named(text, finding.params, {}))
}

/** Title of the rule that a finding is of. */
export function ruleTitle(text: LocaleText, rule: string): string {
  return Object.hasOwn(text.rules, rule) ? text.rules[rule as RuleCode].title : rule
}

export function noteSentence(text: LocaleText, note: RunSummary['notes'][number]): string {
  return formatMessage(text.notes[note.code], note.params)
}

/** One line of a derivation. */
export function derivationSentence(text: LocaleText, line: DerivationLine, names: Names = {}): string {
  const template = Object.hasOwn(text.explain, line.code)
    ? text.explain[line.code as keyof LocaleText['explain']]
    : line.code
  return formatMessage(template, named(text, line.params, names))
}

/** Why a run has no answer. */
export function refusedSentence(text: LocaleText, refused: RunRefused, names: Names = {}): string {
  const { step, group, names: units } = refused
  const shared = { step, group, units: units.join(text.pages.app.listSeparator) }
  if (refused.status === 'undecided') {
    return formatMessage(text.undecided, named(text, { ...shared, posts: refused.posts }, names))
  }
  const { need, most, code } = refused
  return formatMessage(text.infeasible[code], named(text, { ...shared, need, most }, names))
}

/** A failure, its place included. */
export function failureSentence(text: LocaleText, failure: Failure, names: Names = {}): string {
  return describeFailure(text.failures, {
    ...failure,
    params: named(text, failure.params, names) as Failure['params'],
  })
}

/** Something about a cell of an imported sheet, its place left to the caller. */
export function issueSentence(
  text: LocaleText,
  issue: Pick<ImportIssue, 'code' | 'params'>,
  names: Names = {},
): string {
  const template = Object.hasOwn(text.importIssues, issue.code)
    ? text.importIssues[issue.code as keyof LocaleText['importIssues']]
    : issue.code
  return formatMessage(template, named(text, issue.params, names))
}

/** Name of an indicator: the project's own, the built-in one's, else its id. */
export function indicatorName(text: LocaleText, id: string, names: Names = {}): string {
  return names.indicator?.(id) ?? lookUp(text.fields.indicators, id)
}

function named(text: LocaleText, params: MessageParams, names: Names): MessageParams {
  const spoken: Record<string, string | number | null | undefined> = { ...params }
  const put = (key: string, speak: (value: string) => string) => {
    const value = params[key]
    if (typeof value === 'string') spoken[key] = speak(value)
  }
  put('indicator', (id) => indicatorName(text, id, names))
  put('by', (id) => (id === 'code' ? text.fields.tieKeys.code : indicatorName(text, id, names)))
  put('conditions', (ids) =>
    ids
      .split(', ')
      .map((id) => indicatorName(text, id, names))
      .join(text.pages.app.listSeparator),
  )
  if (typeof params.method === 'string') spoken.rounding = lookUp(text.roundings, params.method)
  put('method', (method) => lookUp(text.fields.methods, method, (entry) => entry.name))
  if (typeof params.kind === 'string') spoken.step = lookUp(text.fields.steps, params.kind)
  put('pool', (pool) => lookUp(text.fields.pools, pool))
  put('what', (limit) => lookUp(text.fields.limits, limit))
  put('type', (type) => lookUp(text.fields.postTypes, type))
  put('group', (group) => (group === 'all' ? text.fields.groups.all : (names.county?.(group) ?? group)))
  return spoken
}

function lookUp<T>(
  table: Readonly<Record<string, T>>,
  key: string,
  of: (entry: T) => string = String,
): string {
  const entry = Object.hasOwn(table, key) ? table[key] : undefined
  return entry === undefined ? key : of(entry)
}
