// The parts of a place, as tabs that are links.
import { NavLink } from 'react-router'
import './part-links.css'

interface Props {
  readonly label: string
  readonly parts: readonly { readonly to: string; readonly name: string }[]
}

export function PartLinks({ label, parts }: Props) {
  return (
    <nav className="part-links" aria-label={label}>
      {parts.map(({ to, name }) => (
        <NavLink key={to} to={to} end>
          {name}
        </NavLink>
      ))}
    </nav>
  )
}
