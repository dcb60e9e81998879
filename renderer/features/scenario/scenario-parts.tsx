// The pages of the scenario, named above each of them.
import { useText } from '../../api/text.tsx'
import { PartLinks } from '../../ui/part-links.tsx'

const PARTS = ['edit', 'list', 'sweep', 'adopt'] as const

export function ScenarioParts() {
  const own = useText().pages.scenario
  const parts = PARTS.map((part) => ({
    to: part === 'edit' ? '/scenario' : `/scenario/${part}`,
    name: own.partNames[part],
  }))
  return <PartLinks label={own.parts} parts={parts} />
}
