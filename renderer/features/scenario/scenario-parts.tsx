// The pages of the scenario, named above each of them.
import { NavLink } from 'react-router'
import { useText } from '../../api/text.tsx'

const PARTS = ['edit', 'list', 'sweep', 'adopt'] as const

export function ScenarioParts() {
  const own = useText().pages.scenario
  return (
    <nav className="scenario-parts" aria-label={own.parts}>
      {PARTS.map((part) => (
        <NavLink key={part} to={part === 'edit' ? '/scenario' : `/scenario/${part}`} end>
          {own.partNames[part]}
        </NavLink>
      ))}
    </nav>
  )
}
