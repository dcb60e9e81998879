// Names of the fields that a column of an imported table may be bound to, and what inspect says of a table.
import type { TableKind } from '#shared/domain/staffing-import/header/choose-kind'

export interface InspectionText {
  readonly kinds: Readonly<Record<TableKind, string>>
  readonly kindUnknown: string
  readonly table: string
  readonly rows: string
  readonly column: string
  readonly noTable: string
  readonly hidden: string
}

export const inspection: InspectionText = {
  kinds: {
    units: '单位',
    indicators: '指标',
    bodies: '机构',
    quotas: '编制与人员',
    roster: '人员名册',
    movements: '编制变动',
    leaders: '领导职数',
    pending: '待上编',
    secondments: '借调',
    duties: '职责事项',
    assessments: '考核',
  },
  kindUnknown: '未认出',
  table: '表格 {range}[ {title}][（截至 {asOf}）][（单位：{unit}）]',
  rows: '种类：{kind}[（把握 {percent}%）]；表头第 {header} 行；数据 {rows,number} 行[；小计第 {subtotals} 行][；合计第 {totals} 行][；注释第 {notes} 行]',
  column: '{column}  {path} → {field}[（{name}）]',
  noTable: '没有认出表格',
  hidden: '（隐藏）',
}

const TYPES = {
  administrative: '一般行政',
  'political-legal': '政法专项',
  'institution-civil-service': '参公事业',
  institution: '一般事业',
  'institution-full': '全额事业',
  'institution-partial': '差额事业',
  'institution-self': '经费自理事业',
  turnover: '周转事业',
  reserve: '储备事业',
  support: '工勤控制数',
  employee: '政府雇员',
  controlled: '员额控制数',
  other: '其他',
  total: '合计',
}

const MEASURES = {
  quota: '核定编制',
  filled: '实有人数',
  pending: '待上编',
  excess: '超配',
  shortfall: '缺配',
}

const RANKS = {
  total: '合计',
  chief: '正职',
  deputy: '副职',
  'bureau-chief': '正厅',
  'bureau-deputy': '副厅',
  'county-chief': '正县',
  'county-deputy': '副县',
  'section-chief': '正科',
  'section-deputy': '副科',
  'subsection-chief': '正股',
  'subsection-deputy': '副股',
}

const LEADERS = {
  leaderQuota: '领导职数核定',
  leaderFilled: '领导职数实配',
  leaderVacancy: '领导职数空缺',
  leaderExcess: '领导职数超配',
  sectionLeaderQuota: '中层职数核定',
  sectionLeaderFilled: '中层职数实配',
  sectionLeaderVacancy: '中层职数空缺',
  sectionLeaderExcess: '中层职数超配',
}

/** `quota.administrative` and the like: every measure of every type. */
export function combined(
  measures: Readonly<Record<string, string>>,
  types: Readonly<Record<string, string>>,
): Record<string, string> {
  const names: Record<string, string> = {}
  for (const [measure, of] of Object.entries(measures)) {
    for (const [type, name] of Object.entries(types)) names[`${measure}.${type}`] = `${of} · ${name}`
  }
  return names
}

export const importFields: Readonly<Record<string, string>> = {
  ...combined(MEASURES, TYPES),
  ...combined(LEADERS, RANKS),
  supervisor: '主管单位',
  nature: '机构性质',
  rank: '机构规格',
  category: '机构类别',
  civilService: '是否参公',
  fundingForm: '经费形式',
  mainDuties: '主要职责',
  function: '职能',
  nameplates: '加挂牌子',
  regime: '管理体制',
  leaderReserve: '领导预留',
  policyReserve: '原则预留',
  otherReserve: '其他预留',
  usableVacancy: '可用空缺编制',
  vacancy: '空编数',
  vacancyRate: '空编率',
  overstaffed: '超编数',
  offEstablishment: '编外力量',
  applicant: '申报单位',
  requested: '申报用编数',
  suggested: '建议使用数',
  reason: '用编原因',
  'allocation.base': '基数',
  'allocation.weighted': '加权',
  'allocation.tilt': '倾斜',
  'allocation.total': '分配合计',
  'allocation.city': '其中市级',
  'allocation.county': '其中县级',
  'remark.pending': '待上编备注',
  'remark.leaderReserve': '领导预留备注',
  'remark.otherReserve': '其他预留备注',
  'remark.other': '其他备注',
  movementKind: '变动类型',
  from: '调出单位',
  to: '调入单位',
  posts: '编制数',
  document: '文号',
  documentTitle: '文件名称',
  documentDate: '发文日期',
  issuer: '发文机关',
  effectiveDate: '生效日期',
  purpose: '专项用途',
  notice: '编制使用通知单',
  postNumber: '编制编号',
  noticeDate: '下达日期',
  until: '期限',
  dutyNumber: '事项编码',
  duty: '职责事项',
  dutyList: '清单类别',
  dutyField: '领域',
  basis: '法律依据',
  sourceDepartment: '来源部门',
  mode: '承接方式',
  leadBody: '牵头机构',
  cooperatingBodies: '配合机构',
  status: '状态',
  assessor: '考核主体',
  assessed: '被考核单位',
  year: '年度',
  score: '得分',
  assessmentRank: '名次',
  grade: '考核等次',
  personName: '姓名',
  gender: '性别',
  idNumber: '身份证号',
  personCategory: '人员分类',
  postType: '编制类别',
  personStatus: '人员状态',
  entryWay: '进入形式',
  entryDate: '进入时间',
  exitWay: '下编原因',
  exitDate: '下编时间',
  positionCategory: '岗位类别',
  positionGrade: '岗位等级',
  leaderRank: '领导职务级别',
  position: '职务',
  rankedHigher: '是否高配',
  positionDate: '任现职时间',
  birthDate: '出生日期',
  education: '学历',
  fullTimeEducation: '全日制学历',
  inServiceEducation: '在职学历',
  degree: '学位',
  studyMode: '全日制/在职',
  major: '专业',
  school: '毕业院校',
  inServiceSchool: '在职教育毕业院校',
  professionalTitle: '职称',
  postEntryDate: '入编时间',
  postEntryDocument: '入编文号',
  workStartDate: '参加工作时间',
  ethnicity: '民族',
  politicalStatus: '政治面貌',
  nativePlace: '籍贯',
  homeUnit: '借出单位',
  hostUnit: '借用单位',
  secondmentKind: '借调类型',
  startDate: '开始时间',
  endDate: '结束时间',
  cause: '借调事由',
  consent: '单位意见',
  consentDate: '同意日期',
  approval: '组织部门审批',
  approvalDate: '审批日期',
}
