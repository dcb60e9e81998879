// The roster of the sample office (示例): the people of one county's streets, as the ledger counts them on the first day.
import { addDays } from '../../calendar/dates.ts'
import type { Education } from '../../roster/person.ts'
import type { TemplatePerson, TemplateRoster } from '../template.ts'
import type { Office } from './documents.zh-CN.ts'
import { placedUnits, standingsOf } from './town-posts.zh-CN.ts'

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严华金魏陶姜'
const GIVEN = [
  '建国',
  '志强',
  '丽',
  '秀英',
  '伟',
  '敏',
  '海燕',
  '军',
  '晓东',
  '静',
  '玉兰',
  '浩',
  '雪梅',
  '鹏',
  '文博',
  '婷',
  '立新',
]
const EDUCATIONS: readonly Education[] = [
  'bachelor',
  'college',
  'bachelor',
  'master',
  'secondary',
  'bachelor',
  'college',
]
const SPECIALITIES = [
  '行政管理',
  '法学',
  '会计学',
  '汉语言文学',
  '农学',
  '计算机应用',
  '社会工作',
  '土木工程',
]
const DAYS_A_YEAR = 365

export function officeRoster({ town, day }: Office): TemplateRoster {
  const date = addDays(day, -30)
  const places = placedUnits(town)
    .filter(({ county }) => county === 0)
    .flatMap((placed) => standingsOf(placed).map((standing) => ({ unit: placed.name, standing })))
    .flatMap(({ unit, standing: { account, postType, filled } }) => {
      const [, body = null] = account.split('/')
      return Array.from({ length: filled }, (_, place) => ({ unit, body, postType, place }))
    })
  return {
    date,
    file: '鼓楼区镇（街道）花名册（示例）',
    people: places.map((at, row) => personAt(at, row, day)),
  }
}

type Place = Pick<TemplatePerson, 'unit' | 'body' | 'postType'> & { readonly place: number }

/** Somebody made up; ages run from 24 to 60, so that some retire within the year. */
function personAt({ place, ...at }: Place, row: number, day: string): TemplatePerson {
  const education = EDUCATIONS[row % EDUCATIONS.length] ?? ''
  const leads = at.body === null
  return {
    ...at,
    name: `${SURNAMES[row % SURNAMES.length]}${GIVEN[(row * 7) % GIVEN.length]}（示例）`,
    idNumber: '',
    sex: row % 5 < 3 ? 'male' : 'female',
    birth: addDays(day, -(24 * DAYS_A_YEAR + ((row * 617) % (36 * DAYS_A_YEAR)))),
    education,
    fullTime: education,
    speciality: SPECIALITIES[(row * 3) % SPECIALITIES.length] ?? '',
    rank: leads ? (place < 2 ? 'section' : 'deputy-section') : 'unranked',
    duty: leads ? (['党（工）委书记', '镇长（主任）'][place] ?? '副职') : '',
    detail: {},
  }
}
