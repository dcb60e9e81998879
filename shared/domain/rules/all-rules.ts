// The list of rules. A pack is the set of rules that name it.
import { bodyCountXuzhou } from './body-count.ts'
import { matchedBaseXuzhou } from './matched-base.ts'
import type { Rule } from './rule.ts'

export const ALL_RULES: readonly Rule[] = [bodyCountXuzhou, matchedBaseXuzhou]

/** Packs that a document or a check may name. */
export const RULE_PACKS: readonly string[] = [...new Set(ALL_RULES.map((rule) => rule.pack))]
