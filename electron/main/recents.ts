// The projects opened lately, as the start screen lists them: by a token each, with what is known of the file.
import { existsSync } from 'node:fs'
import { basename, dirname, sep } from 'node:path'
import type { RecentRow } from '#shared/contract/settings'
import type { PickedFile } from '#shared/contract/shell'
import { projectState } from '../files/project-state.ts'
import type { Dialogs } from './dialogs.ts'
import type { Preferences } from './preferences.ts'

export interface Recents {
  readonly list: () => Promise<RecentRow[]>
  /** The project of the last time, the first time it is asked for. */
  readonly last: () => PickedFile
  readonly remove: (path: string) => void
  /** Opening it failed for the file's own sake; forgotten when it opens again. */
  readonly damaged: (path: string) => void
}

export interface RecentsParts {
  readonly dialogs: Pick<Dialogs, 'give'>
  /** Folder of the copies to play with. */
  readonly samples: string
  /** The program was started with a file, which comes before what was open the last time. */
  readonly named: boolean
}

export function createRecents(preferences: Preferences, { dialogs, samples, named }: RecentsParts): Recents {
  let lastIsWanted = preferences.current().settings.reopen && !named
  const tokens = new Map<string, string>()
  const tokenOf = (path: string) => {
    const token = tokens.get(path) ?? dialogs.give(path).token
    tokens.set(path, token)
    return token
  }
  const kept = () => preferences.current().recents
  return {
    list: () =>
      Promise.all(
        kept().map(async ({ path, at, damaged }) => {
          const state = await projectState(path)
          return {
            token: tokenOf(path),
            name: basename(path, '.bianheng'),
            folder: dirname(path),
            at,
            state: damaged && state === 'sound' ? 'damaged' : state,
            sample: path.startsWith(samples + sep),
          }
        }),
      ),
    last: () => {
      const [last] = kept()
      const isWanted = lastIsWanted && last !== undefined && !last.damaged && existsSync(last.path)
      lastIsWanted = false
      return isWanted ? { token: tokenOf(last.path), name: basename(last.path) } : null
    },
    remove: (path) => preferences.change({ recents: kept().filter((recent) => recent.path !== path) }),
    damaged: (path) =>
      preferences.change({
        recents: kept().map((recent) => (recent.path === path ? { ...recent, damaged: true } : recent)),
      }),
  }
}
