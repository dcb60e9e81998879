// Words of the exchange that window and command line share: tables, columns, and what is said of a package.
export interface ExchangeText {
  readonly tables: Readonly<Record<string, string>>
  readonly columns: Readonly<Record<string, string>>
  readonly reasons: Readonly<Record<'both' | 'missing' | 'refused' | 'takenBack', string>>
  readonly words: Readonly<
    Record<'table' | 'added' | 'changed' | 'removed' | 'base' | 'ours' | 'theirs', string>
  >
  readonly said: Readonly<
    Record<
      | 'handedOut'
      | 'reported'
      | 'fingerprint'
      | 'isBranch'
      | 'isReturn'
      | 'document'
      | 'same'
      | 'conflict'
      | 'accepted'
      | 'already'
      | 'begun'
      | 'noKey'
      | 'ownKey'
      | 'trustedKey',
      string
    >
  >
}

export const exchange: ExchangeText = {
  tables: {
    region: '区划',
    unit: '单位',
    body: '机构',
    indicator: '指标',
    indicatorValue: '单位指标值',
    bodyValue: '机构指标值',
    countyValue: '县级指标值',
    scenario: '方案',
    publishedScenario: '发布版',
    adoption: '下达记录',
    setting: '设置',
    project: '项目',
    document: '文件',
    documentStep: '文件办理',
    leaderChange: '领导职数',
    positionChange: '岗位',
    usePlan: '用编计划',
    useRequest: '用编请示',
    useStep: '用编办理',
    holiday: '工作日历',
    secondment: '借调',
    secondmentStep: '借调变更',
    duty: '职责事项',
    dutyStatus: '职责状态',
    dutyHolder: '职责承担',
    admission: '职责准入',
    filing: '方案报备',
    filingStep: '报备办理',
    consent: '征求意见',
    appointment: '任免',
    assessment: '考核',
    rosterBatch: '花名册',
    waiver: '豁免',
    ownRule: '自定规则',
    alias: '单位别名',
    importMapping: '导入对应',
    reportLayout: '报表版式',
  },
  columns: {
    name: '名称',
    code: '代码',
    county: '县（市、区）',
    kind: '类型',
    class: '类别',
    parent: '上级',
    founded: '设立日期',
    unit: '单位',
    body: '机构',
    indicator: '指标',
    date: '日期',
    value: '值',
    key: '项目',
    measure: '计量',
    better: '方向',
    document: '文件',
    number: '编号',
    title: '标题',
    effective: '生效日期',
    issuer: '发文机关',
    status: '状态',
    organ: '机关',
    opinion: '意见',
    leading: '层次',
    rank: '级别',
    role: '职务',
    posts: '数量',
    year: '年度',
    postType: '编制类型',
    meeting: '会议',
    request: '申请',
    step: '办理',
    usable: '可用空缺',
    way: '方式',
    reason: '原因',
    notice: '通知单',
    due: '期限',
    waiver: '豁免理由',
    person: '人员编号',
    toUnit: '去向单位',
    destination: '去向',
    toLevel: '去向层级',
    post: '岗位',
    until: '到期',
    cause: '事由',
    consent: '同意',
    consentDate: '同意日期',
    approval: '批准',
    approvalDate: '批准日期',
    list: '清单',
    field: '领域',
    basis: '依据',
    source: '来源',
    sourceUnit: '来源单位',
    mode: '方式',
    batch: '批次',
    note: '备注',
    held: '承担',
    level: '层级',
    authority: '机关',
    money: '经费（元）',
    technology: '技术',
    matter: '事项',
    subject: '对象',
    asked: '征求日期',
    answered: '答复日期',
    answer: '答复',
    sheet: '表',
    assessor: '考核方',
    assessorUnit: '考核单位',
    score: '得分',
    file: '文件名',
    rows: '行数',
    rule: '规则',
    message: '结果',
    who: '豁免人',
    duty: '职责',
    filing: '报备',
    function: '职能',
    nameplates: '加挂牌子',
    region: '区划',
    hash: '校验值',
    outcome: '结果',
    mapping: '对应',
    fingerprint: '指纹',
    sample: '示例',
    secondment: '借调',
    concurrent: '兼任',
  },
  reasons: {
    both: '双方都改过，内容不同',
    missing: '它所依据的内容没有并入，或本方已删去，只能略去',
    refused: '台账不能照样登记，只能略去',
    takenBack: '对方撤销了双方都有的文件；已登记的文件不能删去，只能维持',
  },
  words: {
    table: '内容',
    added: '新增',
    changed: '变更',
    removed: '删去',
    base: '分发时',
    ours: '本方',
    theirs: '对方',
  },
  said: {
    handedOut: '已写出分发包 {file}（{bytes,number} 字节），给“{to}”。[链头 {head}。]',
    reported:
      '已写出回报包 {file}（{bytes,number} 字节），给“{to}”：{entries,number} 条审计记录，{changes,number} 行改动。',
    fingerprint: '签名指纹：{fingerprint}',
    isBranch: '分发包：“{from}”给“{to}”，项目“{projectName}”，{at} 写出。',
    isReturn:
      '回报包：“{from}”给“{to}”，项目“{projectName}”，{at} 写出，{entries,number} 条审计记录，{changes,number} 行改动。',
    document: '文件“{number}”[ {title}]：{movements,number} 项变动',
    same: '双方改得相同的 {same,number} 处，不再写入。',
    conflict: '冲突 {key}（{table}“{name}”）：{why}',
    accepted:
      '已接收“{from}”的回报：写入 {rows,number} 行，登记文件 {documents,number} 份；冲突取本方 {ours,number} 处，取对方 {theirs,number} 处。可以用“撤销”整体退回。',
    already: '“{from}”的这份内容此前已经接收，没有重复写入。',
    begun: '已用“{from}”的分发包建立副本 {file}：{units,number} 个单位。',
    noKey: '本机还没有签名密钥。',
    ownKey: '本机密钥：{name}，指纹 {fingerprint}',
    trustedKey: '本项目信任：{name}，指纹 {fingerprint}',
  },
}
