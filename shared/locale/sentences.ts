// Sentences for what the engine says in codes: findings, notes, derivations, refusals. One place for the window, the
// command line and the reports.
import type { Failure } from '#shared/contract/errors'
import type { OverstaffedRow } from '#shared/contract/ledger'
import type { RunRefused } from '#shared/contract/run-refused'
import type { DerivationLine, FindingRow, RunSummary } from '#shared/contract/scenario'
import type { ImportIssue } from '#shared/contract/staffing-import'
import { describeFailure, formatMessage, type MessageParams } from './format.ts'
import type { LocaleText } from './locale.ts'
import type { RuleCode } from './zh-CN/rules.ts'

/** Names for the ids that stand in params; county names are the project's own. */
export interface Names {
  readonly county?: (code: string) => string | undefined
  readonly indicator?: (id: string) => string | undefined
  /** Of a step of the scenario in question, by its id. */
  readonly step?: (id: string) => string | undefined
}

/** A finding as a sentence, without its rule and source. */
export function findingSentence(text: LocaleText, finding: FindingRow, names: Names = {}): string {
  const own = Object.hasOwn(text.rules, finding.rule)
    ? text.rules[finding.rule as RuleCode].messages[finding.message]
    : checkSentence(text, finding.rule)
  const template = own ?? lookUp(text.ruleMessages, finding.message)
  return formatMessage(template, named(text, finding.params, names))
}

/** That people exceed posts somewhere, as rule R1 says it, the rule named: a warning, for the booking stands. */
export function overstaffedSentence(text: LocaleText, row: OverstaffedRow): string {
  const { name, postType: type, filled: value, quota: limit } = row
  const { title, messages } = text.rules.R1
  const params = named(text, { name, type, value, limit, over: value - limit }, {})
  const sentence = formatMessage(lookUp(messages, 'overstaffed'), params)
  return formatMessage(text.ledger.ruleWarning, { rule: 'R1', title, sentence })
}

/** Sentence of a finding that a run makes of itself. */
function checkSentence(text: LocaleText, code: string): string | undefined {
  return isCheck(text, code) ? text.checks[code] : undefined
}

/** Title of the rule that a finding is of: the office's own words for a rule that it added. */
export function ruleTitle(text: LocaleText, rule: string, own: string | null = null): string {
  if (own !== null) return own
  return isCheck(text, rule) ? text.checkTitles[rule] : ruleOwnTitle(text, rule)
}

function ruleOwnTitle(text: LocaleText, rule: string): string {
  return Object.hasOwn(text.rules, rule) ? text.rules[rule as RuleCode].title : rule
}

/** Whether a run found it of itself; its code is for machines, its title for people. */
export function isCheck(text: LocaleText, rule: string): rule is keyof LocaleText['checks'] {
  return Object.hasOwn(text.checks, rule)
}

/** What a rule rests on; a weak source is shown as none. */
export function ruleSource(text: LocaleText, rule: Pick<FindingRow, 'source' | 'confidence'>): string {
  return rule.confidence === 'C' ? text.unsourced : rule.source
}

/** Name of a pack of rules. */
export function packName(text: LocaleText, pack: string): string {
  return lookUp(text.rulePacks, pack)
}

/** Name of a rule's parameter. */
export function parameterName(text: LocaleText, parameter: string): string {
  return lookUp(text.ruleParameters, parameter)
}

export function noteSentence(text: LocaleText, note: RunSummary['notes'][number], names: Names = {}): string {
  return formatMessage(text.notes[note.code], named(text, note.params, names))
}

/** One line of a derivation. */
export function derivationSentence(text: LocaleText, line: DerivationLine, names: Names = {}): string {
  const template = Object.hasOwn(text.explain, line.code)
    ? text.explain[line.code as keyof LocaleText['explain']]
    : line.code
  return formatMessage(template, named(text, line.params, names))
}

/** One line of a derivation, cut in two: what units have in common, and what is each one's own. `''` where there is none. */
export function derivationParts(
  text: LocaleText,
  line: DerivationLine,
  names: Names = {},
): { readonly common: string; readonly own: string } {
  const brief = text.explainBrief[line.code as keyof LocaleText['explainBrief']]
  if (brief === undefined) {
    return { common: '', own: derivationSentence(text, line, names).replace(CLOSING_MARK, '') }
  }
  const params = named(text, line.params, names)
  const { common = '', own = '' } = brief
  return { common: formatMessage(common, params), own: formatMessage(own, params) }
}

const CLOSING_MARK = /[.:。：]$/

/** Why a run has no answer. */
export function refusedSentence(text: LocaleText, refused: RunRefused, names: Names = {}): string {
  const { step, group, names: units } = refused
  const shared = { step, group, units: listed(text, units) }
  if (refused.status === 'undecided') {
    return formatMessage(text.undecided, named(text, { ...shared, posts: refused.posts }, names))
  }
  const { need, most, code, conditions, groups } = refused
  const spoken = named(text, { ...shared, need, most }, names)
  const each = groups?.map((one) => groupName(text, one.group, names))
  const said = formatMessage(
    text.infeasible[code],
    each === undefined ? spoken : { ...spoken, group: listed(text, each) },
  )
  if (conditions.length === 0) return said
  const clash = { conditions: conditions.join(text.pages.app.listSeparator), short: Math.abs(need - most) }
  return `${said}${text.locale === 'en' ? ' ' : ''}${formatMessage(text.leastChange, clash)}`
}

/** Names that fit a sentence. */
function listed(text: LocaleText, names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(text.pages.app.listSeparator)
  return names.length <= MOST_NAMES
    ? shown
    : formatMessage(text.namesMore, { names: shown, count: names.length })
}

const MOST_NAMES = 10

/** A failure, its place included. */
export function failureSentence(text: LocaleText, failure: Failure, names: Names = {}): string {
  const spoken = named(text, failure.params, names)
  const params = failure.code === 'REQUEST_STEP' ? { ...spoken, ...requestWords(text, failure) } : spoken
  return describeFailure(text.failures, { ...failure, params: params as Failure['params'] })
}

/** The step that was asked for and the one that a request stands at. */
function requestWords(text: LocaleText, { params }: Failure): MessageParams {
  const states = text.tables.values.state ?? {}
  return { step: lookUp(states, String(params.step)), state: lookUp(states, String(params.state)) }
}

/** What a check of the whole file found broken. */
export function problemSentence(
  text: LocaleText,
  problem: { readonly code: string; readonly params: MessageParams },
): string {
  return formatMessage(lookUp(text.cli.problems, problem.code), named(text, problem.params, {}))
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
  const params = named(text, issue.params, names)
  const { failure, field } = issue.params
  if (typeof failure === 'string')
    return formatMessage(template, {
      ...params,
      failure: formatMessage(lookUp(text.failures, failure), params),
    })
  return formatMessage(
    template,
    typeof field === 'string' ? { ...params, field: lookUp(text.fields.columns, field) } : params,
  )
}

/** Name of an indicator: the project's own, the built-in one's, else its id. */
export function indicatorName(text: LocaleText, id: string, names: Names = {}): string {
  return names.indicator?.(id) ?? lookUp(text.fields.indicators, id)
}

/** How an account is called: pools by their place, units and bodies by their own name. */
export function accountName(text: LocaleText, account: string, names: Names = {}): string {
  const { ledger } = text
  if (account === 'superior') return ledger.superior
  if (account === 'pool:city') return ledger.cityPool
  const [, kind, code = ''] = /^pool:(county|turnover|reserve):(\d+)$/.exec(account) ?? []
  if (kind === undefined) return names.county?.(account) ?? account
  const templates = { county: ledger.countyPool, turnover: ledger.turnoverPool, reserve: ledger.reservePool }
  const template = templates[kind as keyof typeof templates]
  return formatMessage(template, { region: names.county?.(code) ?? code })
}

/** `<=35`, `36-54`, `>=55` in words; groups of education by their name; specialities as they are. */
export function staffGroupName(text: LocaleText, group: string): string {
  const { bands } = text.pages.people
  const [, upTo] = /^<=(\d+)$/.exec(group) ?? []
  if (upTo !== undefined) return formatMessage(bands.upTo, { age: upTo })
  const [, above] = /^>=(\d+)$/.exec(group) ?? []
  if (above !== undefined) return formatMessage(bands.from, { age: above })
  const [, from, to] = /^(\d+)-(\d+)$/.exec(group) ?? []
  if (from !== undefined) return formatMessage(bands.between, { from, to })
  const names = text.tables.values.group
  return names !== undefined && Object.hasOwn(names, group) ? (names[group] as string) : group
}

/** What settled a tie: an indicator, the code, the order of recording, or lots with their seed. */
export function tieKeyName(text: LocaleText, key: string, names: Names = {}): string {
  const { tieKeys } = text.fields
  if (key === 'code' || key === 'order') return tieKeys[key]
  if (key.startsWith('lots:')) return formatMessage(tieKeys.lots, { seed: key.slice('lots:'.length) })
  return indicatorName(text, key, names)
}

/** Who shares: everybody, a county (also as the bound on it is written), or the group as it is called. */
function groupName(text: LocaleText, group: string, names: Names): string {
  if (group === 'all') return text.fields.groups.all
  return names.county?.(group.replace(/^county:/, '')) ?? group
}

/** `city`, `county`, or one county's pool: `county:320302`. */
function poolName(text: LocaleText, pool: string, names: Names): string {
  const [kind = '', code] = pool.split(':')
  const name = lookUp(text.fields.pools, kind)
  return code === undefined ? name : `${names.county?.(code) ?? code}${name}`
}

function named(text: LocaleText, params: MessageParams, names: Names): MessageParams {
  const spoken: Record<string, string | number | null | undefined> = { ...params }
  const put = (key: string, speak: (value: string) => string) => {
    const value = params[key]
    if (typeof value === 'string') spoken[key] = speak(value)
  }
  put('indicator', (id) => indicatorName(text, id, names))
  put('step', (id) => names.step?.(id) ?? id)
  put('by', (key) => tieKeyName(text, key, names))
  put('conditions', (ids) =>
    ids
      .split(', ')
      .map((id) => indicatorName(text, id, names))
      .join(text.pages.app.listSeparator),
  )
  put('documents', (numbers) => numbers.split(', ').join(text.pages.app.listSeparator))
  if (typeof params.method === 'string') spoken.rounding = lookUp(text.roundings, params.method)
  put('method', (method) => lookUp(text.fields.methods, method, (entry) => entry.name))
  if (typeof params.kind === 'string') spoken.step = lookUp(text.fields.steps, params.kind)
  put('pool', (pool) => poolName(text, pool, names))
  put('authority', (authority) =>
    authority === 'city' ? text.fields.pools.city : (names.county?.(authority) ?? authority),
  )
  put('what', (limit) => lookUp(text.fields.limits, limit))
  if (typeof params.what === 'string') spoken.recorded = lookUp(text.recorded, params.what)
  for (const key of ['type', 'toType', 'postType']) put(key, (type) => lookUp(text.fields.postTypes, type))
  for (const key of ['level', 'fromLevel', 'toLevel']) put(key, (level) => lookUp(text.ruleLevels, level))
  for (const key of ['account', 'from', 'to']) put(key, (account) => accountName(text, account, names))
  put('sharer', (sharer) => lookUp(text.fields.sharers, sharer))
  put('register', (table) => lookUp(text.exchange.tables, table))
  put('left', (left) => lookUp(text.ledger.left, left))
  put('allowed', (kinds) =>
    kinds
      .split(', ')
      .map((kind) => lookUp(text.ledger.accountKinds, kind))
      .join(text.pages.app.listSeparator),
  )
  for (const key of ['status', 'present']) put(key, (status) => lookUp(text.ledger.statuses, status))
  for (const key of ['group', 'scope']) put(key, (group) => groupName(text, group, names))
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
