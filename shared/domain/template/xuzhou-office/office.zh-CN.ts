// The sample's office (示例): Xuzhou 2020 with made-up books of the year up to a day, so that a newcomer meets an office at work.
import type { ReformTemplate, Town } from '../template.ts'
import { xuzhou2020 } from '../xuzhou-2020/template.zh-CN.ts'
import { bookedEntries, type Office } from './documents.zh-CN.ts'
import { registerEntriesOf } from './registers.zh-CN.ts'
import { officeRoster } from './roster.zh-CN.ts'
import { placedUnits } from './town-posts.zh-CN.ts'

/**
 * The template with the books kept up to `day` (YYYY-MM-DD, 2022 or later: the reform's own documents come first). Nothing
 * of it was published; every document, person and unit that it adds is called 示例.
 */
export function xuzhouOffice(day: string): ReformTemplate {
  return {
    ...xuzhou2020,
    isSample: true,
    start: (town) => {
      const start = xuzhou2020.start(town)
      const office = officeOf(town, day)
      const entries = [...start.entries, ...bookedEntries(office), ...registerEntriesOf(office)]
      return { ...start, entries, rosters: [...start.rosters, officeRoster(office)] }
    },
  }
}

function officeOf(town: Town, day: string): Office {
  return { town, day, pilots: placedUnits(town).filter(({ place }) => place === 0) }
}
