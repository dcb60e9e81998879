// Words by which sheets say types of posts, kinds of funding, movements, ways, ranks and states.
import type { DutyList, DutyMode, DutyStatus } from '../../duty/duty.ts'
import type { PostType } from '../../quota/post-type.ts'
import type { Education, Sex } from '../../roster/person.ts'
import type { SecondmentKind } from '../../secondment/record-secondment.ts'

/** 经费形式 of 一般事业; the looser words come last. */
export const FUNDINGS: readonly (readonly [RegExp, PostType])[] = [
  [/差额|补贴|部分/, 'institution-partial'],
  [/自收自支|自理|自筹|自给/, 'institution-self'],
  [/全额|全供|公共财政|财政(拨款|预算|保障|补助|供给|核拨)?$/, 'institution-full'],
]

/** A funding that is known, to see whether a text lacks nothing else. */
export const FULLY_FUNDED = '全额'

/** 编制类别 of a row; 事业 alone is told by 经费形式. */
export const ROW_TYPES: readonly (readonly [RegExp, PostType | 'institution'])[] = [
  [/政法/, 'political-legal'],
  [/参公|参照/, 'institution-civil-service'],
  [/差额/, 'institution-partial'],
  [/自收自支|自理/, 'institution-self'],
  [/全额/, 'institution-full'],
  [/工勤|后勤/, 'support'],
  [/雇员/, 'employee'],
  [/员额/, 'controlled'],
  [/事业/, 'institution'],
  [/行政|公务员|机关/, 'administrative'],
]

export const YES = /^(是|有|√|✓|y|yes|true|参公|参照)/i
export const NO = /^(否|非|不)/
export const ADMINISTRATIVE = /行政|机关|党政/

/** Way of entries and exits that a sheet's new figures bring. */
export const IMPORT_WAY = '数据导入'

/** What a row of a table of movements does; the first pattern that fits counts. */
export const MOVEMENT_KINDS = [
  [/^(上编|入编|进入|新增人员|增加人员)/, 'enter'],
  [/^(下编|出编|减少人员|减员|退出)/, 'exit'],
  [/核增|增加|增编|下达|新增/, 'approve'],
  [/核减|减少|减编|收缴|核销/, 'cut'],
  [/周转|借用/, 'lend'],
  [/划转|划入|划出|下沉|调剂|调整|收回|上收|调入|调出|转隶/, 'transfer'],
] as const satisfies readonly (readonly [RegExp, string])[]

/** Pools as sheets call them; others are units. */
export const CITY_POOL = /^市(级|本级)?(编制)?(池|编办|编委|编委办|统筹)?$/
export const CITY_LEVEL = /^市(级|本级|直)?$/
/** 周转池 and 储备池 are accounts of their own beside the pool of a city or county. */
export const OWN_POOL = /(?:(?<turnover>周转)|储备)(?:编制池|池|编制)$/
export const SUPERIOR = /^(上级|省(级|编办|编委)?|superior)$/
export const COUNTY_POOL = /((县|区)?(本)?级)?(编制池|编办|编委|编委办|统筹)$|(县|区)?本?级$/

export const SEXES_BY_NAME: readonly (readonly [RegExp, Sex])[] = [
  [/^男/, 'male'],
  [/^女/, 'female'],
]

export const EDUCATIONS_BY_NAME: readonly (readonly [RegExp, Education])[] = [
  [/博士/, 'doctor'],
  [/硕士|研究生/, 'master'],
  [/本科|大学(?!专)|学士/, 'bachelor'],
  [/大专|专科|高职/, 'college'],
  [/高中|中专|中职|技校|职高|中技/, 'secondary'],
  [/初中/, 'junior'],
  [/小学/, 'primary'],
]

/** Of 全日制/在职, or of 是否全日制. */
export const FULL_TIME = /(?<!非)全日|^[是√✓]/

/** 领导职务级别; the longer names first. */
export const RANKS_BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/副厅|副局级/, 'deputy-bureau'],
  [/副[县处]/, 'deputy-county'],
  [/[县处]/, 'county'],
  [/副(科|乡|镇)/, 'deputy-section'],
  [/(正科|正乡|乡科级|科级)/, 'section'],
]

export const SECONDMENTS_BY_NAME: readonly (readonly [RegExp, SecondmentKind])[] = [
  [/选派|下派|驻/, 'select'],
  [/挂职/, 'temporary'],
  [/跟班|跟岗/, 'shadow'],
  [/借/, 'borrow'],
]

/** What a sheet writes where a consent was not given. */
export const NOT_GIVEN = /^(否|无|没有|不|未|×|✗|✘|N$|no$)/i

export const DUTY_LISTS_BY_NAME: readonly (readonly [RegExp, DutyList])[] = [
  [/公共服务/, 'public-service'],
  [/准入/, 'admission'],
  [/便民/, 'convenience'],
  [/共享|信息/, 'data-sharing'],
  [/基本履职/, 'basic'],
  [/配合/, 'cooperating'],
  [/收回|上收/, 'taken-back'],
  [/责任/, 'responsibility'],
  [/./, 'power'],
]

export const DUTY_MODES_BY_NAME: readonly (readonly [RegExp, DutyMode])[] = [
  [/委托/, 'entrusted'],
  [/交办/, 'assigned'],
  [/集中/, 'centralised'],
  [/直接|下放|赋权/, 'direct'],
]

export const DUTY_STATUSES_BY_NAME: readonly (readonly [RegExp, DutyStatus])[] = [
  [/取消|废止/, 'cancelled'],
  [/归位|退回/, 'returned'],
  [/收回|上收/, 'taken-back'],
  [/承接|在办|执行|有效/, 'taken-on'],
  [/下放|赋权/, 'handed-down'],
]

/** Between names in one cell. */
export const NAME_SEPARATOR = /[、,，;；/\n]+/

/** Looks a text up in a list of patterns. */
export function wordOf<T>(words: readonly (readonly [RegExp, T])[], text: string): T | null {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** Around a score or a place. */
export const SCORE_UNITS = /[分第名位]/g

/** Rows of 一览表 for posts that no unit has. */
export const POOL_ROW = /^(储备|周转)编制/
