// Words of the picture of the flow of posts, which two screens show.
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'

export function flowWords(text: LocaleText) {
  const own = text.pages.report
  return {
    giver: own.flowGiver,
    allGivers: own.flowAllGivers,
    every: own.flowEvery,
    others: (count: number) => formatMessage(own.flowOthers, { count }),
  }
}
