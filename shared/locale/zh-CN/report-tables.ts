// Words of the tables of the trade besides the allocation table: titles, headings, notes under them.
import type { FrameWords, TableWords } from '#shared/domain/report/table-frame'
import type { AuditWords } from '#shared/domain/report/tables/audit'
import type { BodyWords } from '#shared/domain/report/tables/bodies'
import type { DerivationWords } from '#shared/domain/report/tables/derivation'
import type { FindingWords } from '#shared/domain/report/tables/findings'
import type { StructureWords } from '#shared/domain/report/tables/roster-structure'
import type { ComparisonWords } from '#shared/domain/report/tables/scenarios'
import { fields } from './fields.ts'
import { tables } from './tables.ts'

type PlainTable =
  | 'overview'
  | 'overview-short'
  | 'review'
  | 'staffing'
  | 'leaders'
  | 'vacancies'
  | 'entries'
  | 'pending'
  | 'secondments'
  | 'lineage'
  | 'flow'
  | 'duties'
  | 'filings'
  | 'requests'

export interface ReportTableWords extends Readonly<Record<PlainTable, TableWords>> {
  readonly audit: AuditWords
  readonly bodies: BodyWords
  readonly comparison: ComparisonWords
  readonly derivation: DerivationWords
  readonly findings: FindingWords
  readonly 'roster-structure': StructureWords
}

export const frameWords: FrameWords = {
  titled: (region, title) => `${region}${title}`,
  dateLine: (year, month, day) => `截止日期：${year}年${month}月${day}日`,
  unitLine: '单位：名',
  pageLine: '第 {page} 页 共 {pages} 页',
  signatures: ['数据审核：', '经办：'],
  total: '合计',
  subtotal: '小计',
  noteLine: (text, place, of) => `${place === 1 ? '注：' : '　　'}${of === 1 ? '' : `${place}．`}${text}`,
  list: (parts) => parts.join('、'),
  draft: '草稿：方案有未保存的修改，本表不作签发依据。',
  trace: {
    scenario: (name) => `方案：${name}`,
    digest: (text) => `输入摘要：${text}`,
    head: (text) => `审计链：${text}`,
  },
  record: { sheetName: '依据', document: '方案', asOf: '截止日期', digest: '输入摘要', head: '审计链' },
  postTypes: fields.postTypes,
  values: {
    ...tables.values,
    funding: { 'institution-full': '全额', 'institution-partial': '差额', 'institution-self': '自收自支' },
    regime: { local: '属地管理', dispatched: '派驻', dual: '双重管理' },
  },
  columns: {
    ...tables.columns,
    entryAt: '时间',
    actor: '操作人',
    act: '内容',
    changedRows: '改动行数',
    hash: '校验值',
    number: '序号',
    remark: '备注',
    total: '合计',
    county: '县（市、区）',
    name: '单位名称',
    department: '主管单位',
    institution: '机构信息',
    nature: '机构性质',
    rank: '机构级别',
    fundingForm: '经费形式',
    category: '机构类别',
    civilService: '参公情况',
    staff: '编制及人员信息',
    quota: '核定编制',
    filled: '实有人员',
    present: '现状',
    turnoverPool: '周转编制（未借出）',
    reservePool: '储备编制',
    quotaPosts: '核定编制数',
    filledPeople: '实有人员数',
    bodyStanding: '机构规格',
    since: '借调时间',
    administration: '行政',
    institutions: '事业',
    'quota.administrative': '一般行政',
    'quota.political-legal': '政法专项',
    'quota.civil-service': '参公事业',
    'quota.general': '一般事业',
    'quota.turnover': '周转事业',
    'quota.reserve': '储备事业',
    'quota.support': '工勤',
    'quota.employee': '政府雇员',
    'quota.controlled': '员额控制数',
    'filled.administrative': '一般行政',
    'filled.political-legal': '政法专项',
    'filled.civil-service': '参公事业',
    'filled.general': '一般事业',
    'filled.turnover': '周转事业',
    'filled.reserve': '储备事业',
    'filled.support': '工勤',
    'filled.employee': '政府雇员',
    'filled.controlled': '员额控制数',
    'quota.administration': '行政',
    'quota.institutions': '事业',
    'quota.all': '合计',
    'filled.administration': '行政',
    'filled.institutions': '事业',
    'filled.all': '合计',
    leaderReserve: '领导预留',
    'pending.administration': '行政',
    'pending.institutions': '事业',
    'pending.support': '工勤控制数',
    'pending.employee': '政府雇员',
    otherReserve: '其他预留',
    policyReserveOnly: '原则预留',
    vacancy: '空缺编制',
    usableVacancy: '可用空缺编制',
    besideQuota: '工勤、雇员等',
    leaderPosts: '职数信息',
    leaders: '领导职数',
    leaderCounts: '职数数量',
    leaderRanks: '核定职数级别',
    sections: '中层职数',
    'leaders.approved': '核定',
    'leaders.filled': '实配',
    'leaders.vacant': '空缺',
    'leaders.rank.deputy-bureau': '副厅',
    'leaders.rank.county': '正县',
    'leaders.rank.deputy-county': '副县',
    'leaders.rank.section': '正科',
    'leaders.rank.deputy-section': '副科',
    'sections.chief.approved': '正职核定',
    'sections.chief.filled': '正职实配',
    'sections.deputy.approved': '副职核定',
    'sections.deputy.filled': '副职实配',
    'sections.rank.county': '正县',
    'sections.rank.deputy-county': '副县',
    'sections.rank.section': '正科',
    'sections.rank.deputy-section': '副科',
    remarks: '备注分类别基础数据',
    pendingNote: '待上编备注',
    leaderReserveNote: '领导预留备注',
    otherReserveNote: '其他预留备注',
    otherNote: '其他备注',
    bodyName: '机构名称',
    bodyRank: '机构级别',
    bodyKind: '机构类型',
    grandTotal: '总计',
    'group.administration': '行政',
    'group.civil-service': '事业（参公）',
    'group.other-institutions': '事业（其他）',
    'group.support': '工勤',
    'group.others': '其他',
    'group.leaders': '领导职数',
    'group.chief': '正职',
    'group.deputy': '副职',
    quotaOf: '编制数',
    filledOf: '实有人数',
    dueOf: '应配',
    appointed: '实配',
    overOf: '超配',
    shortOf: '缺配',
    pendingOfYear: '当年待上编人数',
    usingUnit: '用编单位',
    askingUnit: '申报单位',
    isCivilService: '是否参公',
    leaderVacant: '领导空缺数',
    pending: '待上编数',
    policyReserve: '用编原则预留数',
    otherReserveOnly: '其他预留数',
    usable: '可用空缺编制数',
    asked: '申报用编数',
    suggested: '建议使用数',
    reason: '用编原因',
    planned: '计划数',
    planLeft: '计划余数',
    planRate: '执行率',
    entryNumber: '待上编编号',
    days: '天数',
    person: '姓名',
    cleared: '（已清除）',
    secondment: '类别',
    to: '借调至',
    term: '借调期限',
    date: '日期',
    until: '借调结束时间',
    cause: '借调事由',
    usedInYear: '本年已用',
    usedInAll: '累计',
    months: '月',
    totalMonths: '月',
    totalDays: '天',
    dutyNumber: '事项编号',
    duty: '事项名称',
    field: '领域',
    dutyBasis: '法定依据',
    source: '来源部门',
    ownBody: '单位本级',
    dutyStatus: '状态',
    organ: '报备机关',
    due: '报备期限',
    filed: '报备日期',
    returned: '退回日期',
    effective: '生效日期',
    enteredPeople: '上编人数',
    exitedPeople: '下编人数',
    way: '上下编方式',
    giver: '划出（编制来源）',
    receiver: '划入单位',
    ofWhich: '其中',
    event: '事项',
    before: '原单位（机构）',
    after: '现单位（机构）',
    documentTitle: '文件名称',
    rule: '规则',
    ruleTitle: '规则名称',
    severity: '程度',
    value: '现状',
    limit: '标准',
    sentence: '核查情况',
    waiver: '豁免',
    'waiver.reason': '理由',
    'waiver.who': '批准人',
    'waiver.date': '日期',
    holder: '单位（机构）',
    dimension: '类别',
    group: '分组',
    people: '人数',
    share: '占比（%）',
    change: '增减',
    derivation: '计算过程',
  },
}

export const reportTables: ReportTableWords = {
  overview: {
    title: '机构编制职数情况一览表',
    sheetName: '一览表',
    notes: {
      own: '单位所在行为单位本级数，所属机构另行列出；派驻机构列出并注明。',
      vacancy:
        '空缺编制＝核定编制（行政、参公事业、一般事业）－实有人员－领导预留－待上编（行政、事业）－其他预留，工勤、政府雇员、员额控制数和周转编制不计入。',
      reserve: '其他预留含原则预留，其他预留备注中分列。一般事业含全额、差额和经费自理。',
      leaders: '领导职数空缺按行计算，超配的不抵减其他单位的空缺，合计为各行之和。',
    },
  },
  'overview-short': {
    title: '机构编制情况简表',
    sheetName: '简表',
    notes: {
      whole: '各单位数含单位本级和所属机构，不含派驻机构。',
      vacancy: '可用空缺编制＝核定编制－实有人员－领导预留－待上编－其他预留；其他预留含原则预留。',
    },
  },
  review: {
    title: '空缺编制使用审议表',
    sheetName: '审议表',
    notes: {
      type: '核定编制、实有人员等均为申报的编制类型在用编单位的数，编制类型见备注。',
      usable:
        '可用空缺编制数＝核定编制数－实有人员数－领导空缺数－待上编数－用编原则预留数－其他预留数，领导空缺数按领导预留计。',
    },
  },
  staffing: {
    title: '编制与人员配备表',
    sheetName: '配备表',
    notes: { groups: '其他指政府雇员和员额控制数；超配、缺配按行计算，总计为各行之和。' },
  },
  leaders: {
    title: '领导职数配备情况表',
    sheetName: '领导职数',
    notes: {
      both: '一人兼任两个职务的，两个职务均计为实配。',
      once: '一人兼任两个职务的，只计一个职务为实配。',
      standing: '应配为核定职数，实配为任命人数；超配、缺配按行计算，合计为各行之和。班子与中层分行列出。',
    },
  },
  vacancies: {
    title: '空编情况一览表',
    sheetName: '空编情况',
    notes: {
      withPending:
        '空编数＝核定编制－实有人员－当年待上编人数；空编率＝（核定编制－实有人员－当年待上编人数）÷核定编制。',
      withoutPending: '空编数＝核定编制－实有人员；空编率＝（核定编制－实有人员）÷核定编制。',
      types: '不含工勤、政府雇员、员额控制数和派驻机构的编制。',
    },
  },
  entries: {
    title: '上下编台账',
    sheetName: '上下编',
    unitLine: '单位：人',
    notes: { order: '按文件生效日期排列。' },
  },
  pending: {
    title: '待上编台账',
    sheetName: '待上编',
    notes: { one: '一名编制一行，一编一号，先核准的先使用。天数为核准至截止日期的天数。' },
  },
  secondments: {
    title: '借调台账',
    sheetName: '借调',
    unitLine: '单位：人',
    notes: { used: '本年已用为截止日期所在年度已借调的时间，累计为历次借调时间之和。' },
  },
  lineage: {
    title: '机构沿革表',
    sheetName: '沿革',
    unitLine: '单位：项',
    notes: { order: '按文件生效日期排列；名称以文件所写为准，代码换为单位名称。' },
  },
  findings: {
    title: '机构编制规则核查表',
    sheetName: '核查',
    unitLine: '单位：项',
    unchecked: '未检查',
    basis: (rule, source) => `${rule} 依据：${source}`,
    notes: { source: '“无依据”指来源较弱，仅供参考。豁免须有理由，豁免的仍列出。' },
  },
  flow: {
    title: '编制流向表',
    sheetName: '流向',
    notes: {
      sums: '同一来源、去向和编制类型的合并为一行。',
      pools: '合计为到达单位的编制数；核定、调入编制池的另列小计，不重复计入。',
      origin: '其中只列来源有记载的编制，来源未记载的不列。',
    },
  },
  duties: {
    title: '职责事项分工表',
    sheetName: '职责事项',
    unitLine: '单位：项',
    notes: { shared: '一项由几个单位承接的，每个单位一行，合计按行计。' },
  },
  filings: { title: '方案报备台账', sheetName: '方案报备', unitLine: '单位：件', notes: {} },
  requests: {
    title: '用编计划执行表',
    sheetName: '用编计划',
    notes: {
      unplanned: '未列入计划',
      left: '计划余数＝计划数－决定数。',
      rate: '执行率＝已上编÷计划数。',
    },
  },
  audit: {
    title: '审计记录表',
    sheetName: '审计记录',
    unitLine: '单位：条',
    whole: '全部写入',
    notes: {
      order: '按写入先后排列，不因截止日期略去；备注“已撤销”的，其后已被撤销。',
      hash: '校验值为该条 SHA-256 的前 16 位；链头见页脚，可用“核对审计链”核对。',
    },
  },
  'roster-structure': {
    title: '人员结构分析表',
    sheetName: '人员结构',
    unitLine: '单位：人',
    everyUnit: '全部单位',
    band: (from, to) => {
      if (from === '') return `${to}岁及以下`
      return to === '' ? `${from}岁及以上` : `${from}—${to}岁`
    },
    notes: { shares: '各组占比以最大余数法取整，合计为100；余数相等的，排列在前的先进一。' },
  },
  comparison: {
    title: '分配方案对比表',
    sheetName: '方案对比',
    notes: { change: '增减为与现状相比；方案列为方案执行后的核定编制数。' },
    counted: (types) => `本表所列为${types}。`,
    adopted: (scenario, documents) => `${scenario}已由${documents}下达，现状已含其编制数。`,
    fairness: (state, gini, gap) =>
      `${state}：人均编制数的基尼系数 ${gini}，每万人编制数最高与最低之比 ${gap}。`,
  },
  bodies: {
    title: '机构编制分配表',
    sheetName: '机构编制',
    notes: { shared: '各单位分得的编制按方案分到所属机构，机构名称和次序以登记为准。' },
    undivided: (posts) => `另有${posts}名未分到机构：单位没有登记机构，或该类编制不分到机构。`,
  },
  derivation: {
    title: '编制分配计算过程',
    sheetName: '计算过程',
    common: '各单位共同',
    step: (title, parts) => `${title}：${parts.join('；')}。`,
    notes: {
      common: '“各单位共同”为该县（市、区）各单位相同的部分，不再逐个单位列出。',
      exact: '“≈”为舍入后的显示值，计算和比较用未舍入的精确值。',
    },
  },
}
