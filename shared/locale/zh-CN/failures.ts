// One sentence for each failure: the fact, then the remedy. A stretch in square brackets falls away when its parameter is missing.
import type { FailureCode } from '#shared/contract/errors'

export const failures: Record<FailureCode, string> = {
  USAGE: '命令写法有误[：{detail}]。运行 bianheng --help 查看用法。',

  FILE_NOT_FOUND: '找不到文件[“{file}”]。请检查路径和文件名。',
  FILE_EXISTS: '文件[“{file}”]已存在，不会被覆盖。请换一个文件名。',
  FILE_NO_RIGHTS: '没有读写文件[“{file}”]的权限。请换一个文件夹，或向管理员申请权限。',
  FILE_BUSY: '文件[“{file}”]正被其他程序使用。请在 Excel 或 WPS 中关闭该文件后重试。',
  FILE_IS_FOLDER: '[“{file}”]是文件夹，不是文件。请选择一个文件。',
  FOLDER_NOT_FOUND: '找不到文件夹[“{folder}”]。请先建立该文件夹，或换一个位置。',
  DISK_FULL: '磁盘空间不足，文件[“{file}”]没有写成。请清理磁盘或换一个位置后重试。',
  FILE_UNREADABLE: '文件[“{file}”]读不出来[（{detail}）]。请检查磁盘，或重新取得该文件。',

  NOT_A_PROJECT:
    '[“{file}”]的内容不是编衡项目。请选择由编衡建立的 .bianheng 文件；扩展名对但打不开的，请向提供文件的人核实。',
  PROJECT_NEWER:
    '项目[“{file}”]由更新版本的编衡建立[（文件版本 {found}，本程序支持到 {supported}）]。请升级程序后再写入。',
  PROJECT_OLDER:
    '项目[“{file}”]由较早版本的编衡建立，升级后才能读取。请以可写方式打开一次：程序先在旁边留一份备份，再升级。',
  PROJECT_LOCKED: '项目[“{file}”]正由[ {holder} ]打开。请等对方关闭，或以只读方式打开。',
  PROJECT_READ_ONLY:
    '项目[“{file}”]以只读方式打开[（{holder} 正在使用）]，不能修改。请关闭后由可写入的一方操作，或另建项目。',
  PROJECT_FOREIGN_SCHEMA:
    '项目[“{file}”]的内部结构与编衡不符[（{object}）]，为安全起见不打开。请向提供文件的人核实来源。',
  PROJECT_DAMAGED: '项目[“{file}”]已损坏，没有打开，原文件保持不动。请从备份恢复。[（技术信息：{detail}）]',
  NO_PROJECT: '没有打开的项目。请先新建或打开项目。',
  TEMPLATE_UNKNOWN: '没有名为[“{template}”]的模板。[可用模板：{known}。]',
  REGION_UNKNOWN: '区划代码[“{region}”]不在区划表中。请用 2 位（省）、4 位（市）或 6 位（县区）代码。',

  NOT_A_WORKBOOK: '[“{file}”]不是电子表格。请选择 .xlsx 文件。',
  ENCRYPTED: '文件[“{file}”]设有打开密码。请在 Excel 或 WPS 中取消密码、另存后重试。',
  DAMAGED: '文件[“{file}”]已损坏[（{part}）]，读不完整。请用 Excel 或 WPS 打开并另存后重试。',
  BOMB: '文件[“{file}”]解压后过大[（超过 {limit}）]，疑似恶意文件，已停止读取。请核实来源。',
  TOO_LARGE: '文件[“{file}”]超出读取上限[（{what}：{limit,number}）]。请拆分后分批导入。',
  TIMEOUT: '读取文件[“{file}”]超时[（{seconds} 秒）]，已停止。请用 Excel 或 WPS 另存后重试。',
  OUT_OF_MEMORY: '读取文件[“{file}”]时内存不足，已停止。请拆分文件，或关闭其他程序后重试。',
  CANCELLED: '操作已取消，没有写入任何内容。',
  FORMAT_UNSUPPORTED: '[“{file}”]的格式[（{format}）]暂不支持。请另存为 .xlsx 后重试。',
  SHEET_UNKNOWN: '文件[“{file}”]中没有工作表[“{sheet}”]。[现有工作表：{sheets}。]',
  NO_TABLE:
    '[文件“{file}”的][工作表“{sheet}”]中没有认出表格[（第 {header} 行的表头下面没有数据行）]。请确认表头在数据上方，并有单位名称和指标列。',
  COLUMN_MISSING: '表中缺少“{column}”列[（工作表“{sheet}”）]。请补上该列，或在列对应关系中指定。',
  KIND_UNKNOWN:
    '认不出这张表要导入什么内容[（{kind}）]。请指定导入种类：units（单位）、indicators（指标）或 bodies（机构）。',
  ROWS_REJECTED: '有 {count,number} 行存在问题，整张表没有写入。请改正表格后重新导入，或选择跳过有问题的行。',

  DRAFT_UNKNOWN: '导入草稿已失效。请重新选择文件。',
  PREVIEW_STALE: '预览之后项目有了改动，没有写入任何内容。请重新预览后再接受。',

  JSON_INVALID: '[“{file}”]不是有效的 JSON[（第 {line} 行：{detail}）]。请改正后重试。',
  FIELD_INVALID: '“{field}”的值不符合要求[：{detail}]。[应为：{expected}。]',
  FIELD_UNKNOWN: '不认识字段“{field}”。请检查拼写，或删去该字段。',
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
  INDICATOR_MISSING:
    '[{unit} ]缺少指标“{indicator}”[截至 {asOf} ]的值[（共 {count,number} 个单位缺少）]。请导入数据，或在权重中注明空白按 0 计。',
  INDICATOR_NEGATIVE: '[{unit} ]的指标“{indicator}”为负数[（{value}）]，不能按占比分配。请改正数据。',
  INDICATOR_ZERO_SUM:
    '指标“{indicator}”在[“{group}”]各单位的合计为 0，无法计算占比。请改正数据，或换一个指标。',
  SHARE_NEEDS_HIGH: '指标“{indicator}”以小为好，不能按占比折算。请改用“按名次”或“按极差”。',
  POINTS_TOO_FEW: '名次分值只有 {points,number} 个，名次排到第 {places,number} 位。请补足分值。',
  RULE_PACK_UNKNOWN: '没有名为[“{pack}”]的规则包。[可用规则包：{known}。]',
  INFEASIBLE:
    '方案的条件不能同时满足[：步骤“{step}”（{group}）需要 {need,number} 名，最多 {most,number} 名]。请放宽其中一项后重算。',
  UNDECIDED:
    '有并列的单位需要定夺[：步骤“{step}”（{group}）争 {posts,number} 名]。请在方案中补充并列时的顺序。',

  REPORT_UNKNOWN: '没有名为[“{report}”]的报表。[可用报表：{known}。]',
  FORMAT_UNKNOWN: '不支持导出为[“{format}”]。请使用以[ {known} ]结尾的文件名。',
  NO_RENDERER:
    '此处没有可用的排版程序[（缺少 {missing}）][（{reason}）]，无法生成 PDF。[安装方法：{remedy}。]也可改用 .xlsx。',
  NO_PRINTER: '没有打印出来[（{reason}）]。请检查打印机是否已安装并联机，或先保存为 PDF。',

  NOTHING_TO_UNDO: '没有可以撤销的操作。',

  ENGINE_RESTARTED: '数据服务曾中断，现已重新启动，已保存的内容没有丢失。请重做刚才的操作。',
  INTERNAL: '程序内部出错[（{detail}）]，刚才的操作没有写入。请重试；再次出现时请将日志交给维护人员。',
  POINTS_ALONE: '步骤“{step}”用了名次分值，只能有一项指标，且不再写权重。请只保留名次分值一项。',
  BOUND_SCOPE_UNKNOWN: '上下限的对象“{scope}”不存在。应为 unit、unit:代码、county:代码 或 class:类别。',
  CHARGE_TYPE_DIFFERS:
    '倾斜的编制类型与列支步骤“{step}”不同（该步为 {type}）。请改为同一类型，或不从该步列支。',
  UNIT_AMBIGUOUS: '有两个没有代码的单位都叫“{unit}”，分不清是哪一个。请给它们补上代码。',
  FILE_EMPTY: '文件[“{file}”]是空的，没有可导入的内容。请检查是否选错了文件。',
}
