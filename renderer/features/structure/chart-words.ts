// What a box of the organisation chart says.
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import type { BoxFigures, ComparedBox } from './chart-boxes.ts'

/** Posts, people and usable vacancies; beside another date the posts and people of then too. */
export function figuresText({ pages }: LocaleText, { change, figures, before }: ComparedBox): string {
  const own = pages.structure
  if (change === 'removed') return formatMessage(own.figures, { ...before })
  if (change === 'same' || before === null) return formatMessage(own.figures, { ...figures })
  const text = (name: keyof BoxFigures) =>
    before[name] === figures[name]
      ? String(figures[name])
      : formatMessage(own.fromTo, { from: before[name], to: figures[name] })
  return formatMessage(own.figures, { quota: text('quota'), filled: text('filled'), usable: text('usable') })
}

/** How the box differs from the other date; '' where it does not. */
export function changeOf({ pages }: LocaleText, { change }: ComparedBox): string {
  return pages.structure.changes[change]
}

/** The kind of a unit or body, in words. */
export function kindOf({ tables }: LocaleText, kind: string | null): string {
  return kind === null ? '' : (tables.values.kind?.[kind] ?? kind)
}
