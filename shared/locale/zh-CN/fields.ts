// Names of the things in tables and forms: indicators, post types, kinds of unit, pools, methods, commands of the journal.
import type { EngineContract } from '#shared/contract/engine'
import type { ImportKind } from '#shared/contract/staffing-import'
import type { Method } from '#shared/domain/apportion/problem'
import type { PostType } from '#shared/domain/quota/post-type'
import type { BuiltInIndicator } from '#shared/domain/region/indicator'
import type { RegionKind } from '#shared/domain/region/region'
import type { Severity } from '#shared/domain/rules/finding'
import type { Step, Weight } from '#shared/domain/scenario/document'
import { importFields, inspection } from './import-fields.ts'

/** Every command has a sentence: the history names none by its code. */
export type CommandSentences = Readonly<Record<string, string>> & {
  readonly [K in keyof EngineContract as EngineContract[K] extends { readonly kind: 'command' }
    ? K
    : never]: string
}

type Normalise = NonNullable<Weight['normalise']>

export interface FieldText {
  /** Units of measure as documents and sheets write them. */
  readonly measures: Readonly<Record<string, string>>
  readonly indicators: Readonly<Record<BuiltInIndicator, string>>
  readonly postTypes: Readonly<Record<PostType, string>>
  readonly kinds: Readonly<Record<RegionKind, string>>
  /** Pools of a scenario's funding. */
  readonly pools: Readonly<Record<'city' | 'county', string>>
  readonly steps: Readonly<Record<Step['kind'], string>>
  readonly methods: Readonly<Record<Method, { readonly name: string; readonly hint: string }>>
  readonly normalise: Readonly<Record<Normalise, { readonly name: string; readonly hint: string }>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly importKinds: Readonly<Record<ImportKind, string>>
  /** Fields a column may be bound to, besides `indicator.ID`. */
  readonly columns: Readonly<Record<string, string>>
  /** Sentences of the journal, filled from the entry's summary. */
  readonly commands: Readonly<Record<string, string>>
  /** The same in a few words, where they differ. */
  readonly shortCommands: Readonly<Record<string, string>>
  /** What a workbook may hold no more of. */
  readonly limits: Readonly<Record<string, string>>
  readonly tieKeys: Readonly<Record<'code' | 'lots' | 'order', string>>
  readonly groups: Readonly<Record<'all', string>>
  /** Who shares a pool. */
  readonly sharers: Readonly<Record<'unit' | 'county' | 'body', string>>
}

export const fields: FieldText = {
  measures: {},
  indicators: {
    population: '人口',
    area: '面积',
    gdp: '地区生产总值',
    revenue: '财政收入',
    households: '户数',
    villages: '村（社区）数',
    assessment_rank: '考核名次',
    reform_score: '改革评估得分',
  },
  postTypes: {
    administrative: '一般行政编制',
    'political-legal': '政法专项编制',
    'institution-civil-service': '参公事业编制',
    'institution-full': '全额事业编制',
    'institution-partial': '差额事业编制',
    'institution-self': '经费自理事业编制',
    support: '工勤控制数',
    employee: '政府雇员',
    controlled: '员额控制数',
  },
  kinds: {
    province: '省',
    city: '市',
    county: '县（市、区）',
    street: '街道',
    town: '镇',
    township: '乡',
    other: '其他',
    department: '部门',
  },
  pools: { city: '市级', county: '县级' },
  steps: {
    constant: '基数',
    table: '分档',
    class: '按类别',
    ratio: '按比例',
    formula: '公式',
    carry: '沿用',
    manual: '人工',
    weighted: '加权',
    bands: '倾斜',
    bodies: '分到机构',
    source: '调出来源',
  },
  methods: {
    hamilton: { name: '最大余数法', hint: '先按整数部分分配，剩余名额依小数部分从大到小各加 1 名。' },
    droop: {
      name: '最大余数法（特罗普数额）',
      hint: '以“总权数 ÷（名额 + 1）”的整数部分加 1 为一份，余数大的先补。',
    },
    jefferson: { name: '洪德法', hint: '逐名分给“权数 ÷（已得 + 1）”最大的单位，略利于大单位。' },
    webster: { name: '圣拉古法', hint: '逐名分给“权数 ÷（2 × 已得 + 1）”最大的单位，对大小单位不偏不倚。' },
    hill: { name: '亨廷顿—希尔法', hint: '以相邻两数的几何平均为界取整，各单位先得 1 名。' },
    adams: { name: '亚当斯法', hint: '逐名分给“权数 ÷ 已得”最大的单位，略利于小单位，各单位先得 1 名。' },
    dean: { name: '迪安法', hint: '以相邻两数的调和平均为界取整，各单位先得 1 名。' },
    modified_sainte_lague: {
      name: '修正圣拉古法',
      hint: '与圣拉古法相同，但第一个除数为 1.4，取得首名较难。',
    },
    quota_method: { name: '份额法', hint: '按洪德法逐名分配，且任何单位不超过其应得份额的进位。' },
  },
  normalise: {
    share: { name: '按占比', hint: '本单位的值 ÷ 各单位合计' },
    range: { name: '按极差', hint: '与最差值之差 ÷ 各单位差额合计' },
    rank: { name: '按名次', hint: '（单位数 + 1 − 名次）÷ 各单位合计' },
  },
  severities: { error: '错误', warning: '警告', info: '提示' },
  importKinds: inspection.kinds,
  columns: {
    ...importFields,
    code: '区划代码',
    name: '单位名称',
    county: '县（市、区）',
    kind: '类别',
    class: '分类',
    body: '机构名称',
    bodyKind: '机构类型',
    sequence: '序号',
    remark: '备注',
  },
  commands: {
    'project.setPassword':
      '[设置密码，连同 {set,number} 份备份][更改密码，连同 {changed,number} 份备份][取消密码，连同 {removed,number} 份备份]',
    'project.create': '新建项目[“{name}”][，填入 {units,number} 个单位]',
    'project.createSample': '建立示例项目[“{name}”][，填入 {units,number} 个单位]',
    'staffingImport.alias': '记住别名[“{name}”][即“{unit}”]',
    'staffingImport.keepReconciled': '留存对账[ {asOf}][：差异 {differences,number} 处]',
    'staffingImport.commit':
      '导入[“{file}”][：接受 {accepted,number} 行][，新增 {added,number}][，变更 {changed,number}][，跳过 {rejected,number}][，手工改正 {mended,number} 格][，排除 {excluded,number} 行]',
    'ledger.book': '登记文件[“{document}”][，{movements,number} 项变动]',
    'ledger.attach': '为文件[“{document}”]附上原件[“{file}”]',
    'ledger.advance': '文件[“{document}”]改为[{status}]',
    'rules.configure': '设置规则[ {rule}]',
    'rules.setOptions': '设置规则选用范围',
    'rules.addOwn': '自定规则[ {rule}][“{title}”]',
    'rules.removeOwn': '删除自定规则[ {rule}]',
    'rules.waive': '豁免[ {rule} 的]一条检查结果',
    'rules.unwaive': '取消豁免[ {rule} 的]一条检查结果',
    'indicator.setValues': '修改指标值[ {cells,number} 格]',
    'indicator.add': '新增指标[“{name}”]',
    'scenario.save': '保存方案[“{name}”]',
    'scenario.remove': '删除方案[“{name}”]',
    'report.saveLayout': '保存报表版式[“{name}”]',
    'report.removeLayout': '删除报表版式[“{name}”]',
    'scenario.publish': '发布方案[“{name}”]',
    'adoption.adopt': '方案[“{name}”]下达入账[：文件 {documents}]',
    'compare.setCostRates': '设置经费标准',
    'table.setVacancyRate': '选定空编率的算法',
    'exchange.begin': '由“{from}”的分发包建立本副本[，给“{to}”]',
    'exchange.accept':
      '接收“{from}”的回报[：写入 {rows,number} 行][，登记文件 {documents,number} 份][，冲突取本方 {ours,number} 处][、取对方 {theirs,number} 处]',
    'exchange.forgetKey': '删去一把信任的密钥',
    'journal.undo': '撤销[ 第 {undone} 条]',
    'journal.redo': '恢复[ 第 {undone} 条]',
    'register.setLeaders': '登记领导职数',
    'register.setPositions': '登记岗位',
    'register.setUsePlan': '登记用编计划[（{year} 年）][：文件“{document}”]',
    'register.request': '登记用编请示[“{request}”]',
    'register.stepRequest': '办理用编请示[“{request}”]',
    'register.second': '登记借调',
    'register.endSecondment': '变更借调期限',
    'register.recordDuties': '登记职责事项',
    'register.addFiling': '登记方案报备',
    'register.stepFiling': '办理方案报备',
    'register.askConsent': '登记征求意见',
    'register.answerConsent': '登记答复意见',
    'register.appoint': '登记任免',
    'register.assess': '登记考核',
    'register.withdraw': '撤回日后记录[（{date}）]',
    'register.useAssessment': '将考核结果用作指标',
    'register.reveal': '查看人员姓名和证件号[（{person} 号）]',
    'register.clearPeople': '清除人员信息[ {people,number} 人]',
    'register.setHolidays': '调整工作日历',
    'register.setSetting': '修改设置',
    'register.setSettings': '修改设置',
  } satisfies CommandSentences,
  shortCommands: { 'staffingImport.commit': '导入[ {file}][（{accepted,number} 行）]' },
  limits: {
    cells: '单元格数',
    merges: '合并单元格数',
    columns: '列数',
    totalText: '总字数',
    cellText: '单个单元格字数',
    entries: '文件内部件数',
    sheets: '工作表数',
    fileBytes: '文件字节数',
    wholeBytes: '.xls 或加密文件的字节数',
    part: '文件内部件字节数',
  },
  tieKeys: { code: '区划代码', lots: '抽签（种子“{seed}”）', order: '录入先后' },
  groups: { all: '全部单位' },
  sharers: { unit: '单位', county: '县（市、区）', body: '机构' },
}
