// Runs the rules of the packs asked for over a state and gathers what they find.
import { Refusal } from '../refusal.ts'
import { ALL_RULES, RULE_PACKS } from './all-rules.ts'
import type { Finding, FindingPlace, Waiver } from './finding.ts'
import type { Rule, RuleParameters, RuleState } from './rule.ts'

/** What an office set otherwise than published, and what it let pass. */
export interface RuleSettings {
  /** Parameters by rule code, in place of the published ones. */
  readonly parameters: Readonly<Record<string, RuleParameters>>
  readonly switchedOff: readonly string[]
  /** Rules that the office added itself. */
  readonly own: readonly Rule[]
  readonly waivers: readonly Waiver[]
}

export const AS_PUBLISHED: RuleSettings = { parameters: {}, switchedOff: [], own: [], waivers: [] }

/** The rules that a check goes through, in the order of the rule list, the office's own last. Throws RULE_PACK_UNKNOWN. */
export function rulesOf(packs: readonly string[], settings: RuleSettings = AS_PUBLISHED): Rule[] {
  const known = [...RULE_PACKS, ...settings.own.map(({ pack }) => pack)]
  for (const pack of packs) {
    if (!known.includes(pack)) {
      throw new Refusal('RULE_PACK_UNKNOWN', { pack, known: [...new Set(known)].join(', ') }, 'rules')
    }
  }
  return [...ALL_RULES, ...settings.own].filter(
    ({ pack, code }) => packs.includes(pack) && !settings.switchedOff.includes(code),
  )
}

/** Findings of all rules in `packs`, each with its source, its confidence and the waiver that covers it. */
export function findingsOf(
  packs: readonly string[],
  state: RuleState,
  settings: RuleSettings = AS_PUBLISHED,
): Finding[] {
  return rulesOf(packs, settings).flatMap((rule) => {
    const source = `${rule.basis.document} ${rule.basis.article}`
    const parameters = { ...rule.parameters, ...settings.parameters[rule.code] }
    return rule.check(state, parameters).map((hit): Finding => {
      const place = { body: null, subject: '', ...hit, rule: rule.code }
      const title = rule.title === undefined ? {} : { title: rule.title }
      return {
        ...place,
        ...title,
        source,
        confidence: rule.confidence,
        waiver: waiverOf(place, settings.waivers),
      }
    })
  })
}

/** A waiver covers the one finding that it was given for, and no other of the same rule. */
function waiverOf(place: FindingPlace, waivers: readonly Waiver[]): Waiver | null {
  return waivers.find((waiver) => PLACE.every((key) => waiver[key] === place[key])) ?? null
}

const PLACE = ['rule', 'unit', 'body', 'message', 'subject'] as const
