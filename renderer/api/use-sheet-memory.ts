// How the columns of a sheet were left, kept for the next visit and the next start.
import type { SheetLook } from '#shared/contract/settings'
import { useSettings } from './settings.tsx'

/** `name` is one of the program's own: a sheet has the same columns under it in every language. */
export function useSheetMemory(name: string) {
  const { settings, change } = useSettings()
  const { sheets } = settings
  return {
    look: sheets[name],
    keep: (look: SheetLook) => change({ sheets: { ...sheets, [name]: look } }),
  }
}
