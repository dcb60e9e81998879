// A sample roster (示例) of Dayu street: the smallest staff, 32 people, that fits every published share.
import type { Education } from '../../roster/person.ts'
import type { TemplatePerson, TemplateRoster } from '../template.ts'
import { ADDED_BODY, CENTRES, DAYU, FOUR_BODIES, POSTS_OF_ADDED, POSTS_OF_BODY } from './structure.zh-CN.ts'

/** Published shares of 32: 12 %, 69 %, 19 % by age; 15.6 % and 65.6 % by full-time education; nearly 72 % in general administration. */
const BIRTHS = repeated<string>(['1985-06-01', 4], ['1970-06-01', 22], ['1958-06-01', 6])
const EDUCATIONS = repeated<Education>(['bachelor', 5], ['secondary', 21], ['college', 6])
const SPECIALITIES = repeated<string>(['行政管理', 23], ['财务会计（示例）', 5], ['法律（示例）', 4])

function repeated<T>(...groups: readonly (readonly [T, number])[]): T[] {
  return groups.flatMap(([value, count]) => Array.from({ length: count }, () => value))
}

/** Where each of them works, as the ledger counts the posts filled. */
function places(): Pick<TemplatePerson, 'body' | 'postType'>[] {
  const at = (body: string, postType: string, people: number) =>
    Array.from({ length: people }, () => ({ body, postType }))
  return [
    ...FOUR_BODIES.flatMap((body) => at(body, 'administrative', POSTS_OF_BODY)),
    ...at(ADDED_BODY, 'administrative', POSTS_OF_ADDED),
    ...CENTRES.flatMap(({ name, from }) =>
      at(
        name,
        'institution-full',
        Object.values(from).reduce((sum, posts) => sum + posts, 0),
      ),
    ),
  ]
}

export function sampleRoster(): TemplateRoster {
  const people = places().map((place, at): TemplatePerson => {
    const education = EDUCATIONS[at] ?? ''
    return {
      ...place,
      unit: DAYU,
      name: '',
      idNumber: '',
      sex: at % 2 === 0 ? 'male' : 'female',
      birth: BIRTHS[at] ?? '',
      education,
      fullTime: education,
      speciality: SPECIALITIES[at] ?? '',
      rank: '',
      duty: '',
      detail: {},
    }
  })
  return { date: '2016-12-31', file: '大虞街道花名册（示例）', people }
}
