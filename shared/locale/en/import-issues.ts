// One sentence for each import issue: what stands in the cell, then how to mend it. The address is shown beside it.
import type { ImportIssueCode } from '#shared/domain/staffing-import/issue'

export const importIssues: Record<ImportIssueCode, string> = {
  NOT_A_NUMBER:
    'A number belongs here[ (column "{header}")], but the cell holds "{value}". Enter a number; leave the cell blank where there is none.',
  NEGATIVE_VALUE:
    'This value cannot be negative[ (column "{header}")], but the cell holds "{value}". Check and correct it.',
  NOT_A_RANK:
    'A rank is a whole number from 1 up[ (column "{header}")], but the cell holds "{value}". Correct it.',
  CELL_ERROR: 'The cell holds the formula error {value}. Mend the formula, or replace it with a value.',
  FORMULA_NOT_CALCULATED:
    'The formula in the cell was saved without a result. Open the workbook in Excel or WPS, recalculate and save it.',
  DIGITS_LOST:
    'The number {value}[ (column "{header}")] has more than 15 digits; stored as a number, its last digits are lost. Format the column as text and enter it again.',
  MEASURE_ROUNDED: '"{header}" does not convert exactly from {from} to {to}; {places} decimals are kept.',

  UNIT_MISSING: 'The row has neither a unit name nor a division code. Add one of them, or delete the row.',
  UNIT_NOT_FOUND:
    'The project has no unit "{unit}"[ in {county}][ (code {code})]. Check name and code, or import the unit first.',
  UNIT_AMBIGUOUS: 'The project has {count,number} units named "{unit}". Add the county or the division code.',
  UNIT_DUPLICATE: '"{unit}" stands in the sheet twice, also at {other}. Keep one row and delete the other.',
  COUNTY_MISSING: 'The county of "{unit}" is missing. Add the county or the nine-digit division code.',
  COUNTY_NOT_FOUND: 'The project has no county "{county}". Check its name or code.',
  CODE_NOT_FOUND:
    'The project has no code {code}; the row was taken for "{unit}" ({present}) by its name. Check the code.',
  CODE_INVALID: 'The division code {code} does not belong to "{county}". Check the code or the county.',
  NAME_DIFFERS: 'Code {code} is "{present}" in the project, but "{unit}" in the sheet. Check code and name.',
  BODY_MISSING: 'The row has no body name. Add it, or delete the row.',
  BODY_DUPLICATE: 'The body "{body}" of this unit stands in the sheet twice, also at {other}. Keep one row.',
  ROW_WITHOUT_VALUES:
    'The row has no indicator value; nothing will be written for it. Add the values if there are any.',

  TOTAL_DIFFERS:
    'The sheet states a total of {stated} for "{header}", but its rows add up to {sum}. Look for a missing row or a wrong value.',
  COLUMN_NOT_USED:
    'Column {column} ("{header}") matches no field and is not imported. Map it if it is needed.',
  COLUMN_DUPLICATE:
    '"{header}" matches the same field as another column; only one of them is imported. Map the columns if this is wrong.',
  MEASURE_ASSUMED:
    '"{header}" names no unit of measure and was read as {measure}, but it holds fractions. Check it, and name the unit in the header.',
  MEASURE_DIFFERS:
    'The unit of measure of "{header}"[ is {measure}], but the project holds this indicator in {present}. Use one unit before importing.',
  ROWS_HIDDEN:
    '{count,number} hidden data rows will be imported as well. Delete them first if they are not wanted.',
  COLUMNS_HIDDEN:
    'The hidden columns {columns} will be imported as well. Delete them first if they are not wanted.',
  SHEET_HIDDEN: 'This sheet is hidden. Check that it is the right one.',
  OTHER_SHEETS:
    'Other sheets of the workbook hold tables too: {sheets}. Only this one is imported; import the others by name.',
  ROW_NOT_READ:
    'Row {rows} below a note[ ("{text}")] is neither data nor a note and was not imported. Check it.',
  NOT_WHOLE:
    '"{header}" holds "{value}", which is no whole number. Check the unit of measure in the header, such as 万人 or 人.',
  VALUES_FAR_OFF:
    'The sum of "{header}" is about {ratio} times what the project holds. Check the unit of measure in the header.',
  DATE_MISSING:
    'The sheet names no date, and the project has values of "{header}" dated {date}, which a run prefers. Give the date of the data.',
  DATE_NOT_LATEST:
    'The project has later values of "{header}", dated {date}; scenarios as of that date or after use those.',
}
