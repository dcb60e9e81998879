// Text of the command line: usage, labels, and what each command says of its work.
import type { CaseCode } from '#shared/domain/apportion/case-fields'

export interface CliText {
  readonly help: string
  readonly usage: Readonly<Record<UsageCode, string>>
  readonly caseErrors: Readonly<Record<CaseCode, string>>
  readonly said: Readonly<Record<SaidCode, string>>
  readonly demo: Readonly<Record<DemoCode, string>>
  readonly labels: Readonly<Record<LabelCode, string>>
  readonly problems: Readonly<Record<string, string>>
}

type DemoCode = 'created' | 'ran' | 'checked' | 'compared' | 'adopted' | 'title' | 'document' | 'verified'

export type UsageCode =
  | 'command'
  | 'arguments'
  | 'option'
  | 'value'
  | 'needsValue'
  | 'twice'
  | 'needsOption'
  | 'layoutOfLetter'
  | 'derivationOfOther'
  | 'whichScenario'
  | 'subcommand'
  | 'passwordEmpty'

type SaidCode =
  | 'created'
  | 'imported'
  | 'dryRun'
  | 'allOrNothing'
  | 'rejected'
  | 'exported'
  | 'stored'
  | 'noScenarios'
  | 'noTemplate'
  | 'verified'
  | 'broken'
  | 'noFindings'
  | 'checked'
  | 'ruleSource'
  | 'waived'
  | 'unchecked'
  | 'moreFindings'
  | 'demoStep'
  | 'demoDone'
  | 'noPdf'
  | 'tie'
  | 'cellTie'
  | 'newer'
  | 'network'
  | 'advanced'
  | 'advancedInForce'
  | 'advancedRequest'
  | 'attached'
  | 'withdrawn'
  | 'attachmentWritten'
  | 'upgraded'
  | 'upToDate'
  | 'clockBehind'
  | 'backedUp'
  | 'restored'
  | 'backupsFound'
  | 'backupFound'
  | 'noBackups'
  | 'passwordSet'
  | 'passwordRemoved'
  | 'passwordLeft'
  | 'booked'
  | 'bookedAlready'
  | 'atMovement'
  | 'planned'
  | 'published'
  | 'stale'
  | 'adopted'
  | 'adoptedPart'
  | 'adoptedAlready'
  | 'adoptionOpen'

type LabelCode =
  | 'county'
  | 'units'
  | 'total'
  | 'all'
  | 'unit'
  | 'code'
  | 'city'
  | 'countyPool'
  | 'scenario'
  | 'asOf'
  | 'steps'
  | 'digest'
  | 'head'
  | 'entries'
  | 'database'
  | 'ties'
  | 'notes'
  | 'findings'
  | 'fairness'
  | 'gini'
  | 'maxToMin'
  | 'party'
  | 'seats'
  | 'divisor'
  | 'sheet'
  | 'table'
  | 'column'
  | 'field'
  | 'source'

export const cli: CliText = {
  help: `编衡：编制分配的命令行。

用法：bianheng 命令 …

  init 项目 [--template 模板] [--region 区划代码] [--password-file 文件]  新建项目，不覆盖已有文件；给了密码就加密
                                                      模板：blank、xuzhou-2020、wuhan-2015、weifang-dayu-2016、shashi-2021、luohu-2016
  note 项目                                            项目所用模板的说明：已公布、推定与示例、怎样查看
  inspect 表格 [--password 密码]                      查看导入程序认出了什么，不写入
  import 项目 表格 [--sheet 工作表] [--as 种类] [--password 密码] [--mapping M.json] [--doc 文号] [--date YYYY-MM-DD] [--dry-run] [--skip-bad-rows]
                                                      导入（种类：units、bodies、indicators、quotas、roster、movements、leaders、pending、secondments、duties、assessments；quotas 须写 --doc 和 --date）
  reconcile 项目 [表格 …] [--as-of 日期] [--keep] [--out 文件.xlsx]  对账：名册、账目和各表（编制表、单位名单、工资名单）相互核对；--keep 留存差异，以后标明结转
  scenario 项目 add 文件 | list | show 名称 | publish 名称  存放的方案；publish 冻结一份，带校验值，不再改变
  run 项目 方案                                       计算（方案：文件、存放的名称，或 名称@校验值开头）
  adopt 项目 方案 --doc 文号|city=文号|县代码=文号 … --date YYYY-MM-DD [--title 标题] [--issuer 发文机关|city=发文机关|县代码=发文机关 …] [--purpose 专项用途]
                                                      下达：按各级文件把结果登记为变动，没有文件的部分待下达
  book 项目 变动.json [--keep-attachment]             登记一份文件的全部变动，或一项也不登记；--keep-attachment 把 document.attachment 所写的文件（从 变动.json 所在文件夹找起）存入项目
  advance 项目 文号 状态 --date YYYY-MM-DD [--effective 生效日期] [--organ 机关] [--opinion 意见]
                                                      推进已登记的文件（状态：draft、meeting、submitted、approved、filed、executed、repealed）；批准或备案时其变动生效
  advance 项目 请示编号 reviewed|decided|withdrawn --date YYYY-MM-DD [--posts 名数] [--organ 机关] [--meeting 会议] [--opinion 意见] [--waiver 超出空缺的理由]
                                                      办理用编请示：审核（建议数）、决定（决定数）、撤回；通知用 book 登记 notice
  attach 项目 文号 文件 | --out 文件                    为已登记的文件存入原件（变动不变，可撤销）；--out 把存放的原件写出
  withdraw 项目 记录                                  撤回一条在台账中录入的日后记录（table 项目 ahead 列出，如 secondment:3）；可撤销
  table 项目 表 [--as-of YYYY-MM-DD]                  截止某日的表：overview、vacancies、units、bodies、ledger、pending、pools、loans、documents、earmarks、
                                                      leaders、positions、plan、requests、duties、secondments、filings、consents、appointments、ahead、
                                                      assessments、roster-structure
  compare 项目 甲 乙 …                                并列：方案（文件、名称或 名称@校验值开头）、日期、present（现状），谁增谁减，缘由何在
  check 项目 [--scenario 方案] [--as-of 日期] [--rules 规则包 …]  规则检查
  export 项目 报表 --out 文件 [--scenario 方案] [--as-of 日期] [--secrecy 密级] [--layout 版式] [--no-derivation] [--zeros-blank]  导出报表（.xlsx、.pdf）或公文（.docx、.pdf，[--number 文号] [--signer 签发人]；
                                                      版记：[--copies 抄送机关] [--printed-by 印发机关] [--printed-on 印发日期] | --no-imprint）
                                                      报表：allocation、comparison、derivation、overview、overview-short、review、staffing、leaders、vacancies、
                                                      entries、pending、secondments、lineage、findings、flow、duties、filings、requests、roster-structure、audit；
                                                      公文：notice、request、approval
  verify 项目 [--head 十六进制]                        核验数据库和审计链
  upgrade 项目                                        把较早版本的项目升级到本程序的文件版本，先留一份备份
  backup 项目 文件 [--force]                           备份（项目正在使用时也可），不覆盖已有文件
  restore 文件 项目 [--force]                          从备份恢复；--force 时原文件改名留存
  password 项目 --new-password-file 文件 | --remove    设置、更改或取消密码，连同留存的备份
  exchange out 项目 文件 [--for 单位] [--people] [--password 密码] [--force]
                                                      写出签名的交换包：--for 分发一份给某单位，不写则回报本副本的改动；--people 含人员姓名和证件号
  exchange in 项目 文件 [--trust 指纹] [--take ours|theirs] [--choose 冲突=ours|theirs …] [--dry-run]
                                                      用分发包建立副本，或接收回报：三方合并，冲突逐项选定，一次写入
  exchange show 文件 [项目]                            交换包是谁写的、带来什么，不写入
  exchange keys [项目] [--name 单位] [--password 密码] [--forget 指纹]  本机的签名密钥（--name 建立），项目信任的密钥
  apportion 题目.json                                 单独算一道分配题，不需要项目
  demo 文件夹                                         用示例数据把徐州2020的全过程做一遍

每个命令都可加 --json（只输出一份 JSON）和 --lang en（英文）。
项目设有密码的，用 --password-file 文件（第一行是密码）或环境变量 BIANHENG_PASSWORD 给出。
退出状态：0 完成 · 1 用法有误 · 2 输入有误或拒绝，未写入 · 3 无解或需定夺 · 4 已损坏 · 70 程序内部错误`,
  usage: {
    command: '没有命令“{name}”',
    arguments: '命令 {command} 的参数应有 {count} 个，给了 {given} 个',
    option: '命令 {command} 没有选项 {option}',
    value: '选项 {option} 的值不对：应为 {expected}',
    needsValue: '选项 {option} 后面要写值',
    twice: '选项 {option} 写了不止一次，只能写一次',
    needsOption: '缺少选项 {option}',
    layoutOfLetter: '公文没有版式，请去掉选项 {option}',
    derivationOfOther: '只有编制分配表（allocation）附有计算过程，请去掉选项 {option}',
    whichScenario: '请用 --scenario 指明方案[（现有：{known}）]',
    subcommand: '没有子命令“{name}”',
    passwordEmpty: '文件“{file}”的第一行没有密码',
  },
  caseErrors: {
    NOT_JSON: '不是有效的 JSON',
    TOO_DEEP: '括号套得过深，无法读取',
    NOT_AN_OBJECT: '应为一个对象',
    NOT_A_LIST: '应为列表',
    NOT_A_NUMBER: '“{text}”不是数，应为整数，或 "12.5"、"3/7" 这样的文本',
    NOT_AN_INTEGER: '“{text}”不是整数',
    NOT_A_TEXT: '应为文本',
    NOT_A_BOOLEAN: '应为 true 或 false',
    NEGATIVE: '“{text}”是负数，应为 0 或正数',
    TOO_LARGE: '过大，最多 {most}',
    TOO_LONG: '“{text}”过长：一个数最多 {digits,number} 个字符，指数不超过 {exponent}',
    MISSING: '缺少此项',
    EMPTY: '不能为空',
    LENGTH: '应有 {expected} 项，现有 {found} 项',
    UNKNOWN_KEY: '不认识此项，请检查拼写或删去',
    DUPLICATE_KEY: '第 {line} 行重复写了此项，每项只能写一次',
    UNKNOWN_VALUE: '没有“{text}”，可用：{allowed}',
    CONFLICT: '不能与“{with}”同时使用',
    TIE_ORDER: '应把 0 到 {last} 的序号各写一次',
    ZERO_SUM: '各项之和为 0，不能计算占比',
  },
  said: {
    created: '已新建项目 {file}：[{region}，]{units,number} 个单位。',
    imported:
      '已导入 {file}：{rows,number} 行，写入 {accepted,number} 行（新增 {added,number}，改动 {changed,number}，相同 {unchanged,number}），未写入 {rejected,number} 行。',
    dryRun:
      '试读 {file}，没有写入：{rows,number} 行，合格 {accepted,number} 行（新增 {added,number}，改动 {changed,number}，相同 {unchanged,number}），有问题 {rejected,number} 行。',
    allOrNothing: '有问题的行改正之前，整张表都不会写入；要跳过这些行，用 --skip-bad-rows。',
    rejected: '{cell}：{message}',
    exported: '已写出 {file}（{bytes,number} 字节）。',
    stored: '已存放方案“{name}”。',
    verified: '核验通过。',
    broken: '核验未通过：',
    noFindings: '没有发现问题。',
    noScenarios: '没有存放的方案。可用 scenario 项目 add 文件 存入一个。',
    noTemplate: '这个项目没有使用模板。',
    checked: '截止 {asOf}：错误 {error} 条，警告 {warning} 条，提示 {info} 条[，其中已豁免 {waived} 条]',
    ruleSource: '依据：{source}',
    waived: '已豁免：{reason}（{who}，{date}）',
    unchecked: '未检查',
    moreFindings: '另有 {more} 条，加 --json 列出全部',
    demoStep: '{place}．{what}',
    demoDone: '完成，文件在 {folder}。',
    noPdf: '未写 PDF：{reason}',
    tie: '步骤“{step}”（{group}）：{units} 并列争 {posts,number} 名，按{by}确定[，归 {gained}]。',
    cellTie:
      '步骤“{step}”：{units} 的合计和各列合计都已定，有 {posts,number} 名可在几列之间互换，按{by}确定，归 {gained}。',
    booked: '已登记文件“{document}”：{movements,number} 项变动。',
    atMovement: '第 {place,number} 项变动：{message}',
    bookedAlready: '文件“{document}”的内容此前已登记，没有重复写入。',
    published: '已发布：{name}@{hash}，截止 {asOf}，合计 {total,number} 名。',
    stale: '（发布后数据有改动）',
    adopted: '方案“{scenario}”（发布版 {hash}）：',
    adoptedPart:
      '  {name}：文件“{document}”下达 {posts,number} 名[，收回 {returned,number} 名]，{movements,number} 项变动。',
    adoptedAlready:
      '  {name}：此前已由文件“{document}”下达 {posts,number} 名[，收回 {returned,number} 名]，没有重复写入。',
    adoptionOpen: '  {name}：待下达 {posts,number} 名。',
    planned: '已登记文件“{document}”：{movements,number} 项变动，批准或备案后生效。',
    withdrawn: '已撤回记录 {id}。',
    advanced: '文件“{document}”现为“{status}”，其变动尚未生效。',
    advancedInForce: '文件“{document}”现为“{status}”，其变动已登记生效。',
    advancedRequest: '用编请示“{request}”{status}，当日可用空缺 {usable,number} 名。',
    attached: '已为“{document}”存入原件，SHA-256 {hash}。',
    attachmentWritten: '已写出原件 {file}，与登记的 SHA-256 相符。',
    backedUp: '已备份为 {file}（{bytes,number} 字节，{units,number} 个单位，{entries,number} 条审计条目）。',
    restored: '已恢复为 {file}：{units,number} 个单位，{entries,number} 条审计条目。[原文件留存为 {kept}。]',
    backupsFound: '可用的备份（用 restore 恢复）：',
    backupFound: '{at}  {units,number} 个单位  {entries,number} 条审计条目  {file}',
    passwordSet: '已设置密码，项目和 {copies,number} 份备份已加密。密码没有办法找回，请妥善保管。',
    passwordRemoved: '已取消密码，项目和 {copies,number} 份备份不再加密。',
    passwordLeft: '这份备份没有改，仍是原来的样子：{file}',
    noBackups: '没有找到可用的备份。',
    upToDate: '项目已是本程序的文件版本，不必升级。',
    upgraded:
      '项目由较早版本的编衡建立（文件版本 {from}），已升级到文件版本 {to}。升级前的文件留存为 {kept}；较早版本的程序只能查看升级后的文件。',
    clockBehind:
      '本机时间早于本项目最近一次写入的时间，新的审计记录会前后颠倒。请先校准系统日期和时间，再登记。',
    network: '项目在网络文件夹中，断网或多机同时使用可能损坏文件。请先复制到本机再修改。',
    newer: '项目由更新版本的编衡建立，只能查看；本版本不认识的内容不会显示。请升级程序。',
  },
  demo: {
    created: '新建示例项目 {file}：{units,number} 个单位，已导入示例数据。',
    ran: '计算方案“{name}”：{units,number} 个单位，基数 {base,number} 名[，倾斜 {tilt,number} 名]，增核 {topup,number} 名，合计 {total,number} 名；市级 {city,number} 名，县级 {county,number} 名。',
    checked: '规则检查：{findings,number} 条结果，其中错误 {errors,number} 条。',
    compared:
      '比较 {readings,number} 种读法：最后一种比第一种，增加的单位共增 {gained,number} 名，减少的共减 {lost,number} 名。',
    adopted:
      '下达（发布版 {hash}）：{documents,number} 份示例文件从编制池划出 {posts,number} 名，待下达 {open,number} 份。',
    title: '关于下达“{name}”事业编制的通知（示例）',
    document: '示例{authority}〔2020〕1号',
    verified: '核验通过：审计条目 {entries,number} 条，链头 {head}。',
  },
  labels: {
    county: '县（市、区）',
    units: '单位数',
    total: '合计',
    all: '合计',
    unit: '单位',
    code: '代码',
    city: '市级',
    countyPool: '县级',
    scenario: '方案',
    asOf: '截止日期',
    steps: '步骤',
    digest: '输入摘要',
    head: '审计链头',
    entries: '审计条目',
    database: '数据库',
    ties: '并列',
    notes: '说明',
    findings: '检查结果',
    fairness: '均衡程度',
    gini: '基尼系数（编制对人口）',
    maxToMin: '每万人编制最高与最低之比',
    party: '参与方',
    seats: '名额',
    divisor: '公共除数范围',
    sheet: '工作表',
    table: '表格',
    column: '列',
    field: '字段',
    source: '依据',
  },
  problems: {
    DATABASE: '数据库有损坏：{detail}',
    FOREIGN_KEY: '表 {table} 第 {row} 行指向不存在的记录',
    CHAIN_GAP: '审计条目编号不连续：应为 {expected}，实为 {entry}',
    CHAIN_LINK: '审计条目 {entry} 与前一条不衔接',
    CHAIN_HASH: '审计条目 {entry} 或其改动记录被改过',
    CHANGE_LOST: '有 {changes} 条改动记录没有对应的审计条目',
    ROW_UNRECORDED: '表 {table} 第 {row} 行与审计记录不一致：有人绕开程序改过',
    TOTAL_BROKEN: '{type}各账户合计应为 {expected}，实为 {found}',
    BALANCE_WRONG: '账户“{account}”的{type}余额应为 {expected}，实记 {found}',
    ACCOUNT_BELOW_ZERO: '账户“{account}”的{type}在 {date} 为 {found}，低于零',
    PEOPLE_BELOW_ZERO: '“{account}”的{type}实有人数在 {date} 为 {found}，低于零',
    RESERVE_BELOW_ZERO: '“{account}”的{type}预留数在 {date} 为 {found}，低于零',
    LOAN_OVERRETURNED: '借出 {lent} 名的周转编制（变动 {movement}）归还了 {found} 名',
    UNDOING_LEFT: '文件中留有未完成的撤销',
    HEAD_UNKNOWN: '审计链中没有链头 {head}：链尾被截断或整条链被重建',
    ATTACHMENT_BROKEN: '文件“{document}”所存的附件“{file}”缺失，或与登记的 SHA-256 不符',
    ROSTER_CHANGED: '花名册第 {batch} 批的数据与导入时不一致',
  },
}
