// One sentence for each import issue: what stands in the cell, then how to mend it. The address is shown beside it.
import type { ImportIssueCode } from '#shared/domain/staffing-import/issue'

export const importIssues: Record<ImportIssueCode, string> = {
  NOT_A_NUMBER:
    'A number belongs here[ (column "{header}")], but the cell holds "{value}". Enter a number; leave the cell blank where there is none.',
  NEGATIVE_VALUE:
    'This value cannot be negative[ (column "{header}")], but the cell holds "{value}". Check and correct it.',
  NOT_A_RANK:
    'A rank is a whole number from 1 up[ (column "{header}")], but the cell holds "{value}". Correct it.',
  FORMULA_ERROR: 'The cell holds the formula error {value}. Mend the formula, or replace it with a value.',
  FORMULA_NOT_CALCULATED:
    'The formula in the cell was saved without a result. Open the workbook in Excel or WPS, recalculate and save it.',
  DIGITS_LOST:
    'The number {value}[ (column "{header}")] has more than 15 digits; stored as a number, its last digits are lost. Format the column as text and enter it again.',
  MEASURE_ROUNDED: '"{header}" does not convert exactly from {from} to {to}; {places} decimals are kept.',

  UNIT_MISSING: 'The row has neither a unit name nor a division code. Add one of them, or delete the row.',
  UNIT_NOT_FOUND:
    'The project has no unit "{unit}"[ in {county}][ (code {code})][; is it "{likely}"?]. Check name and code, or import the unit first.',
  UNIT_LIKE:
    '"{unit}" will be added as a new unit; the project has "{likely}", which is much like it. If it is the same, confirm the name or mend it; if it is new, nothing is to be done.',
  UNIT_AMBIGUOUS: 'The project has {count,number} units named "{unit}". Add the county or the division code.',
  UNIT_IS_MANY:
    '"{unit}" means many units, and nothing can be booked with it. Write a unit a row; a list of duties may name several in a cell.',
  UNIT_DUPLICATE: '"{unit}" stands in the sheet twice, also at {other}. Keep one row and delete the other.',
  COUNTY_MISSING: 'The county of "{unit}" is missing. Add the county or the nine-digit division code.',
  COUNTY_NOT_FOUND: 'The project has no county "{county}". Check its name or code.',
  COUNTY_AMBIGUOUS:
    '{count,number} counties of the project can be called "{county}". Write the six-digit division code instead.',
  CODE_NOT_FOUND:
    'The project has no code {code}; the row was taken for "{unit}" ({present}) by its name. Check the code.',
  CODE_INVALID: 'The division code {code} does not belong to "{county}". Check the code or the county.',
  NAME_DIFFERS: 'Code {code} is "{present}" in the project, but "{unit}" in the sheet. Check code and name.',
  BODY_MISSING: 'The row has no body name. Add it, or delete the row.',
  CAUSE_BOOKED:
    'A document booked this secondment: the reason "{value}" of the sheet was not written. Say it in a document.',
  SAID_BY_DOCUMENT:
    'A document said this, and a list does not change it: "{value}" of the sheet was not written. Book a document that describes the body anew.',
  BODY_DUPLICATE: 'The body "{body}" of this unit stands in the sheet twice, also at {other}. Keep one row.',
  ROW_WITHOUT_VALUES:
    'The row has no indicator value; nothing will be written for it. Add the values if there are any.',

  TOTAL_DIFFERS:
    'The sheet states a total of {stated} for "{header}", but its rows add up to {sum}. Look for a missing row or a wrong value.',
  ROW_SUM_DIFFERS: '"{header}" is given as {stated}; the parts in its row make {sum}. Check which is wrong.',
  COLUMN_NOT_USED:
    'Column {column} ("{header}") matches no field and is not imported. Map it if it is needed.',
  COLUMN_DUPLICATE:
    '"{header}" matches the same field as another column; only one of them is imported. Map the columns if this is wrong.',
  MEASURE_ASSUMED:
    '"{header}" names no unit of measure and was read as {measure}. Check it, and name the unit in the header.',
  MEASURE_DIFFERS:
    'The unit of measure of "{header}"[ is {measure}], but the project holds this indicator in {present}. Use one unit before importing.',
  ROWS_HIDDEN:
    '{count,number} hidden data rows will be imported as well. Delete them first if they are not wanted.',
  COLUMNS_HIDDEN:
    'The hidden columns {columns} will be imported as well. Delete them first if they are not wanted.',
  SHEET_HIDDEN: 'This sheet is hidden. Check that it is the right one.',
  OTHER_SHEETS:
    'Other sheets of the workbook hold tables too: {sheets}. Only this one is imported; import the others by name.',
  HIDDEN_SHEETS:
    'The workbook has hidden sheets, which were not read: {sheets}. Check them; to import one, choose it as the sheet (--sheet on the command line).',
  ROW_NOT_READ:
    'Row {rows}[ ("{text}")] belongs to no table that was found and is neither title nor note; it was not imported. Check it; to import it, join it to its header or name the header rows.',
  OTHER_TABLES:
    'The sheet holds other tables too: {ranges}. Only this one is imported; choose another under "Sheet" when binding columns, or name its header rows in a mapping.',
  FORMULAS_AS_VALUES:
    'The workbook holds {count,number} formulas; their stored results are read, the formulas are not.',
  MACROS_NOT_RUN: 'The workbook holds macros. They are neither read nor run.',
  LINKS_NOT_FOLLOWED:
    'The workbook links to {count,number} other files. They are not opened; cells hold their stored results.',
  ID_NUMBER_INVALID:
    '"{header}" holds "{value}", which is no valid identity number (its length, date of birth or check digit is wrong). Check it.',
  NOT_A_DATE: '"{header}" holds "{value}", which is no date. Write it like 2020-09-01, 2020.9 or 2020年9月.',
  NOT_WHOLE:
    '"{header}" holds "{value}", which is no whole number. Check the unit of measure in the header, such as 万人 or 人.',
  VALUES_FAR_OFF:
    'The sum of "{header}" is about {ratio} times what the project holds. Check the unit of measure in the header.',
  DATE_MISSING:
    'The sheet names no date, and the project has values of "{header}" dated {date}, which a run prefers. Give the date of the data.',
  VALUE_MISSING: 'The row has no "{field}". Add it, or delete the row.',
  DATE_NEEDED: 'The row has no date and neither has the sheet. Add one, or name a date for the import.',
  DOCUMENT_NEEDED: 'The row names no document. Add its number, or name a document for the import.',
  DOCUMENT_USED: 'Document {document} has booked other content. A number is used once: check it.',
  DOCUMENT_DAYS:
    'The rows of document {document} are not of one day. A document has one effective date: rows of {date} are booked under the number, those of {days,number} other days under number/date, such as {example}. Mend the date where it is a slip.',
  MOVEMENT_UNKNOWN: '"{value}" is no known kind of movement. Write 核增, 核减, 划转, 上编 or 下编.',
  ACCOUNT_NOT_FOUND: 'The project has no unit or pool "{account}". Check the name.',
  NAME_CONFUSING:
    '“{name}” cannot name a unit: it holds “/”, reads as an account (superior, pool:…), or is another unit’s code. Choose another name',
  INVISIBLE_CHARACTER: 'There is a character in the name that nobody sees ({character}). Write the name anew',
  NOT_BOOKABLE: 'The books refuse it: {failure}',
  RECORD_DIFFERS:
    '"{unit}" has another score in this assessment. What is recorded is not overwritten: check it.',
  PERSON_DUPLICATE: 'This identity number stands twice, also in {other}. Check whether it is a duplicate.',
  PEOPLE_GONE: '{count,number} people of these units are not in this roster and will no longer be counted.',
  PERSON_MASKED:
    '"{name}" hides part of a name, and it is not certain whom of those known it means. Write the full name; in a roster the identity number will do.',
  BODY_NOT_FOUND:
    '"{unit}" has no body "{body}"[; is it "{likely}"?]. Check the name, or import the body first.',
  FUNDING_MISSING:
    'The type of 一般事业 posts follows from 经费形式 (full, partial or self-funded); the row says "{value}". Fill it in, or name (map) the posts as full, partial or self-funded.',
  POST_TYPE_UNKNOWN: 'The posts [of "{unit}" ]have no type[ ("{value}")]. Add the type, or fill in by type.',
  POSTS_NOT_BOOKED:
    'The {count,number} posts under "{column}" are not booked: loans and reserves have documents of their own.',
  COUNT_WITHOUT_TYPE:
    'The {count,number} under "{header}" are not split by type of posts, and the row has several types: the number did not come in. Give a column to each type.',
  RESERVE_OF_SUM:
    'The {count,number} of "{field}" stand in a row that only adds up others; the rows of the bodies make {booked,number}. Write them in the rows of the bodies.',
  VACANCY_DIFFERS: 'The vacancy is given as {stated}; the figures of the row make {computed}. Check them.',
  COUNTY_SUM_DIFFERS:
    '"{county}" has {stated,number} in the sheet and {sum,number} in the books. Sums are not booked: import by unit.',
  LEADERS_NOT_SPLIT:
    '{count,number} positions are not split into chiefs and deputies and cannot be recorded. Split them.',
  DATE_NOT_LATEST:
    'The project has later values of "{header}", dated {date}; scenarios as of that date or after use those.',
}
