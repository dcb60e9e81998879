// Every rule with its basis, its figures as published and as set, and whether a check goes through it.
import type { z } from 'zod'
import type { RuleList } from '#shared/contract/rules'
import { ALL_RULES, DEFAULT_PACKS, RULE_PACKS } from '#shared/domain/rules/all-rules'
import { defaultPacks, ruleOptions, ruleSettings } from '../../establishment/rule-options.ts'
import type { ReadDb } from '../../store/db.ts'

export function ruleList(db: ReadDb): z.input<typeof RuleList> {
  const settings = ruleSettings(db)
  const options = ruleOptions(db)
  const packs = defaultPacks(db)
  const rules = [...ALL_RULES, ...settings.own].map(
    ({ code, title, pack, basis, confidence, parameters }) => {
      const on = !settings.switchedOff.includes(code)
      return {
        code,
        title: title ?? null,
        pack,
        document: basis.document,
        article: basis.article,
        confidence,
        published: { ...parameters },
        parameters: { ...parameters, ...settings.parameters[code] },
        on,
        checked: on && packs.includes(pack),
      }
    },
  )
  return {
    rules,
    packs: RULE_PACKS.map((pack) => {
      const always = DEFAULT_PACKS.includes(pack)
      return { pack, on: always || options.packs.includes(pack), always }
    }),
    options,
    waivers: settings.waivers.map((waiver) => ({ ...waiver })),
  }
}
