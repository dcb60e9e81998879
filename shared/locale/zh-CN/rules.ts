// Rules: what each is called, and the sentences of its findings.

export interface RuleText {
  readonly title: string
  readonly messages: Readonly<Record<string, string>>
}

export type RuleCode =
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R8'
  | 'R9'
  | 'R10'
  | 'R11'
  | 'R12'
  | 'R13'
  | 'R14'
  | 'R15'
  | 'R16'
  | 'R17'
  | 'R23'
  | 'R24'
  | 'R25'
  | 'R26'
  | 'R28'
  | 'R29'
  | 'R30'
  | 'R31'
  | 'R33'
  | 'R34'
  | 'R36'
  | 'R39'
  | 'R40'
  | 'R43'
  | 'R44'
  | 'R47'
  | 'R48'

export const ruleTexts: Readonly<Record<RuleCode, RuleText>> = {
  R1: {
    title: '实有人数不得超过核定编制数',
    messages: {
      overstaffed: '{name}{type}实有 {value} 人，核定 {limit} 名，超编 {over} 人。请核减人员或补办编制手续。',
      overstaffedUntil:
        '{name}{type}实有 {value} 人，核定 {limit} 名，超编 {over} 人；合并文件“{document}”限 {until} 前消化。请按期消化。',
      overstaffedPast:
        '{name}{type}实有 {value} 人，核定 {limit} 名，超编 {over} 人；合并文件“{document}”限 {until} 前消化，已经过期。请核减人员或补办编制手续。',
    },
  },
  R2: {
    title: '行政机构使用行政编制，事业单位使用事业编制，不得混用',
    messages: {
      'foreign-internal':
        '{name}“{body}”是内设机构，核有{type} {value} 名。请改用行政编制，或说明统筹使用的依据。',
      'foreign-institution':
        '{name}“{body}”是事业单位，核有{type} {value} 名。请改用事业编制，或说明统筹使用的依据。',
    },
  },
  R3: {
    title: '跨层级调整行政编制须报批',
    messages: {
      crossed: '{document}将{type} {posts} 名由{from}调整到{to}，跨层级，须由省级报中央批准。',
      carried:
        '{document}将{name}由{fromLevel}调整为{toLevel}，随其调整{type} {posts} 名，跨层级，须由省级报中央批准。',
    },
  },
  R4: {
    title: '议事协调机构不单独核定编制',
    messages: {
      coordinating: '{name}[“{body}”]是议事协调机构，核有编制 {value} 名。请收回。',
    },
  },
  R5: {
    title: '本级行政编制总额不突破上级下达数',
    messages: {
      aboveTotal: '{name}{level}行政编制合计 {value} 名，超过总额 {limit} 名。',
    },
  },
  R6: {
    title: '街道内设机构4＋2',
    messages: {
      aboveMost: '{name}设内设机构 {value} 个，超过 {limit} 个。',
      belowLeast: '{name}设内设机构 {value} 个，少于统一设置的 {limit} 个。',
      bodyMissing: '{name}没有“{body}”办公室，统一设置的四个内设机构不全。',
    },
  },
  R7: {
    title: '每个内设机构行政编制一般不少于3名',
    messages: {
      belowUsual: '{name}“{body}”行政编制 {value} 名，一般不少于 {limit} 名。请说明理由。',
    },
  },
  R8: {
    title: '街道党政领导职数不超过7名',
    messages: {
      aboveMost: '{name}党政领导职数 {value} 名，超过 {limit} 名。',
    },
  },
  R9: {
    title: '机构设置一般7个，最多不超过9个；职责有牵头机构',
    messages: {
      aboveMost: '{name}设机构 {value} 个，超过上限 {most} 个。请撤并机构后再核定。',
      aboveUsual: '{name}设机构 {value} 个，多于一般的 {usual} 个（上限 {most} 个）。请说明理由。',
      belowUsual: '{name}设机构 {value} 个，少于一般的 {usual} 个。',
      noLead: '{name}职责“{duty}”没有牵头机构。请明确一个牵头机构。',
      severalLeads: '{name}职责“{duty}”有多个牵头机构：{leads}。请只保留一个。',
    },
  },
  R10: {
    title: '基数由市、县（市、区）按1:1配套，增核另列',
    messages: {
      noMatchedBase: '方案中没有由市级和县级共同配套的步骤。请在基数一步写明市级、县级编制来源。',
      ratioDiffers: '步骤“{step}”的市县配套比例为 {ratio}，应为 1:1。请改正配套比例。',
      uneven: '[{name}：]步骤“{step}”市级 {city} 名、县级 {county} 名，不是 1:1。',
    },
  },
  R11: {
    title: '街道设五部、两办（队）、两中心',
    messages: {
      departmentsDiffer: '{name}设“部” {value} 个，应为 {limit} 个。',
      officesDiffer: '{name}设“办（队）” {value} 个，应为 {limit} 个。',
      institutionsDiffer: '{name}设事业单位 {value} 个，应为 {limit} 个。',
    },
  },
  R12: {
    title: '街道内设机构4至6个',
    messages: {
      aboveMost: '{name}设内设机构 {value} 个，超过 {limit} 个。',
      belowLeast: '{name}设内设机构 {value} 个，少于 {limit} 个。',
      bodyMissing: '{name}没有“{body}”机构。',
    },
  },
  R13: {
    title: '街道所属事业单位3个',
    messages: {
      aboveMost: '{name}设事业单位 {value} 个，应为 {limit} 个。',
      belowLeast: '{name}设事业单位 {value} 个，应为 {limit} 个。',
      bodyMissing: '{name}没有“{body}”。',
    },
  },
  R14: {
    title: '街道行政编制15至50名',
    messages: {
      belowLeast: '{name}行政编制 {value} 名，少于 {limit} 名。',
      aboveUsual: '{name}行政编制 {value} 名，一般不超过 {limit} 名。请说明理由。',
    },
  },
  R15: {
    title: '机构限额按类别',
    messages: {
      aboveMost: '{name}（按类别）设机构 {value} 个，超过限额 {limit} 个。',
    },
  },
  R16: {
    title: '乡镇编制专编专用',
    messages: {
      occupied: '{document}将{from}的编制 {posts} 名划给{to}，县级部门不得占用乡镇编制。',
    },
  },
  R17: {
    title: '乡镇编制按人口分档',
    messages: {
      administrativeAbove:
        '{name}人口 {population,number} 人，行政编制 {value} 名，高于本档标准 {limit} 名。',
      institutionAbove: '{name}人口 {population,number} 人，事业编制 {value} 名，高于本档标准 {limit} 名。',
      administrativeAboveLarge:
        '{name}人口 {population,number} 人，超过 10 万人，行政编制 {value} 名（标准 {limit} 名），可适当增加。',
      institutionAboveLarge:
        '{name}人口 {population,number} 人，超过 10 万人，事业编制 {value} 名（标准 {limit} 名），可适当增加。',
    },
  },
  R23: {
    title: '省直机关内设机构领导职数',
    messages: {},
  },
  R24: {
    title: '市直机关内设机构领导职数',
    messages: {},
  },
  R25: {
    title: '市县部门领导职数',
    messages: {},
  },
  R26: {
    title: '事业单位领导职数',
    messages: {},
  },
  R28: {
    title: '撤销的机构收回编制',
    messages: {
      abolishedHolds: '{name}“{body}”已撤销，账上仍有编制 {value} 名。请收回。',
    },
  },
  R29: {
    title: '行政空编不超过3名，事业编制不超编',
    messages: {
      aboveUsual: '{name}行政空编 {value} 名，多于 {limit} 名。',
      institutionOver: '{name}事业编制实有 {value} 人，核定 {limit} 名，超编。',
    },
  },
  R30: {
    title: '上级借调一年不超过3个月，须同意、审批并定期限',
    messages: {
      noConsent: '{name}{person}借调到{to}，没有镇（街道）书面同意。',
      noApproval: '{name}{person}借调到{to}，没有组织部门批准。',
      noEnd: '{name}{person}借调到{to}，没有写明期限。',
      tooLong: '{name}{person}借调到{to}，本年已借调 {months} 个月（不足一月按一月计），超过 {limit} 个月。',
      willBeTooLong:
        '{name}{person}借调到{to}，按期限本年将达 {months} 个月（不足一月按一月计），超过 {limit} 个月。',
    },
  },
  R31: {
    title: '借调一般不超过6个月，累计不超过12个月',
    messages: {
      tooLongAtOnce:
        '{name}{person}借调到{to}已 {months} 个月（不足一月按一月计），超过一般的 {limit} 个月。',
      tooLongInAll: '{name}{person}累计借调 {months} 个月（不足一月按一月计），超过 {limit} 个月。',
      again: '{name}{person}累计期满后未满规定年限又借调到{to}。',
      borrowerFull: '{to}满编或超编，不得借调{name}{person}。',
    },
  },
  R33: {
    title: '县级以上机关一般不从乡镇借调',
    messages: {
      fromAbove: '{to}从{name}借调{person}，县级以上机关一般不得从乡镇借调。',
    },
  },
  R34: {
    title: '用编数不超过可用空缺编制',
    messages: {
      aboveUsable: '{name}用编请示 {number} 申报 {value} 名，可用空缺编制 {limit} 名。',
    },
  },
  R36: {
    title: '10个工作日内上编',
    messages: {
      entryOverdue: '{name}待上编 {number} 应于 {due} 前上编，尚未上编。',
      entryLate: '{name}待上编 {number} 应于 {due} 前上编，实际 {entered} 上编。',
    },
  },
  R39: {
    title: '一编一号、一人一编、先进先出',
    messages: {
      numberTwice: '待上编编号 {number} 使用了两次。',
      outOfTurn: '{name}待上编 {number} 先于更早的 {other} 上编。',
    },
  },
  R40: {
    title: '职级职数比例（仅供参考）',
    messages: {
      ranksAbove: '{name}一至四级主任科员 {value} 人，按行政编制计上限 {limit} 人（基数口径有争议）。',
      upperRanksAbove: '{name}一、二级主任科员 {value} 人，上限 {limit} 人（基数口径有争议）。',
    },
  },
  R43: {
    title: '周转编制到期收回或评估',
    messages: {
      loanOverdue: '{name}借用周转编制 {posts} 名，期限到 {until}，已到期。请收回或办理续借。',
    },
  },
  R44: {
    title: '街道考核权重',
    messages: {
      departmentShareLow: '{name}的考核中街道评分占比 {value}，低于 {limit}%。',
      dispatchedShareLow: '派驻机构{name}的考核中街道评分占比 {value}，低于 {limit}%。',
    },
  },
  R47: {
    title: '身份证号、姓名重复核实',
    messages: {
      sameNumber: '身份证号 {label} 出现 {count} 次：{units}。请核实。',
      sameName: '姓名 {label} 出现 {count} 次：{units}。请核实。',
    },
  },
  R48: {
    title: '编制下沉不增加总量',
    messages: {
      unfunded: '步骤“{step}”下达 {value} 名，没有写编制来源，会增加编制总量。请写明从哪个编制池划出。',
    },
  },
}

/** Sentences that rules of one kind share, and those of rules that an office added itself. */
export const ruleMessages = {
  aboveMost: '{name}[“{body}”]为 {value}，超过上限 {limit}。',
  belowLeast: '{name}[“{body}”]为 {value}，低于下限 {limit}。',
  aboveUsual: '{name}[“{body}”]为 {value}，高于一般的 {limit}。请说明理由。',
  belowUsual: '{name}[“{body}”]为 {value}，低于一般的 {limit}。请说明理由。',
  'sum-aboveMost': '[{name}]合计 {value}，超过上限 {limit}。',
  'sum-belowLeast': '[{name}]合计 {value}，低于下限 {limit}。',
  'sum-aboveUsual': '[{name}]合计 {value}，高于一般的 {limit}。',
  'sum-belowUsual': '[{name}]合计 {value}，低于一般的 {limit}。',
  ratioAbove: '{name}比例 {value}，高于 {limit}。',
  ratioBelow: '{name}比例 {value}，低于 {limit}。',
  leadersAbove: '{name}编制 {posts} 名，领导职数 {value} 名，超过标准 {limit} 名。',
  chiefsAbove: '{name}编制 {posts} 名，正职 {value} 名，超过标准 {limit} 名。',
  leadersBelow: '{name}编制 {posts} 名，领导职数 {value} 名，少于标准 {limit} 名。',
  termPassed: '{name}期限到 {until}，已到期。',
  notRecorded: '还没有录入{recorded}，未作检查。',
  notRecordedInUnits: '{units,number} 个单位还没有录入{recorded}，未作检查。',
} satisfies Record<string, string>

export type RuleMessage = keyof typeof ruleMessages

/** What a project does not record. */
export const recorded = {
  ledger: '编制台账',
  bodies: '机构',
  bodyPosts: '机构的编制',
  leaders: '领导职数',
  levelTotals: '各级行政编制总额',
  classes: '类别或机构',
  population: '人口',
  values: '指标值',
  secondments: '借调',
  requests: '用编请示',
  pending: '待上编',
  duties: '职责事项',
  assessments: '考核权重',
  roster: '实名制花名册',
  ranks: '职级',
} satisfies Record<string, string>

export type Recorded = keyof typeof recorded

/** Packs of rules. `own`: those that the office added itself. */
export const rulePacks = {
  national: '全国规定',
  provincial: '省级规定',
  office: '机构编制部门做法',
  'wuhan-2015': '武汉市2015年改革',
  'xuzhou-2020': '徐州市2020年改革',
  'luohu-2016': '深圳罗湖2016年改革',
  'huanggang-2020': '黄冈市2020年改革',
  'gansu-2020': '甘肃省2020年改革',
  'jiangsu-2007': '苏办发〔2007〕16号',
  'hubei-2005': '湖北省2005年领导职数规定',
  'weifang-2020': '潍坊市2020年改革',
  'shandong-2020': '山东省2020年街道改革',
  secondment: '借调规定',
  own: '本办自定规则',
} satisfies Record<string, string>

export type RulePack = keyof typeof rulePacks

/** Levels that hold posts. */
export const ruleLevels = { city: '市级', county: '县级', street: '镇（街道）级' }

/** In place of the basis of a rule whose source is weak. */
export const unsourced = '无出处'
