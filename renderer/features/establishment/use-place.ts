// What is chosen in the tree: everything, a county, a unit, or a body of a unit; and the post type shown. Both stand in the address.
import { useSearchParams } from 'react-router'
import { POST_TYPES, type PostType } from '#shared/domain/quota/post-type'

export interface Place {
  readonly county: string | null
  readonly unit: number | null
  readonly body: number | null
}

export const EVERYTHING: Place = { county: null, unit: null, body: null }

export function usePlace(): readonly [Place, (place: Place) => void] {
  const [params, setParams] = useSearchParams()
  const place = { county: params.get('county'), unit: idOf(params, 'unit'), body: idOf(params, 'body') }
  const choose = (next: Place) => {
    const { type } = Object.fromEntries(params)
    const kept = { ...next, type: type ?? null }
    setParams(
      Object.fromEntries(
        Object.entries(kept).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])),
      ),
    )
  }
  return [place, choose]
}

export type ShownType = PostType | 'all'

/** The one post type that tables show; all where the address names none. */
export function useShownType(): readonly [ShownType, (type: ShownType) => void] {
  const [params, setParams] = useSearchParams()
  const type = POST_TYPES.find((known) => known === params.get('type')) ?? 'all'
  const show = (next: ShownType) => {
    const { type: _before, ...others } = Object.fromEntries(params)
    setParams(next === 'all' ? others : { ...others, type: next })
  }
  return [type, show]
}

function idOf(params: URLSearchParams, key: string): number | null {
  const text = params.get(key)
  return text !== null && /^\d+$/.test(text) ? Number(text) : null
}

/** Key of the tree's row. */
export function keyOfPlace({ county, unit, body }: Place): string {
  if (body !== null) return `b:${unit}:${body}`
  if (unit !== null) return `u:${unit}`
  return county === null ? 'root' : `c:${county}`
}

export function placeOfKey(key: string): Place {
  const [kind, first = '', second = ''] = key.split(':')
  if (kind === 'c') return { ...EVERYTHING, county: first }
  if (kind === 'u') return { ...EVERYTHING, unit: Number(first) }
  if (kind === 'b') return { ...EVERYTHING, unit: Number(first), body: Number(second) }
  return EVERYTHING
}
