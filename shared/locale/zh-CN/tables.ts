// Words of the tables as of a date: headings, lines around them, and the values that are codes.

export interface TablesText {
  /** Headings by the key of the column. */
  readonly columns: Readonly<Record<string, string>>
  /** Headings of one kind of table where they differ from `columns`. */
  readonly ownColumns: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Names of sums that are no column's, by kind of table. */
  readonly sums: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly lines: Readonly<Record<LineCode, string>>
  /** Values of columns that hold codes, by column and code. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>
}

type LineCode =
  | 'asOf'
  | 'empty'
  | 'totals'
  | 'unbalanced'
  | 'ratesWithPending'
  | 'ratesWithoutPending'
  | 'yes'
  | 'present'
  | 'difference'
  | 'byCounty'
  | 'changes'
  | 'documents'
  | 'own'
  | 'after'
  | 'byType'
  | 'moves'
  | 'moved'
  | 'places'
  | 'evenness'
  | 'perKm2'
  | 'indicators'
  | 'betterLow'
  | 'betterHigh'
  | 'undated'
  | 'cost'
  | 'unknownLevel'
  | 'unpriced'
  | 'documentChanges'
  | 'effect'
  | 'noResult'

const BODY_KINDS = {
  internal: '内设机构',
  institution: '事业单位',
  dispatched: '派出（派驻）机构',
  statutory: '法定机构',
  nameplate: '挂牌机构',
}

export const tables: TablesText = {
  columns: {
    code: '代码',
    unit: '单位',
    body: '机构',
    name: '名称',
    postType: '编制类型',
    quota: '核定编制数',
    filled: '实有人数',
    pendingEntry: '待上编',
    leaderReserve: '领导预留',
    policyReserve: '原则预留',
    otherReserve: '其他预留',
    usableVacancy: '可用空缺',
    borrowed: '周转借入',
    originCity: '市级',
    originCounty: '县级',
    vacancies: '空编数',
    vacancyRate: '空编率',
    rateWithPending: '空编率（扣除当年待上编）',
    rateWithoutPending: '空编率（不扣待上编）',
    countyName: '县（市、区）',
    parent: '隶属',
    kind: '类别',
    class: '分类',
    bodies: '机构数',
    units: '单位数',
    founded: '设立',
    abolished: '撤销',
    lineage: '来自',
    traits: '机构信息',
    function: '职能',
    date: '日期',
    document: '文号',
    documents: '文件数',
    movements: '变动数',
    from: '划出',
    to: '划入',
    posts: '编制数',
    people: '人数',
    purpose: '专项用途',
    note: '说明',
    number: '编号',
    notice: '编制使用通知单',
    created: '核准日期',
    state: '状态',
    days: '天数',
    account: '账户',
    owner: '借出',
    returned: '已还',
    outstanding: '未还',
    until: '期限',
    daysLeft: '剩余天数',
    overdue: '逾期',
    title: '标题',
    effective: '生效日期',
    issuer: '发文机关',
    status: '状态',
    future: '尚未到期',
    functions: '限用职能',
    leading: '层级',
    rank: '职级',
    role: '正副职',
    approved: '核定职数',
    concurrent: '其中兼任',
    vacant: '空缺',
    over: '超配',
    asked: '申报用编数',
    suggested: '建议使用数',
    decided: '决定数',
    noticed: '已通知',
    entered: '已上编',
    usable: '可用空缺',
    short: '不足',
    due: '期限',
    reason: '用编原因',
    list: '清单',
    mode: '方式',
    statusDate: '状态日期',
    lead: '牵头机构',
    cooperating: '配合机构',
    leadState: '牵头情况',
    months: '本年月数',
    consent: '同意文号',
    approval: '审批文号',
    alarms: '警示',
    matter: '事项',
    filed: '已报备',
    daysLate: '逾期天数',
    year: '年度',
    sheet: '考核表',
    assessor: '考核主体',
    score: '得分',
    mean: '平均分',
    meanRank: '名次（按平均分）',
    dimension: '维度',
    group: '分组',
    share: '占比（%）',
    shareExact: '占比（%，一位小数）',
  },
  ownColumns: {
    secondments: { name: '姓名', to: '去向', date: '开始日期' },
    positions: { class: '类别', title: '岗位', approved: '核定数' },
    filings: { filed: '报备日期', returned: '退回日期' },
    assessments: { rank: '名次（表内所填）' },
    duties: { name: '事项' },
  },
  sums: {
    leaders: { counted: '计入职数的人数' },
    positions: { offEstablishment: '编外人数' },
    duties: { items: '事项数', held: '单位承担的事项数', gaps: '没有牵头机构', doubles: '牵头机构重复' },
    secondments: { secondments: '借调、选派等人次', away: '截止日期在外', alarms: '有警示' },
    filings: { filings: '报备数', effective: '已生效' },
    assessments: { scores: '评分数', sheets: '考核表数', assessed: '考核对象数' },
  },
  lines: {
    asOf: '截止日期：{date}　单位：名',
    empty: '没有内容。',
    totals: '合计',
    unbalanced: '注意：各账户合计不平，请运行 verify 核验。',
    ratesWithPending: '空编率 =（核定编制数 − 实有人数 − 当年待上编人数）÷ 核定编制数',
    ratesWithoutPending: '空编率 =（核定编制数 − 实有人数）÷ 核定编制数',
    yes: '是',
    present: '现状',
    difference: '比 {first} 增减',
    byCounty: '各县（市、区）',
    changes: '增减明细',
    documents: '依据',
    own: '单位本级',
    after: '{column} 之后',
    byType: '各编制类型',
    moves: '增减合计',
    moved: '增加 {gained,number} 名，减少 {lost,number} 名',
    places: '名次变化（按编制数）',
    evenness: '均衡程度',
    perKm2: '每平方公里编制最高与最低之比',
    indicators: '所用指标（口径、日期）',
    betterLow: '越低越好',
    betterHigh: '越高越好',
    undated: '未注明日期',
    cost: '年度成本（元）',
    unknownLevel: '来源不明',
    unpriced: '（{posts,number} 名没有单价，未计）',
    documentChanges: '方案的每处改动单独产生的影响',
    effect: '合计 {posts,number} 名，{units,number} 个单位变化',
    noResult: '单独改动时无解',
  },
  values: {
    kind: {
      street: '街道',
      town: '镇',
      township: '乡',
      other: '其他',
      department: '部门',
      ...BODY_KINDS,
      open: '期初',
      approve: '核增',
      cut: '核减',
      transfer: '划转',
      lend: '周转',
      return: '归还',
      enter: '上编',
      exit: '下编',
      pending: '待上编',
      use: '使用',
      cancel: '取消',
      reserve: '预留',
      found: '设立单位',
      establish: '设立机构',
      rename: '更名',
      changeKind: '改变类别',
      describe: '登记信息',
      abolish: '撤销',
      move: '改变隶属',
      merge: '合并机构',
      split: '拆分机构',
      mergeUnits: '合并单位',
      request: '用编请示',
      notice: '编制使用通知',
      second: '借调',
      leaders: '领导职数',
      positions: '岗位',
      duty: '职责事项',
      borrow: '借调',
      select: '选派',
      temporary: '挂职',
      shadow: '跟班',
    },
    state: {
      open: '待用',
      used: '已使用',
      entered: '已上编',
      cancelled: '已取消',
      moved: '随机构转移',
      asked: '已申请',
      reviewed: '已审核',
      decided: '已决定',
      declined: '不予使用',
      noticed: '已通知',
      withdrawn: '已撤回',
      due: '待报备',
      overdue: '逾期',
      filed: '已报备',
      returned: '已退回',
      effective: '已生效',
    },
    status: {
      draft: '拟稿',
      meeting: '上会',
      submitted: '报批（报备）',
      approved: '批准',
      filed: '已备案',
      executed: '执行',
      repealed: '废止',
      'handed-down': '下放',
      'taken-on': '承接',
      'taken-back': '收回',
      returned: '归位',
    },
    leading: { group: '班子', section: '中层' },
    rank: {
      'deputy-bureau': '副厅',
      county: '正县',
      'deputy-county': '副县',
      section: '正科',
      'deputy-section': '副科',
      unranked: '未分级',
    },
    role: { chief: '正职', deputy: '副职' },
    class: { lead: '主管', 'deputy-lead': '副主管', staff: '工作人员', 'off-establishment': '编外人员' },
    list: {
      power: '权力',
      responsibility: '责任',
      'public-service': '公共服务',
      admission: '职责准入',
      convenience: '便民服务点',
      'data-sharing': '信息共享',
      basic: '基本履职',
      cooperating: '配合履职',
      'taken-back': '上级收回',
    },
    mode: { direct: '直接', entrusted: '委托', assigned: '交办', centralised: '集中办理' },
    leadState: { none: '无牵头机构', one: '', many: '牵头机构重复' },
    alarms: {
      'over-year': '超过本年时限',
      'will-exceed-year': '按期结束将超过本年时限',
      'over-each': '单次超期',
      'over-total': '累计超期',
      'too-soon': '间隔不足',
      level: '借调层级过高',
      'full-unit': '单位满编或超编',
      'no-consent': '未经同意',
      'no-approval': '未经审批',
      'no-end': '没有期限',
    },
    dimension: { age: '年龄', fullTime: '全日制学历', speciality: '专业' },
    group: {
      'bachelor-or-above': '本科及以上',
      college: '大专',
      secondary: '高中、中专',
      'junior-or-below': '初中及以下',
      unknown: '不详',
    },
  },
}
