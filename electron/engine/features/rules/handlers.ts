// Rules: what they find in a state or a scenario's outcome, how the office set them, and which findings it let pass.
import type { z } from 'zod'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import type { OwnRuleInput, SetRuleOptions } from '#shared/contract/rules'
import { ALL_RULES, RULE_PACKS } from '#shared/domain/rules/all-rules'
import type { OwnRule } from '#shared/domain/rules/own-rule'
import { findingsFor } from '../../establishment/findings-for.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { ownRules } from '../../store/queries/rules.ts'
import { settingOf } from '../../store/queries/settings.ts'
import { deleteOwnRule, deleteWaiver, insertOwnRule, putWaiver } from '../../store/tables/rule.ts'
import { setSetting } from '../../store/tables/setting.ts'
import { configure } from './configure.ts'
import { ruleList } from './list.ts'

type RulesHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  Extract<keyof EngineContract, `rules.${string}`>
>

export function rulesHandlers(runs: RunCache): RulesHandlers {
  return {
    'rules.check': (db, { document, packs, asOf = '' }) => {
      if (document === undefined) return findingsFor(db, { asOf, packs }, runs.establishment(db, asOf))
      const { run } = runs.completed(db, document)
      return findingsFor(db, { asOf: document.asOf, packs, run }, runs.establishment(db, document.asOf))
    },
    'rules.list': (db) => ruleList(db),
    'rules.configure': (db, input) => {
      configure(db, input)
      db.note({ rule: input.code })
      return {}
    },
    'rules.setOptions': (db, options) => {
      setOptions(db, options)
      return {}
    },
    'rules.addOwn': (db, { rule }) => addOwn(db, rule),
    'rules.removeOwn': (db, { code }) => {
      if (deleteOwnRule(db, code) === 0) throw new UserFailure('RULE_UNKNOWN', { code })
      forget(db, code)
      db.note({ rule: code })
      return {}
    },
    'rules.waive': (db, waiver) => {
      if (!isKnown(db, waiver.rule)) throw new UserFailure('RULE_UNKNOWN', { code: waiver.rule })
      putWaiver(db, waiver)
      db.note({ rule: waiver.rule })
      return {}
    },
    'rules.unwaive': (db, place) => {
      if (deleteWaiver(db, place) === 0) throw new UserFailure('RECORD_UNKNOWN', { id: place.rule })
      db.note({ rule: place.rule })
      return {}
    },
  }
}

function isKnown(db: ReadDb, code: string): boolean {
  return [...ALL_RULES, ...ownRules(db)].some((rule) => rule.code === code)
}

function setOptions(db: WriteDb, options: z.output<typeof SetRuleOptions>): void {
  for (const [at, pack] of (options.packs ?? []).entries()) {
    if (RULE_PACKS.includes(pack)) continue
    const params = { pack, known: RULE_PACKS.join(', ') }
    throw new UserFailure('RULE_PACK_UNKNOWN', params, { field: `packs[${at}]` })
  }
  for (const [key, value] of Object.entries(options)) {
    // What a caller names without a value is left as it is.
    if (value !== undefined) setSetting(db, `rules.${key}`, value)
  }
}

/** The next number after those in use. */
function addOwn(db: WriteDb, rule: z.output<typeof OwnRuleInput>): { code: string } {
  const last = ownRules(db).at(-1)?.code.slice(1) ?? '0'
  const code = `U${Number(last) + 1}`
  insertOwnRule(db, { ...rule, code } as OwnRule)
  db.note({ rule: code, title: rule.title })
  return { code }
}

/** A code may be given anew, so nothing of the old rule stays. */
function forget(db: WriteDb, code: string): void {
  const { [code]: _, ...parameters } = settingOf<Record<string, unknown>>(db, 'rules.parameters', {})
  const off = settingOf<string[]>(db, 'rules.off', []).filter((other) => other !== code)
  setSetting(db, 'rules.parameters', Object.keys(parameters).length === 0 ? null : parameters)
  setSetting(db, 'rules.off', off.length === 0 ? null : off)
}
