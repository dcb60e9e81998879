// Headers of tables of posts, leaders, movements and duties, and the words by which a column of posts is told.
import type { HeaderEntry } from './header-entry.ts'

export const ESTABLISHMENT_HEADERS: readonly HeaderEntry[] = [
  {
    field: 'supervisor',
    texts: ['主管单位', '主管部门', '主管机关', '主管单位(部门)', '主管部门(单位)', '举办单位', '上级单位'],
  },
  { field: 'nature', texts: ['机构性质', '单位性质'] },
  { field: 'rank', texts: ['机构级别', '机构规格', '单位级别', '单位规格', '规格', '级别', '规格级别'] },
  { field: 'category', texts: ['机构类别', '事业单位类别', '单位类型', '机构分类', '公益类别'] },
  {
    field: 'civilService',
    texts: ['参公情况', '是否参公', '参公', '是否参公管理', '是否参照公务员法管理', '参照公务员法管理情况'],
  },
  {
    field: 'fundingForm',
    texts: ['经费形式', '编制经费形式', '经费来源', '经费渠道', '经费类型', '经费性质', '拨款方式'],
  },
  { field: 'mainDuties', texts: ['主要职责', '主要职能', '工作职责'] },
  // One word for what the body is there for, by which posts of a function are counted over all units.
  { field: 'function', texts: ['职能', '职能类别', '职能分类', '职责类别', '职责分类', '机构职能'] },
  {
    field: 'nameplates',
    texts: [
      '加挂牌子',
      '加挂牌子情况',
      '加挂牌子名称',
      '挂牌',
      '挂牌情况',
      '挂牌名称',
      '加挂机构',
      '加挂机构名称',
      '另挂牌子',
      '牌子',
    ],
  },
  { field: 'regime', texts: ['管理体制', '管理方式'] },
  {
    field: 'quota.total',
    texts: [
      '核定编制数',
      '核定编制',
      '编制数',
      '编制总数',
      '核定编制总数',
      '核编数',
      '核定数',
      '编制',
      '现有编制',
      '现有编制数',
    ],
  },
  {
    field: 'filled.total',
    texts: [
      '实有人数',
      '实有人员数',
      '实有人员',
      '实有数',
      '实有',
      '在编人数',
      '在编人员',
      '在编在岗人数',
      '现有人数',
      '现有人员',
      '实有在编人数',
    ],
  },
  {
    field: 'pending.total',
    texts: [
      '待上编数',
      '待上编人数',
      '当年待上编人数',
      '当年待上编数',
      '待上编',
      '待上编人员',
      '未上编数',
      '未上编人数',
      '尚未上编数',
      '剩余待上编数',
    ],
  },
  {
    field: 'leaderReserve',
    texts: ['领导预留', '领导空缺数', '领导预留数', '领导空缺', '领导职数预留', '领导预留编制'],
  },
  { field: 'policyReserve', texts: ['原则预留', '用编原则预留数', '用编原则预留', '原则预留数', '政策预留'] },
  { field: 'otherReserve', texts: ['其他预留', '其他预留数', '其它预留'] },
  {
    field: 'usableVacancy',
    texts: [
      '可用空缺编制数',
      '可用空缺编制',
      '空缺编制',
      '空缺编制数',
      '可用空编数',
      '可用编制数',
      '可用编制',
    ],
  },
  { field: 'vacancy', texts: ['空编数', '空编', '空缺数', '缺编数', '缺编', '空缺'] },
  { field: 'vacancyRate', texts: ['空编率', '空缺率', '缺编率'] },
  { field: 'overstaffed', texts: ['超编数', '超编', '超编人数', '超配数', '超配'] },
  {
    field: 'offEstablishment',
    texts: ['编外人员', '编外人数', '编外用工', '编外力量', '编外人员数', '购买服务', '购买服务人员'],
  },
  { field: 'applicant', texts: ['申报单位', '申请单位'] },
  { field: 'requested', texts: ['申报用编数', '申请用编数', '申请数', '申报数', '申请使用编制数'] },
  { field: 'suggested', texts: ['建议使用数', '建议数', '建议用编数', '审核建议数'] },
  { field: 'reason', texts: ['用编原因', '用编理由', '申请理由', '事由', '原因'] },
  { field: 'allocation.base', texts: ['基数', '基础数', '基数分配'] },
  { field: 'allocation.weighted', texts: ['加权', '加权分配', '加权数'] },
  { field: 'allocation.tilt', texts: ['倾斜', '倾斜分配', '倾斜数'] },
  { field: 'allocation.total', texts: ['合计', '分配合计', '分配数', '分配编制数'] },
  { field: 'allocation.city', texts: ['其中/市级', '其中:市级', '市级'] },
  { field: 'allocation.county', texts: ['其中/县级', '其中:县级', '其中/县(区)级', '其中/区县级'] },
  { field: 'remark.pending', texts: ['待上编备注'] },
  { field: 'remark.leaderReserve', texts: ['领导预留备注'] },
  { field: 'remark.otherReserve', texts: ['其他预留备注', '其它预留备注'] },
  { field: 'remark.other', texts: ['其他备注', '其它备注'] },
  {
    field: 'movementKind',
    texts: ['变动类型', '变动种类', '变动事项', '变动类别', '变动形式', '上下编', '上编/下编', '上下编类型'],
  },
  { field: 'from', texts: ['调出单位', '划出单位', '转出单位', '核减单位', '减编单位'] },
  { field: 'to', texts: ['调入单位', '划入单位', '转入单位', '核增单位', '增编单位'] },
  {
    field: 'posts',
    texts: [
      '变动数',
      '变动编制数',
      '划转数',
      '划转编制数',
      '核增数',
      '核减数',
      '名额',
      '使用编制数',
      '编制使用数',
      '用编数',
      '数量',
      '编制数量',
      '划转数量',
      '调整数量',
      '下达数量',
    ],
  },
  {
    field: 'document',
    texts: [
      '文号',
      '文件文号',
      '文件号',
      '批准文号',
      '批文号',
      '批复文号',
      '依据文号',
      '发文字号',
      '依据文件',
      '文件依据',
    ],
  },
  { field: 'documentTitle', texts: ['文件名称', '文件标题'] },
  {
    field: 'documentDate',
    texts: [
      '发文日期',
      '文件日期',
      '文件时间',
      '成文日期',
      '印发日期',
      '印发时间',
      '批准日期',
      '批复日期',
      '批准时间',
      '批复时间',
      '发文时间',
    ],
  },
  { field: 'issuer', texts: ['发文机关', '批准机关', '批复机关', '审批机关'] },
  { field: 'effectiveDate', texts: ['生效日期', '生效时间', '执行日期', '执行时间', '变动时间', '变动日期'] },
  { field: 'purpose', texts: ['专项用途', '用途', '编制用途'] },
  {
    field: 'notice',
    texts: [
      '通知单文号',
      '通知单编号',
      '通知单号',
      '编制使用通知单',
      '编制使用通知单文号',
      '编制使用通知单号',
      '用编通知单号',
      '编控号',
      // A group over number and date of the notice.
      '编制使用通知单/文号',
      '编制使用通知单/编号',
      '编制使用通知书/文号',
      '用编通知单/文号',
      '通知单/文号',
      '通知单/编号',
    ],
  },
  { field: 'postNumber', texts: ['编制号', '编制序号', '待上编编号', '编制编号'] },
  {
    field: 'noticeDate',
    texts: ['通知单日期', '下达日期', '下达时间', '通知时间', '开具时间'],
    pattern: /(通知单|通知书)\/(日期|时间|开具日期|下达日期|下达时间)$/,
  },
  { field: 'until', texts: ['有效期', '有效期至', '到期时间', '到期日期', '归还时间', '期限'] },
  {
    field: 'duty',
    texts: ['职责事项', '事项名称', '权力事项', '权力名称', '职权名称', '事项', '职责名称', '赋权事项'],
  },
  { field: 'dutyNumber', texts: ['事项编码', '事项编号', '职权编码', '权力编码', '职责编号', '职权编号'] },
  {
    field: 'dutyList',
    texts: [
      '清单类别',
      '清单名称',
      '清单',
      '事项类别',
      '事项类型',
      '权力类型',
      '职权类型',
      '职权类别',
      '权力类别',
    ],
  },
  { field: 'dutyField', texts: ['领域', '行业领域', '所属领域'] },
  { field: 'basis', texts: ['法律依据', '设定依据', '实施依据', '依据', '法定依据'] },
  {
    field: 'sourceDepartment',
    texts: ['来源部门', '下放部门', '原实施部门', '移交部门', '原实施主体', '赋权部门', '放权部门'],
  },
  { field: 'mode', texts: ['方式', '承接方式', '下放方式', '办理方式', '赋权方式', '实施方式', '行使方式'] },
  {
    field: 'leadBody',
    texts: ['牵头机构', '承接机构', '责任机构', '牵头科室', '责任科室', '主办机构', '承接部门'],
  },
  { field: 'cooperatingBodies', texts: ['配合机构', '配合部门', '配合科室', '协办机构', '配合单位'] },
  { field: 'status', texts: ['状态', '事项状态', '办理状态', '执行状态'] },
  { field: 'assessor', texts: ['考核主体', '考核单位', '评价主体', '考核部门', '评价单位', '考核者'] },
  {
    field: 'assessed',
    texts: ['被考核单位', '考核对象', '被评价单位', '评价对象', '被考核部门', '被考核者'],
  },
  { field: 'year', texts: ['年度', '考核年度', '年份'] },
  { field: 'score', texts: ['考核总分'], pattern: /^(考核|综合|评价)?(得分|总分|总得分|分数)$/ },
  { field: 'assessmentRank', texts: [], pattern: /^(名次|排名|位次)$/ },
  { field: 'grade', texts: ['等次', '考核等次', '考核结果', '考核等级', '评定等次'] },
]

/** What a column of posts counts; the leaf is asked before the groups over it. */
export const POST_MEASURES: readonly (readonly [RegExp, string])[] = [
  [/待上编/, 'pending'],
  [/超配|超编/, 'excess'],
  [/缺配|缺编|空编|空缺/, 'shortfall'],
  [/实有|在编|现有人|实际人/, 'filled'],
  [/核定|核编|编制|应配|下达/, 'quota'],
]

/** A leaf that counts approved posts whatever stands over it; 行政编制 alone is a type, and under 实有人数 counts people. */
export const POSTS_APPROVED = /核定|核编|应配|下达/

/** A group over several measures says nothing of one. */
export const MEASURES_TOGETHER = /编.*[及与和、].*(实有|在编|人员|人数)|(实有|在编|人员|人数).*[及与和、].*编/

/** Posts of which type. 一般事业 is full, partial or self by the unit's 经费形式. */
export const POST_TYPES_BY_HEADER: readonly (readonly [RegExp, string])[] = [
  [/周转/, 'turnover'],
  [/储备/, 'reserve'],
  [/政法/, 'political-legal'],
  [/参公|参照/, 'institution-civil-service'],
  [/差额/, 'institution-partial'],
  [/自收自支|经费自理|自理/, 'institution-self'],
  [/全额/, 'institution-full'],
  [/工勤|机关后勤/, 'support'],
  [/雇员/, 'employee'],
  [/员额/, 'controlled'],
  [/事业/, 'institution'],
  [/行政(?!区|村)/, 'administrative'],
  [/^其[他它]$/, 'other'],
]

/** From whose posts a part of them comes. */
export const ALLOCATION_LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^市级?$|^市本级$/, 'city'],
  [/^(县|区|县\(区\)|县\(市、区\)|县区|区县|县市区)级$/, 'county'],
]

/** A sum over the types under a group of posts. */
export const POST_SUM = /^(小计|合计|总计|总数|总编制)$/

/** Columns that stand among posts and count none. */
export const NO_POSTS = /备注|说明|文号|日期|时间|类[别型]|形式|性质|情况|率$|原因|预留/

export const LEADER_GROUP = /职数|^(其中[:/]?)?[正副]职/
/** 正科级 is a rank, of whoever heads a street; 科级 and 股级 alone are those below the leading group. */
export const MIDDLE_LEADERS = /中层|内设机构|(?<![正副乡])科级|(?<![正副])股级/

export const LEADER_MEASURES: readonly (readonly [RegExp, string])[] = [
  [/超配|超职数/, 'Excess'],
  [/空缺|缺配/, 'Vacancy'],
  [/实配|实有|现有|已配|在职/, 'Filled'],
  [/核定|应配|职数/, 'Quota'],
]

export const LEADER_RANKS: readonly (readonly [RegExp, string])[] = [
  [/正厅/, 'bureau-chief'],
  [/副厅/, 'bureau-deputy'],
  [/正[县处]/, 'county-chief'],
  [/副[县处]/, 'county-deputy'],
  [/正科/, 'section-chief'],
  [/副科/, 'section-deputy'],
  [/正股/, 'subsection-chief'],
  [/副股/, 'subsection-deputy'],
  [/正职/, 'chief'],
  [/副职/, 'deputy'],
]

/** Fields whose headers are common words: they count only beside one that is the table's own. */
export const COMPANIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/^allocation\.(base|weighted|tilt|total)$/, /^allocation\.base$/],
  [/^allocation\.(city|county)$/, /^(allocation\.base|quota\.total)$/],
  [/^posts$/, /^(from|to|document|notice|movementKind|postType)$/],
  [/^(score|assessmentRank|grade|year)$/, /^(assessor|assessed|grade)$/],
  [/^(basis|status|mode|dutyField|dutyList)$/, /^duty$/],
]
