// The list of rules. A pack is the set of rules that name it.
import { bodyCountXuzhou } from './body-count.ts'
import { matchedBaseXuzhou } from './matched-base.ts'
import {
  acrossLevels,
  coordinatingBodies,
  filledWithinQuota,
  ownPostTypes,
  totalUnchanged,
} from './national.ts'
import {
  askedWithinUsable,
  entryInTime,
  loansInTerm,
  noDuplicates,
  numbersInOrder,
  rankShares,
  streetsAssess,
} from './office.ts'
import { populationStandard } from './population-standard.ts'
import {
  abolishedToZero,
  cityBodyLeaders,
  departmentLeaders,
  institutionLeaders,
  levelTotal,
  provincialBodyLeaders,
} from './provincial.ts'
import {
  bodiesByClass,
  fewVacancies,
  fourPlusTwo,
  fourToSix,
  nineBodies,
  postsOfBody,
  streetLeaders,
  streetPosts,
  threeInstitutions,
  townPostsStay,
} from './reforms.ts'
import type { Rule } from './rule.ts'
import { borrowingElsewhere, borrowingFromAbove, borrowingXuzhou } from './secondments.ts'

/** By number. */
export const ALL_RULES: readonly Rule[] = [
  filledWithinQuota,
  ownPostTypes,
  acrossLevels,
  coordinatingBodies,
  levelTotal,
  fourPlusTwo,
  postsOfBody,
  streetLeaders,
  bodyCountXuzhou,
  matchedBaseXuzhou,
  nineBodies,
  fourToSix,
  threeInstitutions,
  streetPosts,
  bodiesByClass,
  townPostsStay,
  populationStandard,
  provincialBodyLeaders,
  cityBodyLeaders,
  departmentLeaders,
  institutionLeaders,
  abolishedToZero,
  fewVacancies,
  borrowingXuzhou,
  borrowingElsewhere,
  borrowingFromAbove,
  askedWithinUsable,
  entryInTime,
  numbersInOrder,
  rankShares,
  loansInTerm,
  streetsAssess,
  noDuplicates,
  totalUnchanged,
]

/** Packs that a document or a check may name. */
export const RULE_PACKS: readonly string[] = [...new Set(ALL_RULES.map((rule) => rule.pack))]

/** Packs that hold everywhere, before the project's own. */
export const DEFAULT_PACKS: readonly string[] = ['national', 'office']
