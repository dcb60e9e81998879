// One sentence for each import issue: what stands in the cell, then how to mend it. The address is shown beside it.
import type { ImportIssueCode } from '#shared/domain/staffing-import/issue'

export const importIssues: Record<ImportIssueCode, string> = {
  NOT_A_NUMBER: '[“{header}”列]应为数字，单元格中是“{value}”。请改为数字；没有数据时留空或填“—”。',
  NEGATIVE_VALUE: '[“{header}”列]不能为负数，单元格中是“{value}”。请核对后改正。',
  NOT_A_RANK: '[“{header}”列]应为从 1 开始的整数名次，单元格中是“{value}”。请改正。',
  CELL_ERROR: '单元格中是公式错误 {value}。请在 Excel 或 WPS 中修正公式，或改为数值。',
  FORMULA_NOT_CALCULATED: '单元格中的公式没有保存计算结果。请用 Excel 或 WPS 打开、重新计算并保存。',
  DIGITS_LOST:
    '[“{header}”列]的数字 {value} 超过 15 位，存为数值时末尾几位已丢失。请把该列设为文本格式，重新录入。',
  MEASURE_ROUNDED: '“{header}”由{from}换算为{to}时除不尽，保留 {places} 位小数。',

  UNIT_MISSING: '该行没有单位名称，也没有区划代码。请补上其中一项，或删去该行。',
  UNIT_NOT_FOUND: '项目中没有[ {county} ]“{unit}”[（代码 {code}）]。请核对名称和区划代码，或先导入该单位。',
  UNIT_AMBIGUOUS: '项目中有 {count,number} 个单位名为“{unit}”。请补上县（市、区）或区划代码。',
  UNIT_DUPLICATE: '“{unit}”在表中出现两次，另一处在 {other}。请保留一行，删去另一行。',
  COUNTY_MISSING: '“{unit}”没有注明县（市、区）。请补上县（市、区）或九位区划代码。',
  COUNTY_NOT_FOUND: '项目中没有县（市、区）“{county}”。请核对名称或代码。',
  CODE_NOT_FOUND: '项目中没有代码 {code}，已按名称认作“{unit}”（{present}）。请核对代码。',
  CODE_INVALID: '区划代码 {code} 不属于“{county}”。请核对代码或县（市、区）。',
  NAME_DIFFERS: '代码 {code} 在项目中是“{present}”，表中写作“{unit}”。请核对代码和名称。',
  BODY_MISSING: '该行没有机构名称。请补上，或删去该行。',
  BODY_DUPLICATE: '同一单位的机构“{body}”在表中出现两次，另一处在 {other}。请保留一行。',
  ROW_WITHOUT_VALUES: '该行没有任何指标值，不会写入内容。如有数据请补上。',

  TOTAL_DIFFERS: '“{header}”的合计写作 {stated}，各行相加为 {sum}。请核对是否漏行或填错。',
  COLUMN_NOT_USED: '“{header}”列（{column} 列）没有对应的字段，不导入。需要时请指定对应关系。',
  COLUMN_DUPLICATE: '“{header}”与另一列对应同一字段，只导入其中一列。需要时请指定对应关系。',
  MEASURE_ASSUMED:
    '“{header}”没有注明计量单位，按“{measure}”读取，但其中有小数。请核对，并在表头注明单位，例如（万人）。',
  MEASURE_DIFFERS: '“{header}”的计量单位[是“{measure}”]，项目中该指标用“{present}”。请统一单位后导入。',
  ROWS_HIDDEN: '表中有 {count,number} 个隐藏的数据行，也会导入。不需要时请先删去。',
  COLUMNS_HIDDEN: '隐藏的列 {columns} 也会导入。不需要时请先删去。',
  SHEET_HIDDEN: '这是隐藏的工作表。请核对是否应当导入。',
  OTHER_SHEETS: '工作簿中还有其他工作表有表格：{sheets}。本次只导入这一张，其余请另行导入。',
  ROW_NOT_READ: '注释下面的第 {rows} 行[（“{text}”）]既不是数据，也不是注释，没有导入。请核对。',
  NOT_WHOLE: '“{header}”的值“{value}”不是整数。请检查表头的计量单位，例如应为“万人”还是“人”。',
  VALUES_FAR_OFF: '“{header}”的合计约为项目中现有值的 {ratio} 倍。请检查表头的计量单位是否写错。',
  DATE_MISSING:
    '本表没有注明数据日期，而项目中“{header}”已有 {date} 的值，计算时会采用有日期的值。请填写数据日期。',
  DATE_NOT_LATEST: '项目中“{header}”已有更晚的 {date} 的值，截止日期在其后的方案会采用较晚的值。',
}
