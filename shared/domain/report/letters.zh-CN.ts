// The three letters of the trade: 编制使用通知单, 用编请示, 关于下达编制的通知. Official letters are Chinese in every language of the window.
import type { Letter } from './letter.ts'
import type { TableModel } from './table-model.ts'

interface Signed {
  readonly number: string
  readonly issuer: string
  /** YYYY-MM-DD. */
  readonly date: string
  readonly secrecy: string
}

export interface NoticeData extends Signed {
  readonly unit: string
  /** Names of post types with their posts. */
  readonly posts: readonly { readonly type: string; readonly posts: number }[]
  readonly way: string
  readonly reason: string
  /** Working days within which the person enters. */
  readonly days: number
}

export interface RequestData extends Signed {
  readonly authority: string
  readonly unit: string
  readonly quota: number
  readonly filled: number
  readonly usable: number
  readonly posts: NoticeData['posts']
  readonly way: string
  readonly reason: string
}

export interface ApprovalData extends Signed {
  /** As the document has it; '' for the usual words. */
  readonly title: string
  readonly addressee: string
  /** Documents or meetings that it rests on. */
  readonly basis: string
  readonly unitCount: number
  /** 镇（街道）, 街道. */
  readonly unitsWord: string
  readonly posts: NoticeData['posts']
  readonly total: number
  readonly sources: readonly { readonly pool: string; readonly posts: number }[]
  readonly purpose: string
  readonly annex: TableModel
}

/** 编制使用通知单: the unit may use so many posts, within so many working days. */
export function noticeLetter(data: NoticeData): Letter {
  const way = data.way === '' ? '' : `，进入方式为${data.way}`
  const reason = data.reason === '' ? '' : `（用编事由：${data.reason}）`
  return {
    ...signed(data),
    report: 'notice',
    head: '',
    title: '编制使用通知单',
    addressee: data.unit,
    paragraphs: [
      `经研究，同意你单位使用${postsText(data.posts)}${way}${reason}。`,
      `请于收到本通知单之日起${data.days}个工作日内办理上编手续，逾期未办理的，本通知单自行失效，编制由机构编制部门收回。`,
      '本通知单一编一号，不得转让、调剂使用。',
    ],
    annexTitles: [],
    annexes: [],
  }
}

/** 用编请示: the unit asks to use posts, with what it has beside what it asks for. */
export function requestLetter(data: RequestData): Letter {
  return {
    ...signed(data),
    report: 'request',
    head: '',
    title: `关于使用${data.posts.map(({ type }) => type).join('、')}编制的请示`,
    addressee: data.authority,
    paragraphs: [
      `我单位核定编制${data.quota}名，实有${data.filled}人，可用空缺编制${data.usable}名。`,
      `${data.reason === '' ? '因工作需要' : `因${data.reason}`}，拟申请使用${postsText(data.posts)}${data.way === '' ? '' : `，拟通过${data.way}方式补充`}。`,
      '妥否，请批示。',
    ],
    annexTitles: [],
    annexes: [],
  }
}

/** 关于下达编制的通知, with the allocation table as its annex. */
export function approvalLetter(data: ApprovalData): Letter {
  const sources = data.sources.map(({ pool, posts }) => `${pool}${posts}名`).join('、')
  const basis = data.basis === '' ? '经研究' : `根据${data.basis}，经研究`
  return {
    ...signed(data),
    report: 'approval',
    head: data.issuer === '' ? '' : `${data.issuer}文件`,
    title: data.title || `关于下达${data.posts.map(({ type }) => type).join('、')}编制的通知`,
    addressee: data.addressee,
    paragraphs: [
      `${basis}，现向${data.unitCount}个${data.unitsWord}下达${postsText(data.posts)}${sources === '' ? '' : `，其中${sources}`}。具体分配见附件。`,
      ...(data.purpose === '' ? [] : [`上述编制专项用于${data.purpose}，不得挪作他用。`]),
      '请严格执行机构编制纪律，及时办理核编手续，不得超编制配备人员。',
    ],
    annexTitles: [data.annex.title],
    annexes: [data.annex],
  }
}

function signed({ number, issuer, date, secrecy }: Signed) {
  return { number, issuer, secrecy, date: dateInChinese(date) }
}

/** 事业（全额）编制3名、行政编制1名. */
function postsText(posts: NoticeData['posts']): string {
  return posts.map(({ type, posts: count }) => `${type}编制${count}名`).join('、')
}

/** 2020-09-01 as 2020年9月1日, the form of GB/T 9704. */
export function dateInChinese(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** The establishment committee of a region, as it signs. */
export function committeeOf(region: string): string {
  return region === '' ? '' : `中共${region}委机构编制委员会`
}

/** The office of a committee, which signs what the committee need not. */
export function officeOf(committee: string): string {
  return committee === '' ? '' : `${committee}办公室`
}

/** Whom the committee of a city tells what it allocates. */
export const COUNTY_COMMITTEES = '各县（市、区）委机构编制委员会'

/** Whom the committee of a county tells. */
export function everyUnit(unitsWord: string): string {
  return `各${unitsWord}`
}

/** 全额事业编制 as 全额事业, for the sentences add the word. */
export function shortTypeName(name: string): string {
  return name.replace(/编制$/, '')
}
