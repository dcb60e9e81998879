// Who books a part: the city, a county by its name, or one document for all.
import { useText } from '../../../api/text.tsx'
import { useNames } from '../../../api/use-names.ts'

export function useAuthorityName(): (authority: string) => string {
  const own = useText().pages.scenarioWork.adopt
  const names = useNames()
  return (authority) => {
    if (authority === '') return own.all
    return authority === 'city' ? own.city : (names.county?.(authority) ?? authority)
  }
}
