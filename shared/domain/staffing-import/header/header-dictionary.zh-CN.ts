// Real headers and what they mean, in their normal form (see header-text.ts). Earlier entries win over later ones.

export interface HeaderEntry {
  readonly field: string
  /** Whole headers. */
  readonly texts: readonly string[]
  /** Looser: tried on the header with its groups, joined by slashes. */
  readonly pattern?: RegExp
}

export const HEADERS: readonly HeaderEntry[] = [
  { field: 'sequence', texts: ['序号', '序', '编号', '顺序号', 'No.', 'NO', 'No'] },
  { field: 'remark', texts: ['备注', '备考', '备注说明', '说明'], pattern: /(^|\/)备注/ },
  {
    field: 'code',
    texts: [
      '区划代码',
      '行政区划代码',
      '单位代码',
      '代码',
      '统计用区划代码',
      '单位编码',
      '编码',
      '镇街代码',
      '区划编码',
    ],
    pattern: /(区划|单位|乡镇|街道|镇街)\S{0,4}(代码|编码)$/,
  },
  {
    field: 'county',
    texts: [
      '县(市、区)',
      '县(区)',
      '区(县)',
      '区县',
      '县区',
      '县市区',
      '县(市)区',
      '县、市、区',
      '县(市)、区',
      '县(区、市)',
      '区(市、县)',
      '所属县(市、区)',
      '所属县(区)',
      '所属县区',
      '所属区县',
      '所属区',
      '所在县区',
      '县级',
      '区',
      '县',
    ],
    pattern: /(^|\/)(所属|所在|隶属)?(县|区)(\(市、?区?\)|市|区|县)*(名称)?$/,
  },
  {
    field: 'name',
    texts: [
      '镇(街道)',
      '街道(镇)',
      '乡镇(街道)',
      '街道(乡镇)',
      '镇(乡、街道)',
      '镇(街)',
      '街(镇)',
      '街道、镇',
      '镇、街道',
      '乡镇、街道',
      '乡镇街道',
      '街道乡镇',
      '镇街',
      '街镇',
      '乡镇',
      '街道',
      '镇',
      '单位名称',
      '单位',
      '名称',
      '用编单位',
      '街道办事处',
    ],
    pattern: /(^|\/)(镇|乡|街|单位)[镇乡街道()、（）办事处]*(名称|全称)$/,
  },
  { field: 'bodyKind', texts: ['机构类型', '机构类别', '机构性质', '机构种类'] },
  {
    field: 'body',
    texts: [
      '机构名称',
      '内设机构',
      '内设机构名称',
      '职能机构',
      '职能机构名称',
      '所属机构',
      '机构',
      '所在机构',
    ],
  },
  { field: 'class', texts: ['类别', '分类', '单位类别', '镇街类别', '类型', '等次'] },
  {
    field: 'indicator.population',
    texts: ['常住人口', '常住人口数', '年末常住人口', '人口', '人口数', '总人口', '人口总数', '辖区人口'],
    // 户籍人口 is another number: it comes in under its own header.
    pattern: /常住人口|(?<!户籍)人口(总?数|规模)$/,
  },
  {
    field: 'indicator.area',
    texts: [
      '面积',
      '区域面积',
      '辖区面积',
      '行政区域面积',
      '行政区划面积',
      '土地面积',
      '国土面积',
      '总面积',
      '幅员面积',
    ],
    pattern: /(辖区|区域|区划|国土|土地|行政)总?面积$/,
  },
  {
    field: 'indicator.gdp',
    texts: ['地区生产总值', 'GDP', '生产总值', '国内生产总值', '地区生产总值GDP', '经济总量'],
    pattern: /生产总值$|GDP$/i,
  },
  {
    field: 'indicator.revenue',
    texts: [
      '财政收入',
      '一般公共预算收入',
      '公共财政预算收入',
      '财政总收入',
      '地方财政收入',
      '公共预算收入',
      '本级财政收入',
    ],
    pattern: /(财政|预算)总?收入$/,
  },
  {
    field: 'indicator.households',
    texts: ['户数', '总户数', '家庭户数', '常住户数', '户籍户数'],
    pattern: /户数$/,
  },
  {
    field: 'indicator.villages',
    texts: [
      '村(社区)数',
      '村(居)数',
      '村居数',
      '村社区数',
      '村(社区)个数',
      '村(居)委会数',
      '村、社区数',
      '村(社区)',
      '村(社区)数量',
      '辖村(社区)数',
      '村(居)民委员会数',
    ],
    pattern: /村[(、]?(社区|居)[)]?(个数|数量|数)$/,
  },
  {
    field: 'indicator.assessment_rank',
    texts: [
      '考核名次',
      '考核排名',
      '高质量发展考核名次',
      '高质量发展考核排名',
      '年度考核名次',
      '综合考核名次',
      '考核位次',
    ],
    pattern: /考核.*(名次|排名|位次|排序)$/,
  },
  {
    field: 'indicator.reform_score',
    texts: [
      '改革评估得分',
      '改革评估分',
      '改革评价得分',
      '改革得分',
      '评估得分',
      '改革成效得分',
      '改革成效评估得分',
    ],
    pattern: /(改革|评估).*(得分|分数|分值|评分|成绩)$/,
  },
  { field: 'fundingForm', texts: ['经费形式', '编制经费形式'] },
  { field: 'leaderReserve', texts: ['领导预留', '领导空缺数', '领导预留数'] },
  { field: 'policyReserve', texts: ['原则预留', '用编原则预留数', '用编原则预留'] },
  { field: 'otherReserve', texts: ['其他预留', '其他预留数'] },
]

/** Groups over the post types, and the post types under them. */
export const POST_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/待上编/, 'pending'],
  [/实有|在编|现有/, 'filled'],
  [/核定|编制/, 'quota'],
]

export const POST_LEAVES: readonly (readonly [RegExp, string])[] = [
  [/政法/, 'political-legal'],
  [/参公|参照/, 'institution-civil-service'],
  [/差额/, 'institution-partial'],
  [/自收自支|经费自理|自理/, 'institution-self'],
  [/全额|一般事业/, 'institution-full'],
  [/工勤/, 'support'],
  [/雇员/, 'employee'],
  [/员额/, 'controlled'],
  [/行政/, 'administrative'],
  [/事业/, 'institution-full'],
]

/** Columns that hold digits but measure nothing. */
export const NOT_MEASURED =
  /电话|手机|邮编|邮政编码|身份证|证号|年份|年度|日期|时间|文号|联系|账号|网址|负责人|经度|纬度/

/** Columns whose total is no sum: rates, averages, ranks, scores. */
export const NOT_ADDED_UP =
  /率|平均|人均|户均|占比|比例|比重|密度|得分|评分|分数|名次|排名|位次|等级|系数|指数|增速|增幅/
