// Blank tables to fill in, one a kind: headers that the importer knows, what goes under them, and what may be chosen.
import type { ImportKind } from './table.ts'

export interface BlankColumn {
  readonly header: string
  readonly note: string
  /** Values to choose from. */
  readonly choices?: readonly string[]
}

const TYPES = [
  '行政',
  '政法专项',
  '参公事业',
  '全额事业',
  '差额事业',
  '经费自理事业',
  '工勤',
  '政府雇员',
  '员额',
]
const UNIT: BlankColumn = { header: '单位名称', note: '与项目中的单位名称一致' }
const COUNTY: BlankColumn = { header: '县（市、区）', note: '名称或六位代码；单位名称不重复时可空' }
const CODE: BlankColumn = { header: '区划代码', note: '九位代码；没有时可空' }
const BODY: BlankColumn = { header: '机构名称', note: '单位的内设机构或事业单位；属于单位本身时留空' }
const TYPE: BlankColumn = { header: '编制类型', note: '从列表选择', choices: TYPES }
const NAME: BlankColumn = { header: '姓名', note: '可空：名册可以不记姓名' }
const IDENTITY: BlankColumn = { header: '身份证号', note: '设为文本格式后填写；可空' }
const DOCUMENT: BlankColumn = { header: '文号', note: '例如 徐编〔2020〕15号' }
const REMARK: BlankColumn = { header: '备注', note: '不导入' }
const DAY = '例如 2020-09-01'
const date = (header: string): BlankColumn => ({ header, note: DAY })
const count = (header: string, note = '整数；没有时填 0 或留空'): BlankColumn => ({ header, note })

export const BLANK_TABLES: Readonly<Record<ImportKind, readonly BlankColumn[]>> = {
  units: [COUNTY, CODE, UNIT, { header: '类别', note: '例如 一类；没有时可空' }, REMARK],
  bodies: [
    COUNTY,
    UNIT,
    { ...BODY, note: '必填' },
    {
      header: '机构类型',
      note: '从列表选择',
      choices: ['内设机构', '事业单位', '派出机构', '法定机构', '挂牌机构'],
    },
    { header: '职能', note: '例如 执法；按职能合计分配编制时用，可空' },
    { header: '加挂牌子', note: '多个用顿号分开，可空' },
    REMARK,
  ],
  indicators: [
    COUNTY,
    CODE,
    { header: '镇（街道）', note: '与项目中的名称一致' },
    { header: '常住人口（人）', note: '整数' },
    { header: '面积（平方公里）', note: '可有小数' },
    { header: '地区生产总值（万元）', note: '可有小数' },
    { header: '考核名次', note: '从 1 开始' },
    REMARK,
  ],
  quotas: [
    COUNTY,
    UNIT,
    { header: '内设机构', note: BODY.note },
    TYPE,
    count('核定编制数'),
    count('实有人数'),
    count('待上编数'),
    count('领导预留'),
    count('原则预留'),
    count('其他预留'),
    REMARK,
  ],
  roster: [
    { ...UNIT, header: '单位' },
    { header: '所在机构', note: BODY.note },
    NAME,
    { header: '性别', note: '可由身份证号得出', choices: ['男', '女'] },
    IDENTITY,
    { header: '编制类别', note: TYPE.note, choices: TYPES },
    { header: '人员状态', note: '例如 在编' },
    date('出生日期'),
    { header: '学历', note: '从列表选择', choices: ['博士', '硕士', '本科', '大专', '高中', '中专', '初中'] },
    { header: '全日制/在职', note: '上列学历的取得方式', choices: ['全日制', '在职'] },
    { header: '专业', note: '可空' },
    { header: '职务', note: '可空' },
    { header: '领导职务级别', note: '例如 正科、副科；可空' },
    date('入编时间'),
    date('参加工作时间'),
    { header: '民族', note: '可空' },
  ],
  movements: [
    {
      header: '变动类型',
      note: '从列表选择',
      choices: ['核增', '核减', '划转', '下沉', '收回', '上编', '下编'],
    },
    UNIT,
    { header: '调出单位', note: '单位，或 市级、县（区）名称' },
    { header: '调入单位', note: '单位，或 市级、县（区）名称' },
    TYPE,
    count('变动数', '整数'),
    DOCUMENT,
    date('发文日期'),
    date('生效日期'),
    { header: '专项用途', note: '可空' },
  ],
  leaders: [
    { ...BODY, note: '单位名称，或单位的机构名称' },
    ...['核定', '实配'].flatMap((measure) =>
      ['正职', '副职'].map((role) => count(`领导职数${role}${measure}`)),
    ),
  ],
  pending: [
    { ...UNIT, header: '用编单位' },
    TYPE,
    count('使用编制数', '整数'),
    { header: '编制使用通知单文号', note: '例如 徐编控〔2020〕78号' },
    date('下达时间'),
    REMARK,
  ],
  secondments: [
    NAME,
    IDENTITY,
    { header: '借出单位', note: '编制所在单位' },
    { header: '借入单位', note: '实际工作的单位' },
    { header: '借调类型', note: '从列表选择', choices: ['借调', '选派', '挂职', '跟班'] },
    date('借调开始时间'),
    date('借调结束时间'),
    { header: '借调事由', note: '可空' },
    { header: '借出单位意见', note: '例如 同意' },
    { header: '组织部审批', note: '批准文号或意见；没有时留空' },
  ],
  duties: [
    { header: '事项编码', note: '没有时可空，以事项名称为准' },
    { header: '职责事项', note: '必填' },
    {
      header: '清单类别',
      note: '从列表选择',
      choices: ['权力清单', '责任清单', '公共服务', '职责准入', '便民服务点', '信息共享'],
    },
    { header: '法律依据', note: '可空' },
    { header: '来源部门', note: '可空' },
    { header: '承接方式', note: '从列表选择', choices: ['直接', '委托', '交办', '集中办理'] },
    UNIT,
    { header: '牵头机构', note: '单位的机构' },
    { header: '配合机构', note: '多个用顿号分开' },
    { header: '状态', note: '从列表选择', choices: ['下放', '承接', '取消', '收回', '归位'] },
  ],
  assessments: [
    { header: '考核主体', note: '例如 市委市政府' },
    { header: '被考核单位', note: UNIT.note },
    { header: '年度', note: '例如 2020' },
    { header: '得分', note: '数字' },
    { header: '名次', note: '从 1 开始' },
  ],
}

/** Names of the sheets. */
export const BLANK_SHEETS = {
  table: '填写',
  notes: '说明',
  header: '列',
  note: '怎样填',
  separator: '、',
} as const
