// One sentence for each import issue: what stands in the cell, then how to mend it. The address is shown beside it.
import type { ImportIssueCode } from '#shared/domain/staffing-import/issue'

export const importIssues: Record<ImportIssueCode, string> = {
  NOT_A_NUMBER: '[“{header}”列]应为数字，单元格中是“{value}”。请改为数字；没有数据时留空或填“—”。',
  NEGATIVE_VALUE: '[“{header}”列]不能为负数，单元格中是“{value}”。请核对后改正。',
  NOT_A_RANK: '[“{header}”列]应为从 1 开始的整数名次，单元格中是“{value}”。请改正。',
  FORMULA_ERROR: '单元格中是公式错误 {value}。请在 Excel 或 WPS 中修正公式，或改为数值。',
  FORMULA_NOT_CALCULATED: '单元格中的公式没有保存计算结果。请用 Excel 或 WPS 打开、重新计算并保存。',
  DIGITS_LOST:
    '[“{header}”列]的数字 {value} 超过 15 位，存为数值时末尾几位已丢失。请把该列设为文本格式，重新录入。',
  MEASURE_ROUNDED: '“{header}”由{from}换算为{to}时除不尽，保留 {places} 位小数。',

  UNIT_MISSING: '该行没有单位名称，也没有区划代码。请补上其中一项，或删去该行。',
  UNIT_NOT_FOUND:
    '项目中没有[ {county} ]“{unit}”[（代码 {code}）][，是否为“{likely}”]。请核对名称和区划代码，或先导入该单位。',
  UNIT_LIKE:
    '“{unit}”将作为新单位加入，项目中已有相近的“{likely}”。若是同一单位，请确认其别名或改正名称；确为新单位的，无需处理。',
  UNIT_AMBIGUOUS: '项目中有 {count,number} 个单位名为“{unit}”。请补上县（市、区）或区划代码。',
  UNIT_IS_MANY:
    '“{unit}”指的是多个单位，不能登记到某一个。请一行写一个单位；职责清单可在一格中用顿号写出各单位。',
  UNIT_DUPLICATE: '“{unit}”在表中出现两次，另一处在 {other}。请保留一行，删去另一行。',
  COUNTY_MISSING: '“{unit}”没有注明县（市、区）。请补上县（市、区）或九位区划代码。',
  COUNTY_NOT_FOUND: '项目中没有县（市、区）“{county}”。请核对名称或代码。',
  COUNTY_AMBIGUOUS: '项目中有 {count,number} 个县（市、区）可称作“{county}”。请改填六位区划代码。',
  CODE_NOT_FOUND: '项目中没有代码 {code}，已按名称认作“{unit}”（{present}）。请核对代码。',
  CODE_INVALID: '区划代码 {code} 不属于“{county}”。请核对代码或县（市、区）。',
  NAME_DIFFERS: '代码 {code} 在项目中是“{present}”，表中写作“{unit}”。请核对代码和名称。',
  BODY_MISSING: '该行没有机构名称。请补上，或删去该行。',
  CAUSE_BOOKED: '此借调由文件登记，表中的事由“{value}”没有写入。确需补充的，请在文件中说明。',
  SAID_BY_DOCUMENT:
    '此项由文件登记，名单不改动它：表中的“{value}”没有写入。确需改变的，请登记“变更信息”的文件。',
  BODY_DUPLICATE: '同一单位的机构“{body}”在表中出现两次，另一处在 {other}。请保留一行。',
  ROW_WITHOUT_VALUES: '该行没有任何指标值，不会写入内容。如有数据请补上。',

  TOTAL_DIFFERS: '“{header}”的合计写作 {stated}，各行相加为 {sum}。请核对是否漏行或填错。',
  ROW_SUM_DIFFERS: '“{header}”写作 {stated}，本行各部分相加为 {sum}。请核对是否填错。',
  COLUMN_NOT_USED: '“{header}”列（{column} 列）没有对应的字段，不导入。需要时请指定对应关系。',
  COLUMN_DUPLICATE: '“{header}”与另一列对应同一字段，只导入其中一列。需要时请指定对应关系。',
  MEASURE_ASSUMED:
    '“{header}”没有注明计量单位，按“{measure}”读取。请核对，并在表头注明单位，例如（人）、（万人）。',
  MEASURE_DIFFERS: '“{header}”的计量单位[是“{measure}”]，项目中该指标用“{present}”。请统一单位后导入。',
  ROWS_HIDDEN: '表中有 {count,number} 个隐藏的数据行，也会导入。不需要时请先删去。',
  COLUMNS_HIDDEN: '隐藏的列 {columns} 也会导入。不需要时请先删去。',
  SHEET_HIDDEN: '这是隐藏的工作表。请核对是否应当导入。',
  OTHER_SHEETS: '工作簿中还有其他工作表有表格：{sheets}。本次只导入这一张，其余请另行导入。',
  HIDDEN_SHEETS:
    '工作簿中有隐藏的工作表，没有读取：{sheets}。请核对；要导入时，请在“工作表”中选择它（命令行用 --sheet）。',
  ROW_NOT_READ:
    '第 {rows} 行[（“{text}”）]不在认出的表格之内，也不是标题或注释，没有导入。请核对；要导入时，请让它和表头相连，或指定表头行。',
  OTHER_TABLES:
    '这张工作表上还有其他表格：{ranges}。本次只导入这一张，其余请在“表与列”的“工作表”中选择后另行导入（命令行用对应关系指定表头行）。',
  FORMULAS_AS_VALUES: '工作簿中有 {count,number} 个公式单元格，只读取其中保存的结果，不读取公式。',
  MACROS_NOT_RUN: '工作簿带有宏。宏没有读取，也没有运行。',
  LINKS_NOT_FOLLOWED: '工作簿链接到 {count,number} 个外部文件。外部文件没有打开，单元格按保存的结果读取。',
  ID_NUMBER_INVALID:
    '“{header}”的值“{value}”不是有效的公民身份号码（位数、出生日期或末位校验码不符）。请核对后改正。',
  NOT_A_DATE: '“{header}”的值“{value}”不是日期。请写成 2020-09-01、2020.9 或 2020年9月 的样子。',
  NOT_WHOLE: '“{header}”的值“{value}”不是整数。请检查表头的计量单位，例如应为“万人”还是“人”。',
  VALUES_FAR_OFF: '“{header}”的合计约为项目中现有值的 {ratio} 倍。请检查表头的计量单位是否写错。',
  DATE_MISSING:
    '本表没有注明数据日期，而项目中“{header}”已有 {date} 的值，计算时会采用有日期的值。请填写数据日期。',
  VALUE_MISSING: '该行缺少“{field}”。请补上，或删去该行。',
  DATE_NEEDED: '该行没有日期，表中也没有数据日期。请补上日期，或在导入时指明日期。',
  DOCUMENT_NEEDED: '该行没有文号。请补上文号，或在导入时指明文号。',
  DOCUMENT_USED: '文号 {document} 已用于登记其他内容。一个文号只登记一次，请核对文号。',
  DOCUMENT_DAYS:
    '文号 {document} 的行不在同一天。一份文件只有一个生效日期：{date} 的行登记在这个文号下，另外 {days,number} 天的行分别登记为“文号/日期”，例如 {example}。如有笔误请改正日期。',
  MOVEMENT_UNKNOWN: '“{value}”不是可识别的变动类型。请写作 核增、核减、划转、上编 或 下编。',
  ACCOUNT_NOT_FOUND: '项目中没有“{account}”这个单位或编制池。请核对名称。',
  NAME_CONFUSING:
    '“{name}”不能作单位名称：它含有“/”，或是账户的写法（superior、pool:…），或已是另一个单位的代码。请换一个名称',
  INVISIBLE_CHARACTER: '名称中有看不见的字符（{character}）。请删去后重写',
  NOT_BOOKABLE: '账目不允许登记：{failure}',
  RECORD_DIFFERS: '“{unit}”在这次考核中已有不同的成绩。已登记的成绩不改写，请核对。',
  PERSON_DUPLICATE: '这个身份证号在表中出现两次，另一处在 {other}。请核对是否重复。',
  PEOPLE_GONE: '表中各单位原有 {count,number} 人不在这份名册中，导入后不再计入。',
  PERSON_MASKED: '“{name}”隐去了部分姓名，无法确定是已登记的哪一位。请填写全名；花名册也可填写身份证号码。',
  BODY_NOT_FOUND: '“{unit}”没有机构“{body}”[，是否为“{likely}”]。请核对名称，或先导入该机构。',
  FUNDING_MISSING:
    '一般事业编制须由经费形式（全额、差额、经费自理）确定类型，该行的经费形式是“{value}”。请填写经费形式，或写明（对应）为全额、差额或经费自理事业编制。',
  POST_TYPE_UNKNOWN: '[“{unit}”的]编制数没有注明编制类型[（“{value}”）]。请补上编制类型，或分类型填写。',
  POSTS_NOT_BOOKED:
    '“{column}”列的 {count,number} 名不登记：周转编制由借出文件登记，储备编制由储备池登记，其他类型须写明。',
  COUNT_WITHOUT_TYPE:
    '“{header}”列的 {count,number} 没有分编制类型，而本行的编制不止一类，这个数没有导入。请按编制类型分列填写。',
  RESERVE_OF_SUM:
    '{field}的 {count,number} 名写在合计行上，下面各机构的行合计为 {booked,number}：合计行不登记，请写到具体机构的行。',
  VACANCY_DIFFERS: '空缺编制写作 {stated}，按本行各数计算为 {computed}。请核对。',
  COUNTY_SUM_DIFFERS:
    '“{county}”在表中为 {stated,number}，账上各单位合计为 {sum,number}。汇总表不登记，请按单位导入。',
  LEADERS_NOT_SPLIT: '{count,number} 个职数没有分正职和副职，无法登记。请分列填写。',
  DATE_NOT_LATEST: '项目中“{header}”已有更晚的 {date} 的值，截止日期在其后的方案会采用较晚的值。',
}
