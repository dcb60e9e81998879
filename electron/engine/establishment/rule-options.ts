// What the office set of its rules: packs, switches, parameters, waivers, own rules, and the options that some rules need.
import {
  type AssessmentShareSetting,
  type LevelTotalSetting,
  type RuleOptions,
  SHIPPED_OPTIONS,
} from '#shared/contract/rules'
import { DEFAULT_PACKS } from '#shared/domain/rules/all-rules'
import type { RuleSettings } from '#shared/domain/rules/check'
import { OWN_PACK, ownRule } from '#shared/domain/rules/own-rule'
import type { RuleParameters } from '#shared/domain/rules/rule'
import type { ReadDb } from '../store/db.ts'
import { projectInfo } from '../store/queries/project-info.ts'
import { allWaivers, ownRules } from '../store/queries/rules.ts'
import { settingOf } from '../store/queries/settings.ts'

/** Packs that a template switches on. */
const PACKS_OF_TEMPLATE: Readonly<Record<string, readonly string[]>> = {
  'xuzhou-2020': ['xuzhou-2020'],
  'wuhan-2015': ['wuhan-2015'],
  'luohu-2016': ['luohu-2016'],
}

/** Templates of reforms that let a street use all post types together (统筹使用各类编制). */
const COMBINED_USE = ['xuzhou-2020']

/** What holds where the office set nothing, which depends on the template. */
export function shippedOptions(db: ReadDb): RuleOptions {
  const { template } = projectInfo(db)
  return {
    ...SHIPPED_OPTIONS,
    packs: [...(PACKS_OF_TEMPLATE[template] ?? [])],
    combinedUse: COMBINED_USE.includes(template),
  }
}

export function ruleOptions(db: ReadDb): RuleOptions {
  const shipped = shippedOptions(db)
  return {
    packs: settingOf(db, 'rules.packs', shipped.packs),
    combinedUse: settingOf(db, 'rules.combinedUse', shipped.combinedUse),
    streetIsLevel: settingOf(db, 'rules.streetIsLevel', shipped.streetIsLevel),
    levelTotals: settingOf<LevelTotalSetting[] | null>(db, 'rules.levelTotals', shipped.levelTotals),
    assessmentShares: settingOf<AssessmentShareSetting[] | null>(
      db,
      'rules.assessmentShares',
      shipped.assessmentShares,
    ),
  }
}

export function ruleSettings(db: ReadDb): RuleSettings {
  return {
    parameters: settingOf<Record<string, RuleParameters>>(db, 'rules.parameters', {}),
    switchedOff: settingOf<string[]>(db, 'rules.off', []),
    own: ownRules(db).map(ownRule),
    waivers: allWaivers(db),
  }
}

/** Packs of a check that names none: national, the office's practice and own rules, and the project's or the scenario's. */
export function defaultPacks(db: ReadDb, named: readonly string[] = ruleOptions(db).packs): string[] {
  const own = ownRules(db).length === 0 ? [] : [OWN_PACK]
  return [...new Set([...DEFAULT_PACKS, ...own, ...named])]
}
