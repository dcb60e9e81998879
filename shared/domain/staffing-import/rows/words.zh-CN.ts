// Words by which rows, titles and dates are told, as they stand in normalised texts.

/** The sum of the whole table. */
export const TOTAL = /^(全市|全区|全县|全省|全镇|全部|本表)?(合计|总计|共计|总合计|总数|累计)[:：]?$/

/** The sum of a part: 小计, or a name with 小计 or 合计 behind it. */
export const SUBTOTAL = /小计[:：]?$|^小计|.(合计|总计|共计)[:：]?$/

/** How the name of a county ends. */
export const COUNTY_NAME = /[区县市]$/

/** A part of a sum, not a unit: 其中:市区. The town 其中口乡 is one, so a mark, a space or the end has to follow. */
export const OF_WHICH = /^其\s*中(?:[:：\s]|$)/

export const NOTE =
  /^(\(?注\)?\d*|备注|说明|填表说明|附注|注释|\*|※|数据来源|资料来源|数据审核|审核|审核人|经办|经办人|制表|制表人|填表人|填报人|单位负责人|联系人|联系电话)\d{0,2}[:：.、)]/

/** What an office writes over the next page of a table. */
export const CONTINUED = /^[(（]?(续|接)(上?表|上?页)[\d一二三四五六七八九十]*[)）]?$/

/** A point of a list of notes: 2.面积为辖区面积. */
export const NOTE_POINT = /^[(]?(\d{1,2}|[一二三四五六七八九十①-⑳])[.、)](?!\d)/

/** Marks of running text: a data cell has none. */
export const PROSE = /[。;；:：]/

/** Row of column numbers under the header: (1), 1, 甲, 乙. */
export const COLUMN_MARK = /^[(]?(\d{1,3}|[甲乙丙丁戊己庚辛壬癸A-Z])[)]?$/

export const AS_OF_MARK = /截止|截至|时点|截/
export const DATE_MARK = /截止|截至|时点|时间|日期|填表|填报|统计|制表/

export const MEASURE_ROW = /(?:^|[^\p{Script=Han}])(?:计量)?单位[:：](.{1,30})$/u
export const YEAR_END = /^(\d{4})年(底|末|年底|年末)$/

/** How offices write nothing. */
export const BLANK = /^([-—–―－/\\、.…·*]+|无|空|暂无|未统计|未考核|不详)$/

/** Words around a number that add nothing to it. */
export const NUMBER_PREFIX = /^(第|共|¥)/

/** How offices write that an end is not set. */
export const OPEN_END = /^(至今|长期|未定|待定)$/

/** 密级, 份号, 内部资料, the number of an annex or the bar of a web page over a title. */
export const OVER_TITLE =
  /^(绝密|机密|秘密)★?|^(内部资料|密级|份号)|^(当前|您的?|你的?)(所在)?位置|^附[件表][\d一二三四五六七八九十-]*[:：]?$/
