// The places at the left.
import {
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  DashboardOutlined,
  DiffOutlined,
  FileTextOutlined,
  HomeOutlined,
  IdcardOutlined,
  ImportOutlined,
  LockOutlined,
  PartitionOutlined,
  SafetyCertificateOutlined,
  SlidersOutlined,
  SolutionOutlined,
  SwapOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { NavLink } from 'react-router'
import { useProject } from '../api/project.tsx'
import { useText } from '../api/text.tsx'

/** In the order in which they stand. */
export const PLACES = [
  { path: '/', name: 'start', icon: HomeOutlined },
  { path: '/overview', name: 'overview', icon: DashboardOutlined },
  { path: '/establishment', name: 'establishment', icon: ApartmentOutlined },
  { path: '/structure', name: 'structure', icon: PartitionOutlined },
  { path: '/ledger', name: 'ledger', icon: BookOutlined },
  { path: '/people', name: 'people', icon: IdcardOutlined },
  { path: '/duties', name: 'duties', icon: SolutionOutlined },
  { path: '/units', name: 'units', icon: TeamOutlined },
  { path: '/indicators', name: 'indicators', icon: TableOutlined },
  { path: '/import', name: 'import', icon: ImportOutlined },
  { path: '/scenario', name: 'scenario', icon: SlidersOutlined },
  { path: '/compare', name: 'compare', icon: DiffOutlined },
  { path: '/reports', name: 'reports', icon: FileTextOutlined },
  { path: '/rules', name: 'rules', icon: SafetyCertificateOutlined },
  { path: '/exchange', name: 'exchange', icon: SwapOutlined },
  { path: '/journal', name: 'journal', icon: AuditOutlined },
  { path: '/safety', name: 'safety', icon: LockOutlined },
] as const

export function PlaceList() {
  const text = useText().pages.app
  const closed = useProject() === null
  return (
    <nav className="places" aria-label={text.placesLabel}>
      <div className="brand">{text.name}</div>
      <ul>
        {PLACES.map(({ path, name, icon: Icon }) => (
          <li key={path}>
            <NavLink
              to={path}
              end={path === '/'}
              className={closed && path !== '/' ? 'place quiet' : 'place'}
              title={text.places[name]}
            >
              <Icon aria-hidden="true" />
              <span className="place-name">{text.places[name]}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
