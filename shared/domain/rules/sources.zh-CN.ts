// Titles of the documents that rules rest on, quoted as published, and the words by which bodies are known.

export const STATE_486 = '《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）'
export const PROVINCIAL = '省级机构编制管理规定'
export const OFFICE = '机构编制部门通行做法'

export const ARTICLES_486 = {
  quotaIsLimit: '第六条：依照国家规定的程序设置的机构和核定的编制，是录用、聘用、调配工作人员的依据',
  ownTypes: '第十五条：机构编制类别；不得相互混用，不得自行设定',
  acrossLevels: '第十八条：跨层级调整行政编制，由省级报国务院机构编制管理机关审批',
  coordinating: '第十一条、第十二条、第十九条：议事协调机构不单独确定编制',
} as const

export const XUZHOU_2020 = {
  document: '徐州市基层整合审批服务执法力量改革（2020年）',
  bodies: '机构设置：一般7个，最多不超过9个；职责明确到机构',
  matching: '事业编制下沉：镇（街道）平均10名，市、县（市、区）按1:1配套',
  secondment: '上级借调：原则上一年不超过3个月，须征得镇（街道）同意、报组织部门批准、明确期限',
} as const

export const WUHAN_2015 = {
  document: '武汉市街道行政管理体制改革（2015年，“1+10”文件）',
  bodies: '内设机构“4+2”：四个统一设置，另由区自主设置不超过两个',
  posts: '每个内设机构行政编制一般不少于3名',
  leaders: '党政领导职数不超过7名',
  /** Words of the four that every street has. */
  fixed: ['党建', '公共管理', '公共服务', '公共安全'],
} as const

export const LUOHU_2016 = {
  document: '深圳市罗湖区街道综合管理改革（2016年）',
  bodies: '五部两办（队）两中心',
} as const

export const HUANGGANG_2020 = {
  document: '黄冈市街道机构改革（2020年）',
  bodies: '内设机构4至6个',
  institutions: '所属事业单位3个',
  posts: '行政编制不少于15名，一般不超过50名',
  required: ['党政综合', '社会事务', '平安建设', '经济服务'],
  requiredInstitutions: ['党群服务中心', '社区网格管理综合服务中心', '综合执法中心'],
} as const

export const GANSU_2020 = {
  document: '甘肃省乡镇和街道机构改革（2020年）',
  bodies: '机构限额：一类5个党政机构、6个事业单位；二类5个、5个；三类4个、5个；街道5个、5个',
  ownPosts: '乡镇编制专编专用，县级部门不得占用',
  classes: ['一', '二', '三'],
} as const

export const JIANGSU_2007 = {
  document: '苏办发〔2007〕16号',
  standard: '乡镇编制按人口分档核定',
} as const

export const HUBEI_2005 = {
  document: '湖北省机关内设机构领导职数规定（2005年）',
  provincial: '省直机关内设机构',
  city: '市直机关内设机构',
} as const

export const WEIFANG_2020 = {
  document: '潍坊市街道机构改革（2020年）',
  vacancies: '三年内每个街道行政空编不超过3名，事业编制不得超编',
} as const

export const SHANDONG_2020 = {
  document: '山东省街道管理体制改革意见（2020年）',
  assessment: '街道对职能部门考核权重不低于30%，对派驻机构不低于60%',
} as const

export const SECONDMENT = {
  document: '规范借调工作人员的通知',
  term: '借调一般不超过6个月，累计不超过12个月，期满2年内不得再借；满编、超编单位不得借调',
  aboveCounty: '县级以上机关一般不得从乡镇借调人员（2024年）',
} as const

export const LEVELS = {
  total: '各级行政编制不得突破上级核定的总额',
  leaders: '部门领导职数按编制数核定',
  institutionLeaders: '事业单位领导职数按编制数核定',
  restructured: '合并、分设的机构重新核定编制，撤销的机构收回编制',
  sendDown: '编制下沉不增加总量',
} as const

export const OFFICE_ARTICLES = {
  usable: '用编数不得超过可用空缺编制',
  entry: '收到编制使用通知单后10个工作日内办理上编（异地30日内）',
  numbers: '一编一号、一人一编，先进先出',
  ranks: '职级职数比例（县级机关）：一至四级主任科员不超过60%，其中一、二级不超过其50%；基数有不同口径',
  turnover: '周转编制定期限、单列统计、到期评估（河北）',
  duplicates: '身份证号、姓名重复须核实',
} as const

/** Natures (机构性质) of bodies that deliberate or coordinate. */
export const COORDINATING_NATURE = /议事协调/

/** Natures of units that are institutions themselves. */
export const INSTITUTION_NATURE = /事业/

/** Titles of civil servants' ranks (职级) that R40 counts, the upper two first. */
export const RANK_TITLES = {
  upper: ['一级主任科员', '二级主任科员'],
  lower: ['三级主任科员', '四级主任科员'],
} as const

/** Names by which the bodies of the 5 + 2 + 2 scheme are told apart. */
export const SCHEME_NAMES = { departments: /部$/, offices: /(办|办公室|队)$/ } as const
