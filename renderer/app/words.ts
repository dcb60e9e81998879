// What the window can do and where it can go, by name: the commands of the palette.
import { useNavigate } from 'react-router'
import { LETTERS } from '#shared/contract/report'
import type { LocaleText } from '#shared/locale/locale'
import { useProject } from '../api/project.tsx'
import { useSettings } from '../api/settings.tsx'
import type { HistoryStep } from '../api/step-button.tsx'
import { useText } from '../api/text.tsx'
import { PLACES } from './place-list.tsx'

export interface Command {
  readonly id: string
  readonly text: string
  /** What sort of thing it is, in a word. */
  readonly sort: string
  readonly run: () => void
}

/** Opens a sheet of the frame itself. */
export type Sheet = 'settings' | 'keys' | 'help'

/** The steps through the journal; none without a project. */
export interface Steps {
  readonly undo?: HistoryStep
  readonly redo?: HistoryStep
}

/** All of them in the order in which they are offered before anything is typed; those that need a project only with one. */
export function useCommands(onSheet: (sheet: Sheet) => void, steps: Steps): readonly Command[] {
  const text = useText()
  const own = text.pages.frame.palette
  const navigate = useNavigate()
  const closed = useProject() === null
  const { settings, change } = useSettings()
  const go = (path: string) => () => void navigate(path)
  const places = PLACES.filter(({ path }) => !closed || path === '/').map(
    ({ path, name }): Command => ({
      id: `place:${path}`,
      text: text.pages.app.places[name],
      sort: own.sorts.place,
      run: go(path),
    }),
  )
  const frame = (id: string, name: string, run: () => void): Command => ({
    id,
    text: name,
    sort: own.sorts.command,
    run,
  })
  const other = settings.theme === 'dark' ? 'light' : 'dark'
  const language = settings.language === 'en' ? 'zh-CN' : 'en'
  const step = (id: string, offered: HistoryStep | undefined) =>
    offered === undefined || offered.disabled ? [] : [frame(id, offered.hint, offered.run)]
  return [
    ...places,
    ...step('undo', steps.undo),
    ...step('redo', steps.redo),
    ...(closed ? [] : projectCommands(text, go)),
    frame('settings', text.pages.frame.settings.title, () => onSheet('settings')),
    frame('help', text.pages.frame.help.title, () => onSheet('help')),
    frame('keys', text.pages.frame.keys.title, () => onSheet('keys')),
    frame('theme', own.themes[other], () => change({ theme: other })),
    frame('language', own.languages[language], () => change({ language })),
  ]
}

function projectCommands(text: LocaleText, go: (path: string) => () => void): Command[] {
  const { duties, frame, ledger, people, report, start } = text.pages
  const { sorts, names } = frame.palette
  const command = (path: string, name: string): Command => ({
    id: `go:${path}`,
    text: name,
    sort: sorts.command,
    run: go(path),
  })
  const reports = Object.entries(report.names).map(
    ([id, name]): Command => ({
      id: `report:${id}`,
      text: name,
      sort: (LETTERS as readonly string[]).includes(id) ? sorts.letter : sorts.report,
      run: go(`/reports?report=${id}`),
    }),
  )
  return [
    command('/ledger/new', ledger.newDocument),
    command('/ledger/pools', ledger.partNames.pools),
    command('/ledger/loans', ledger.partNames.loans),
    command('/ledger/earmarks', ledger.partNames.earmarks),
    command('/ledger/ahead', ledger.partNames.ahead),
    ...Object.entries(people.parts).map(([part, name]) => command(`/people/${part}`, name)),
    ...Object.entries(duties.parts).map(([part, name]) => command(`/duties/${part}`, name)),
    command('/scenario/list', names.scenarios),
    command('/scenario/sweep', names.sweep),
    command('/scenario/adopt', names.adopt),
    command('/template', start.note.title),
    ...reports,
  ]
}
