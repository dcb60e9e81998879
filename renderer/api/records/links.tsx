// Links from a record to what it speaks of: its document, its unit.
import { Link } from 'react-router'
import { documentPath } from '../account-words.ts'

interface Placed {
  readonly unitId: number | null
  readonly unit: string | null
  readonly bodyId?: number | null
  readonly body?: string | null
}

/** The unit, or body of a unit, as the page of bodies and posts shows it. */
export function PlaceLink({
  place: { unitId, unit, bodyId = null, body = null },
}: {
  readonly place: Placed
}) {
  if (unitId === null || unit === null) return null
  const to = `/establishment?unit=${unitId}${bodyId === null ? '' : `&body=${bodyId}`}`
  return <Link to={to}>{body === null ? unit : `${unit}/${body}`}</Link>
}

export function DocumentLink({ number }: { readonly number: string }) {
  return number === '' ? null : <Link to={documentPath(number)}>{number}</Link>
}
