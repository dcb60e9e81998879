// The three letters of the trade: 编制使用通知单, 用编请示, 关于下达编制的通知. Official letters are Chinese in every language of the window.
import type { Imprint, Letter } from './letter.ts'
import type { TableModel } from './table-model.ts'

interface Signed {
  readonly number: string
  readonly issuer: string
  /** YYYY-MM-DD. */
  readonly date: string
  readonly secrecy: string
  /** Of the 版记; null for none. */
  readonly imprint?: ImprintData | null
}

export interface ImprintData {
  /** '' for nobody. */
  readonly copies: string
  /** Who had it printed; '' for the office of who signs. */
  readonly office: string
  /** YYYY-MM-DD; absent for the day of the letter. */
  readonly date?: string | undefined
}

export interface NoticeData extends Signed {
  readonly unit: string
  /** Inside the unit, where the posts are to be used; '' for the unit itself. */
  readonly body: string
  /** Names of post types with their posts. */
  readonly posts: readonly { readonly type: string; readonly posts: number }[]
  readonly way: string
  readonly reason: string
  /** Working days within which the person enters. */
  readonly days: number
}

export interface RequestData extends Signed {
  readonly authority: string
  /** '' leaves its place open. */
  readonly signer: string
  readonly body: string
  readonly quota: number
  readonly filled: number
  readonly usable: number
  readonly posts: NoticeData['posts']
  readonly way: string
  readonly reason: string
}

export interface ApprovalData extends Signed {
  /** Whether the posts are handed out, or what each unit has from now on is fixed. */
  readonly result: 'add' | 'set'
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
      `经研究，同意${holder('你', data.body)}使用${postsText(data.posts)}${way}${reason}。`,
      `请于收到本通知单之日起${data.days}个工作日内办理上编手续，逾期未办理的，本通知单自行失效，编制由机构编制部门收回。`,
      '本通知单一编一号，不得转让、调剂使用。',
    ],
    annexTitles: [],
    annexes: [],
  }
}

/** 用编请示: the unit asks to use posts, with what it has beside what it asks for. */
export function requestLetter(data: RequestData): Letter {
  const types = data.posts.map(({ type }) => type).join('、')
  return {
    ...signed(data),
    signer: data.signer,
    report: 'request',
    head: '',
    title: `关于使用${types}编制的请示`,
    addressee: data.authority,
    paragraphs: [
      `${holder('我', data.body)}核定${types}编制${data.quota}名，实有${data.filled}人，可用空缺编制${data.usable}名。`,
      `${data.reason === '' ? '因工作需要' : `因${data.reason}`}，拟申请使用${postsText(data.posts)}${data.way === '' ? '' : `，拟通过${data.way}方式补充`}。`,
      '妥否，请批示。',
    ],
    annexTitles: [],
    annexes: [],
  }
}

/** 关于下达编制的通知, with the allocation table and the tables behind it as its annexes. */
export function approvalLetter(data: ApprovalData): Letter {
  const { annexes: further = [], ...table } = data.annex
  const annexes = [table, ...further]
  const basis = data.basis === '' ? '经研究' : `根据${data.basis}，经研究`
  return {
    ...signed(data),
    report: 'approval',
    head: data.issuer === '' ? '' : `${data.issuer}文件`,
    title:
      data.title || `关于${VERBS[data.result]}${data.posts.map(({ type }) => type).join('、')}编制的通知`,
    addressee: data.addressee,
    paragraphs: [
      `${basis}，${givenText(data)}${sourcesText(data.sources)}。具体分配见附件。`,
      ...(data.purpose === '' ? [] : [`上述编制专项用于${data.purpose}，不得挪作他用。`]),
      '请严格执行机构编制纪律，及时办理核编手续，不得超编制配备人员。',
    ],
    annexTitles: annexes.map(({ title }) => title),
    annexes,
  }
}

/** What the notice of a result does. */
const VERBS = { add: '下达', set: '核定' } as const

function givenText({ result, unitCount, unitsWord, posts }: ApprovalData): string {
  const units = `${unitCount}个${unitsWord}`
  return result === 'set' ? `现核定${units}${postsText(posts)}` : `现向${units}下达${postsText(posts)}`
}

/** Where the posts come from; one source alone is all of them. */
function sourcesText(sources: ApprovalData['sources']): string {
  const [only, ...others] = sources
  if (only === undefined) return ''
  if (others.length === 0) return `，均为${only.pool}编制`
  return `，其中${sources.map(({ pool, posts }) => `${pool}${posts}名`).join('、')}`
}

function signed({ number, issuer, date, secrecy, imprint = null }: Signed) {
  const own = { number, issuer, secrecy, date: dateInChinese(date) }
  if (imprint === null) return own
  const { copies, office, date: printed = date } = imprint
  return {
    ...own,
    imprint: { copies, office: office || printerOf(issuer), date: dateInChinese(printed) } satisfies Imprint,
  }
}

/** A committee has its letters printed by its office, any other by itself. */
function printerOf(issuer: string): string {
  return issuer.endsWith('委员会') ? officeOf(issuer) : issuer
}

/** 你单位, or 你单位所属社区事务中心. */
function holder(whose: string, body: string): string {
  return body === '' ? `${whose}单位` : `${whose}单位所属${body}`
}

/** 〔2020〕　　号: the place of a number that the office has yet to give. */
export function openNumber(date: string): string {
  return `〔${date.slice(0, 4)}〕　　号`
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

/** The establishment committee of a region, as it signs; '' for a zone (开发区, 园区), whose posts are in the hands of its city. */
export function committeeOf(region: string): string {
  return region === '' || ZONE.test(region) ? '' : `中共${region}委机构编制委员会`
}

const ZONE = /(开发|产业|高新|园|管理|示范|度假|保税|风景)区$/

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
