// The rules that a check goes through: those of the packs that the scenario names, else of the project's template.
import { ALL_RULES } from '#shared/domain/rules/all-rules'
import { useOpenProject } from '../../api/project.tsx'
import type { EditedScenario } from '../../api/scenario-draft.tsx'

/** Codes in the order of the rule list. */
export function useCheckedRules(document: EditedScenario | null): readonly string[] {
  const { template } = useOpenProject()
  const packs = document?.rules ?? [template]
  return ALL_RULES.filter((rule) => packs.includes(rule.pack)).map((rule) => rule.code)
}
