// One sentence for each failure: the fact, then the remedy. A stretch in square brackets falls away when its parameter is missing.
import type { FailureCode } from '#shared/contract/errors'
import { exchangeFailures } from './exchange-failures.ts'
import { ledgerFailures } from './ledger.ts'

export const failures: Record<FailureCode, string> = {
  USAGE: '命令写法有误[：{detail}]。运行 bianheng --help 查看用法。',
  NODE_TOO_OLD:
    '这个程序不能在 Node {version} 上运行，需要 Node {least} 以上。请用 npm run -s cli -- …，它会用随项目安装的 Node。',

  FILE_NOT_FOUND: '找不到文件[“{file}”]。请检查路径和文件名。',
  FILE_EXISTS: '文件[“{file}”]已存在，不会被覆盖。请换一个文件名。',
  FILE_NO_RIGHTS:
    '没有读写文件[“{file}”]的权限。要保存的，请换一个文件夹；要打开的，请向文件的主人或管理员申请权限，或请其复制一份给您。',
  FILE_BUSY: '文件[“{file}”]正被其他程序使用。请在 Excel 或 WPS 中关闭该文件后重试[，或另存为“{free}”]。',
  FILE_IS_FOLDER: '[“{file}”]是文件夹，不是文件。请选择一个文件。',
  FILE_NAME_TOO_LONG:
    '文件名或路径太长，系统存不下[：“{file}”]。没有写入任何内容，请换一个较短的名称或位置。',
  FOLDER_NOT_FOUND: '找不到文件夹[“{folder}”]。请先建立该文件夹，或换一个位置。',
  DISK_FULL: '磁盘空间不足，文件[“{file}”]没有写成。请清理磁盘或换一个位置后重试。',
  DISK_FAULT:
    '读写文件[“{file}”]时磁盘、U 盘或网络出错[（{detail}）]，没有完成。请检查连接和磁盘，换一个位置后重试。',
  FILE_UNREADABLE: '文件[“{file}”]读不出来[（{detail}）]。请检查磁盘，或重新取得该文件。',

  NOT_A_PROJECT:
    '[“{file}”]的内容不是编衡项目。请选择由编衡建立的 .bianheng 文件；扩展名对但打不开的，文件可能已损坏，请从备份恢复，或向提供文件的人核实。',
  PROJECT_NEWER:
    '项目[“{file}”]由更新版本的编衡建立[（文件版本 {found}，本程序支持到 {supported}）]。请升级程序后再写入。',
  PROJECT_OLDER:
    '项目[“{file}”]由较早版本的编衡建立，升级后才能读取。请在窗口中打开一次，或在命令行运行 upgrade：程序先留一份备份，再升级。没有写入权限的，请先复制到自己能写入的文件夹。',
  PROJECT_LOCKED: '项目[“{file}”]正由[ {holder} ]打开。请等对方关闭，或以只读方式打开。',
  PROJECT_READ_ONLY:
    '项目[“{file}”]以只读方式打开[（{holder} 正在使用）]，不能修改。请在对方关闭后重新打开，再作修改。',
  PROJECT_NO_RIGHTS:
    '没有项目[“{file}”]或其所在文件夹的写入权限，只能查看；没有写入任何内容。请向管理员申请写入权限；或先备份一份到自己能写入的文件夹（窗口中用“备份到…”，命令行用 backup），再打开那一份。',
  PROJECT_FOREIGN_SCHEMA:
    '项目[“{file}”]的内部结构与编衡不符[（{object}）]，为安全起见不打开。请向提供文件的人核实来源。',
  PROJECT_DAMAGED: '项目[“{file}”]已损坏，没有打开，原文件保持不动。请从备份恢复。[（技术信息：{detail}）]',
  PROJECT_GONE:
    '项目[“{file}”]已不在原处：文件被移走、删除或替换，或存放它的盘已拔出。刚才的操作没有写入。请放回原处（或重新插上）后重新打开，或从备份恢复。',
  PROJECT_ENCRYPTED:
    '项目[“{file}”]设有密码。请输入密码后打开（命令行用 --password-file 文件，或环境变量 BIANHENG_PASSWORD）。',
  PROJECT_PASSWORD_WRONG:
    '项目[“{file}”]的密码不对，没有打开，原文件保持不动。请核对大小写和输入法后重试；确信密码无误的，文件开头可能已损坏，请从备份恢复。',
  PASSWORD_NOT_CURRENT: '现在的密码不对，密码没有更改。请核对大小写和输入法后重试。',
  NOTHING_TO_SALVAGE:
    '项目[“{file}”]中没有读出任何内容，没有建立新文件，原文件保持不动。请从备份恢复（也请查看第二备份位置和 U 盘上的副本）。',
  PROJECT_NOT_ENCRYPTED: '项目[“{file}”]没有设密码，不必取消。',
  NO_PROJECT: '没有打开的项目。请先新建或打开项目。',
  TEMPLATE_UNKNOWN: '没有名为[“{template}”]的模板。[可用模板：{known}。]',
  REGION_UNKNOWN: '区划代码[“{region}”]不在区划表中。请用 2 位（省）、4 位（市）或 6 位（县区）代码。',

  NOT_A_WORKBOOK: '[“{file}”]不是电子表格。请选择 .xlsx、.xls、.et 或 .csv 文件。',
  ENCRYPTED:
    '文件[“{file}”]设有打开密码。请给出密码（命令行用 --password 密码），或在 Excel、WPS 中取消密码、另存后重试。',
  PASSWORD_WRONG: '打开文件[“{file}”]的密码不对。请核对大小写和输入法后重试。',
  DAMAGED: '文件[“{file}”]已损坏[（{part}）]，读不完整。请用 Excel 或 WPS 打开并另存后重试。',
  BOMB: '文件[“{file}”]解压后过大[（超过 {limit}）]，疑似恶意文件，已停止读取。请核实来源。',
  TOO_LARGE: '文件[“{file}”]超出读取上限[（{what}：{limit,number}）]。请拆分后分批导入。',
  TIMEOUT: '读取文件[“{file}”]超时[（{seconds} 秒）]，已停止。请用 Excel 或 WPS 另存后重试。',
  OUT_OF_MEMORY: '读取文件[“{file}”]时内存不足，已停止。请拆分文件，或关闭其他程序后重试。',
  CANCELLED: '操作已取消，没有写入任何内容。',
  FORMAT_UNSUPPORTED: '[“{file}”]的格式[（{format}）]暂不支持。请另存为 .xlsx 后重试。',
  SHEET_UNKNOWN: '文件[“{file}”]中没有工作表[“{sheet}”]。[现有工作表：{sheets}。]',
  NO_TABLE:
    '[文件“{file}”][的工作表“{sheet}”]中没有认出表格[（第 {header} 行的表头下面没有数据行）][：第 {row} 行像是表头（{texts}），但其中没有认得的名称列]。请确认数据上方有表头，其中有“单位名称”“姓名”“职责事项”之类的名称列；表头是自己的说法时，请指明表头行和各列的含义：窗口中在“表与列”一步指定，命令行用 --mapping。',
  COLUMN_MISSING:
    '表中缺少“{column}”列[（工作表“{sheet}”）]。请补上该列；表中已有而名称不同时，请指定对应关系：窗口中在“表与列”一步把列拖到字段上，命令行用 --mapping。',
  KIND_UNKNOWN:
    '认不出这张表要导入什么内容[（{kind}）]。请指定导入种类：units、bodies、indicators、quotas、roster、movements、leaders、pending、secondments、duties 或 assessments。',
  DOCUMENT_NEEDED:
    '这张表要登记为一份文件的变动，须指明文号。请用 --doc 写明文号[（{kind}）]，并用 --date 写明日期。',
  DATE_NEEDED: '表中没有数据日期，须指明日期。请用 --date 写明日期，例如 2020-08-31。',
  ROWS_REJECTED: '有 {count,number} 行存在问题，整张表没有写入。请改正表格后重新导入，或选择跳过有问题的行。',

  DRAFT_UNKNOWN: '导入草稿已失效。请重新选择文件。',
  PREVIEW_STALE: '预览之后项目有了改动，没有写入任何内容。请重新预览后再接受。',

  NOT_UTF8: '[“{file}”]不是 UTF-8 编码的文本。请用记事本等程序另存为 UTF-8 编码后重试。',
  JSON_INVALID:
    '[“{file}”]不是有效的 JSON[（第 {line} 行：{detail}）][（写到第 {last} 行就断了，缺少结尾的括号）]。请改正后重试。',
  FIELD_INVALID: '“{field}”的值不符合要求[：{detail}]。[应为：{expected}。]',
  FIELD_UNKNOWN: '不认识字段“{field}”。请检查拼写，或删去该字段。',
  FIELD_DUPLICATE:
    '字段“{field}”写了不止一次[：“{file}”第 {line} 行]。同一处每个字段只能写一次，请删去多余的。',
  SCENARIO_UNKNOWN: '没有名为[“{name}”]的方案。[现有方案：{known}。]',
  SCENARIO_EXISTS: '已有名为[“{name}”]的方案。请换一个名称，或选择替换原方案。',
  SCOPE_EMPTY: '方案范围内没有单位[（区划 {region}）]。请在“单位”中勾选参加分配的单位。',
  UNIT_UNKNOWN: '项目中没有单位[“{unit}”]。请检查代码或名称。',
  STEP_DUPLICATE: '有两个步骤的标识都是“{step}”。请改成各不相同的标识。',
  STEP_UNKNOWN: '没有标识为“{step}”的步骤。请检查引用它的步骤。',
  COUNTY_UNKNOWN: '县（市、区）代码“{county}”不在项目中。请检查增核名额表。',
  COUNTY_WITHOUT_UNITS:
    '县（市、区）{county}[（{name}）]分得增核名额[ {posts,number} 名]，但范围内没有单位。请勾选该县（市、区）的单位，或将名额改为 0。',
  WEIGHTS_NOT_ONE: '步骤“{step}”的权重之和为 {sum}，应为 1。请调整各项权重。',
  INDICATOR_UNKNOWN: '没有名为“{indicator}”的指标。请先导入该指标，或改用已有指标。',
  INDICATOR_EXISTS: '已有名为“{name}”的指标。请直接填写该指标，或换一个名称。',
  CELL_NOT_A_NUMBER: '[{unit}的]“{indicator}”应为数字，填的是“{value}”。请改为数字；没有数据时留空。',
  CELL_UNIT_FOREIGN:
    '[{unit}的]“{indicator}”[以 {measure} 计]，“{value}”的单位不能换算。请去掉单位，或改用能换算的单位。',
  CELL_NEGATIVE: '[{unit}的]“{indicator}”不能为负数，填的是“{value}”。请核对后改正。',
  CELL_NOT_A_RANK: '[{unit}的]“{indicator}”应为从 1 开始的整数名次，填的是“{value}”。请改正。',
  CELL_NOT_WHOLE:
    '[{unit}的]“{indicator}”应为整数，填的是“{value}”。以“万”计的，请连同单位填写，例如 1.5万。',
  INDICATOR_MISSING:
    '[{unit} ]缺少指标“{indicator}”[截至 {asOf} ]的值[（共 {count,number} 个缺少）]。请在“指标”中填写，或导入有这项指标的表[（模板附有示例指标表 {workbook}，可在“导入”中选用，或用命令 import 导入）]；也可在权重中注明空白按 0 计。',
  INDICATOR_NEGATIVE: '[{unit} ]的指标“{indicator}”为负数[（{value}）]，不能按占比分配。请改正数据。',
  INDICATOR_ZERO_SUM:
    '指标“{indicator}”在[“{group}”]各单位的合计为 0，无法计算占比。请改正数据，或换一个指标。',
  SHARE_NEEDS_HIGH: '指标“{indicator}”以小为好，不能按占比折算。请改用“按名次”或“按极差”。',
  POINTS_TOO_FEW: '名次分值只有 {points,number} 个，名次排到第 {places,number} 位。请补足分值。',
  RULE_UNKNOWN: '没有规则 {code}。',
  RULE_PARAMETER_UNKNOWN: '规则 {code} 没有参数“{parameter}”，可用：{known}。',
  RULE_PARAMETERS_CROSS: '规则 {code} 的限值前后矛盾：下限不能高于上限，一般值应在上下限之间。',
  RULE_PACK_UNKNOWN: '没有名为[“{pack}”]的规则包。[可用规则包：{known}。]',
  INFEASIBLE:
    '方案的条件不能同时满足[：步骤“{step}”（{group}）需要 {need,number} 名，最多 {most,number} 名]。请放宽其中一项后重算。',
  UNDECIDED:
    '有并列的单位需要定夺[：步骤“{step}”（{group}）争 {posts,number} 名]。请在方案中补充并列时的顺序。',

  TABLE_UNKNOWN: '没有名为“{table}”的表。可用：{known}。',
  LAYOUT_UNKNOWN:
    '报表没有名为[“{name}”]的版式。[已保存的版式：{known}。]请先在报表页面保存，或改用已有的名称。',
  REPORT_UNKNOWN: '没有名为[“{report}”]的报表。[可用报表：{known}。]',
  REPORT_TOO_LONG:
    '全表有 {rows,number} 行，打印、PDF 和复制最多 {most,number} 行。请导出 Excel，或缩小范围后再打印。',
  NOT_COPIED: '没有复制：取回全表用时较长，这次点击已失效。全表现已备好，请再点一次“复制表格”。',
  FORMAT_UNKNOWN: '不支持导出为[“{format}”]这种文件。请使用以[ {known} ]结尾的文件名。',
  NO_REQUEST: '截止日期前没有用编请示或编制使用通知单。请先登记，或改截止日期。',
  NO_RENDERER:
    '此处没有可用的排版程序[（缺少 {missing}）][（{reason}）]，无法生成 PDF。[安装方法：{remedy}。]也可改用 .xlsx。',
  NO_PRINTER: '没有打印出来[（{reason}）]。请检查打印机是否已安装并联机，或先保存为 PDF。',

  NOTHING_TO_UNDO: '没有可以撤销的操作。',
  NOTHING_TO_REDO: '没有可以恢复的操作。',

  ENGINE_RESTARTED: '数据服务曾中断，现已重新启动，已保存的内容没有丢失。请重做刚才的操作。',
  INTERNAL: '程序内部出错[（{detail}）]，刚才的操作没有写入。请重试；再次出现时请将日志交给维护人员。',
  POINTS_ALONE: '步骤“{step}”用了名次分值，各项指标都应写名次分值，且不写权重。请删去其他项和权重。',
  BOUND_SCOPE_UNKNOWN:
    '上下限的对象“{scope}”不存在。应为 unit、unit:代码、county:代码、class:类别 或 body，所指的单位应在方案范围内。',
  CHARGE_TYPE_DIFFERS:
    '倾斜的编制类型与列支步骤“{step}”不同（该步为 {type}）。请改为同一类型，或不从该步列支。',
  UNIT_AMBIGUOUS: '有不止一个单位叫“{unit}”，分不清是哪一个。请改写代码；没有代码的，先补上代码。',
  FILE_EMPTY: '文件[“{file}”]是空的，没有可读的内容。请检查是否选错了文件，或文件没有保存好。',
  DATE_ORDER: '日期[ {date} ]早于[ {earliest}]，前后次序不对。请改正日期。',
  REQUEST_EXISTS: '已有编号为“{number}”的用编请示。请换一个编号。',
  REQUEST_UNKNOWN: '没有编号为“{number}”的用编请示。请检查编号。',
  REQUEST_STEP: '用编请示“{number}”现处于“{state}”，不能再记“{step}”。请按申请、审核、决定、通知的次序办理。',
  REQUEST_POSTS: '用编请示“{number}”还可下达 {have,number} 名，本次写了 {need,number} 名。请改为不超过余数。',
  VACANCY_SHORT:
    '用编请示“{number}”[（{postType}）]需要 {need,number} 名，可用空缺编制只有 {have,number} 名。请减少名额，或写明突破的理由。',
  DUTY_UNKNOWN: '没有编号为“{number}”的职责事项。新事项请写明清单和名称。',
  DUTY_EXISTS: '已有编号为“{number}”的职责事项。请换一个编号，或去掉清单和名称只记变动。',
  CONCURRENT_ABOVE_FILLED:
    '[“{unit}”]的兼任人数 {concurrent,number} 超过实配 {filled,number}。请改正其中一项。',
  OFF_ESTABLISHMENT_APPROVED: '[“{unit}”]的编外人员没有核定数。请只写实有人数。',
  PERSON_MASKED: '“{name}”隐去了部分姓名，不能登记为人员。请填写全名，或选择已登记的人员。',
  PERSON_UNKNOWN: '人员登记中没有编号为 {person} 的人员，可能已被清除。请重新选择人员。',
  RECORD_UNKNOWN: '没有编号为“{id}”的记录。请检查编号。',
  RECORD_EXISTS: '同样的记录已经存在[（“{id}”）]。请核对，不必重复登记。',
  ENTRY_BOOKED:
    '这条记录是文件“{document}”登记的，不能单独撤回。请另行发文更正；它若是最后一步，也可以撤销。',
  ENTRY_FOLLOWED:
    '这条记录之后（{on}）还有以它为据的记录。请先撤回后面的，再撤回这一条；已随合并、拆分转出的，请在承接的机构登记更正。',
  RECORD_CLOSED: '记录“{id}”已经办结，不能再改。请另立一条记录。',
  ...ledgerFailures,

  ...exchangeFailures,
  CLASS_MISSING: '单位“{unit}”没有分类，不能按类别核定。请录入该单位的类别。',
  CLASS_UNKNOWN: '方案没有写明“{class}”类的名额（单位“{unit}”）。请补上该类别；不分的写 0。',
  CARRY_NEEDS_SET:
    '步骤“{step}”沿用现有核定数，只能用于核定的方案：下达是在现有编制上增加，会重复计算。请把“结果怎样入账”改为核定，或去掉该步。',
  UNIT_NOT_IN_SCOPE: '单位“{unit}”不在方案范围内。请勾选该单位，或从该步中去掉。',
  BRACKET_EMPTY: '分档的下界 {from} 不小于上界 {to}。请改正该档。',
  BRACKETS_OVERLAP: '分档在 {boundary} 处重叠。请改正上下界或含、不含。',
  BRACKETS_GAP: '分档在 {boundary} 处有空缺。请改正上下界或含、不含。',
  VALUE_OUTSIDE: '单位“{unit}”的指标“{indicator}”为 {value}，不在任何一档内。请补上该档；两端可不设界。',
  POSTS_OUT_OF_RANGE: '单位“{unit}”算得 {value} 名，应在 0 到 {most,number} 之间。请改正公式或数据。',
  FORMULA_INVALID:
    '公式第 {position} 个字符处写法有误[：“{found}”][，应为“{expected}”]。可用指标、数字、+ - * / ( )、比较、min max floor ceil round if、steps.步骤。',
  FORMULA_TOO_LONG: '公式长 {length,number} 个字符，最多 {most,number} 个。请拆成几步。',
  FORMULA_TOO_DEEP: '公式的括号套得太深，最多 {most,number} 层。请拆成几步。',
  FORMULA_NOT_WHOLE: '单位“{unit}”按公式算得 {value}，不是整数。请用 floor、ceil 或 round 取整。',
  FORMULA_DIVISION: '单位“{unit}”的公式中除数为 0。请改正数据，或用 if 避开。',
  METHOD_NOT_DIVISOR:
    '此处不能用“{method}”：两边合计都已定，或上下限相互交叉时，只能用除数法。请改用圣拉古法等除数法。',
  PUBLISHED_UNKNOWN:
    '没有已发布的方案“{name}”，或这几位校验值对应不止一份。[已发布：{known}。]请核对名称，写法为“名称@校验值开头”。',
  SCENARIO_STALE:
    '方案“{name}”发布之后，数据有了改动，没有登记任何内容。请重新计算、核对，并再次发布后下达。',
  POOL_SHORT:
    '编制池不够，没有登记任何内容：{date} {pool}编制池的{type}只有 {have,number} 名，需要 {need,number} 名[，另有 {more,number} 处不够]。请先登记批准编制的文件。',
  ALREADY_ADOPTED:
    '这份方案[中“{authority}”的部分]已由文件“{document}”下达，不能重复下达。如确需再次下达，请另立方案。',
  NOTHING_TO_ADOPT: '方案中没有[“{authority}”]要下达的编制。[有编制要下达的：{known}。]请核对 --doc。',
  SWEEP_TARGET: '方案中没有这一项可以逐值试算。请选择加权步骤的权重、编制总额、保底、封顶，或方案的上下限。',
  SWEEP_VALUE: '试算的值“{value}”不合适：权重应在 0 与 1 之间，编制数应为整数。请改正范围。',
  SWEEP_RANGE: '试算的范围不对：起点不能大于终点，步长应大于 0，最多 {most,number} 个值。',
  GIVER_RECEIVES: '单位“{unit}”既调出又分得编制。请从调出单位中去掉，或把它排除在方案范围外。',
}
