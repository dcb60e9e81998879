// Runs the rules of the packs asked for over a state and gathers what they find.
import { Refusal } from '../refusal.ts'
import { ALL_RULES, RULE_PACKS } from './all-rules.ts'
import type { Finding } from './finding.ts'
import type { RuleState } from './rule.ts'

/** Findings of all rules in `packs`, in the order of the rule list. Throws RULE_PACK_UNKNOWN. */
export function findingsOf(packs: readonly string[], state: RuleState): Finding[] {
  for (const pack of packs) {
    if (!RULE_PACKS.includes(pack)) {
      throw new Refusal('RULE_PACK_UNKNOWN', { pack, known: RULE_PACKS.join(', ') }, 'rules')
    }
  }
  return ALL_RULES.filter((rule) => packs.includes(rule.pack)).flatMap((rule) => {
    const source = `${rule.basis.document} ${rule.basis.article}`
    return rule.check(state).map((hit) => ({ body: null, ...hit, rule: rule.code, source }))
  })
}
