// One sentence for each failure: the fact, then the remedy. A stretch in square brackets falls away when its parameter is missing.
import type { FailureCode } from '#shared/contract/errors'
import { exchangeFailures } from './exchange-failures.ts'
import { ledgerFailures } from './ledger.ts'

export const failures: Record<FailureCode, string> = {
  USAGE: 'The command is not written correctly[: {detail}]. Run bianheng --help for the usage.',
  NODE_TOO_OLD:
    'This program does not run on Node {version}, it needs Node {least} or later. npm run -s cli -- … runs it on the Node installed with the project.',

  FILE_NOT_FOUND: 'The file[ "{file}"] was not found. Check the path and the file name.',
  FILE_EXISTS: 'The file[ "{file}"] exists and will not be overwritten. Choose another name.',
  FILE_NO_RIGHTS:
    'No permission to read or write the file[ "{file}"]. To save, choose another folder; to open, ask its owner or the administrator for access or for a copy.',
  FILE_BUSY:
    'The file[ "{file}"] is in use by another program. Close it in Excel or WPS and try again[, or save as "{free}"].',
  FILE_IS_FOLDER: 'The path[ "{file}"] is a folder, not a file. Choose a file.',
  FILE_NAME_TOO_LONG:
    'The file name or path is too long for this system[: "{file}"]. Nothing was written; choose a shorter name or another folder.',
  FOLDER_NOT_FOUND: 'The folder[ "{folder}"] was not found. Create it first or choose another place.',
  DISK_FULL:
    'The disk is full; the file[ "{file}"] was not written. Free some space or choose another place.',
  DISK_FAULT:
    'The disk, the stick or the network failed[ ({detail})] at the file[ "{file}"]; nothing was completed. Check the connection and the disk, or choose another place.',
  FILE_UNREADABLE: 'The file[ "{file}"] cannot be read[ ({detail})]. Check the disk or get the file again.',

  NOT_A_PROJECT: 'The file[ "{file}"] is not a Bianheng project. Choose a file that ends in .bianheng.',
  PROJECT_NEWER:
    'The project[ "{file}"] was made by a newer Bianheng[ (file version {found}, this program supports {supported})]. Upgrade before writing to it.',
  PROJECT_OLDER:
    'The project[ "{file}"] was made by an older Bianheng and has to be upgraded before it can be read. Open it once in the window, or run upgrade on the command line: a backup is kept first. Without the right to write, copy it to a folder of your own before.',
  PROJECT_LOCKED:
    'The project[ "{file}"] is open[ by {holder}]. Wait until it is closed, or open it read-only.',
  PROJECT_READ_ONLY:
    'The project[ "{file}"] is open read-only[ ({holder} is using it)] and cannot be changed. Open it again once they have closed it, then change it.',
  PROJECT_NO_RIGHTS:
    'No permission to write to the project[ "{file}"] or its folder: it can be looked at; nothing was written. Ask for permission, or back it up to a folder of your own ("Back up to…" in the window, backup on the command line) and open that copy.',
  PROJECT_FOREIGN_SCHEMA:
    'The inner structure of the project[ "{file}"] is not that of Bianheng[ ({object})]; it is not opened for safety. Check where the file came from.',
  PROJECT_DAMAGED:
    'The project[ "{file}"] is damaged[ ({detail})]; the file is left as it is. Restore a backup.',
  PROJECT_GONE:
    'The project[ "{file}"] is no longer in its place: moved, deleted or replaced, or its disk was unplugged. Nothing was written. Put it back (or plug the disk in) and open it again, or restore a backup.',
  PROJECT_ENCRYPTED:
    'The project[ "{file}"] has a password. Enter it to open the project (on the command line --password-file FILE, or the environment variable BIANHENG_PASSWORD).',
  PROJECT_PASSWORD_WRONG:
    'The password of the project[ "{file}"] is another one; it was not opened and stays as it was. Check capitals and try again. If the password is certainly right, the beginning of the file may be damaged: restore a backup.',
  PASSWORD_NOT_CURRENT:
    'That is not the present password; it was not changed. Check capitals and input method, then try again.',
  NOTHING_TO_SALVAGE:
    'Nothing could be read of the project[ "{file}"]; no new file was made and the file itself stays as it is. Restore a backup (look in the second place and on sticks, too).',
  PROJECT_NOT_ENCRYPTED: 'The project[ "{file}"] has no password that could be removed.',
  NO_PROJECT: 'No project is open. Create or open one first.',
  TEMPLATE_UNKNOWN: 'There is no template[ "{template}"]. [Templates: {known}.]',
  REGION_UNKNOWN:
    'The division code[ "{region}"] is not in the list. Use 2 digits (province), 4 (city) or 6 (county).',

  NOT_A_WORKBOOK: 'The file[ "{file}"] is not a spreadsheet. Choose an .xlsx, .xls, .et or .csv file.',
  ENCRYPTED:
    'The file[ "{file}"] needs a password. Give it (--password on the command line), or remove it in Excel or WPS and save a copy.',
  PASSWORD_WRONG: 'The password of the file[ "{file}"] is another one. Check capitals and try again.',
  DAMAGED: 'The file[ "{file}"] is damaged[ ({part})]. Open it in Excel or WPS, save a copy and try again.',
  BOMB: 'The file[ "{file}"] unpacks to more than is allowed[ ({limit})] and was refused. Check where it came from.',
  TOO_LARGE:
    'The file[ "{file}"] is above the limit[ ({what}: {limit,number})]. Split it and import the parts.',
  TIMEOUT:
    'Reading the file[ "{file}"] took too long[ ({seconds} s)] and was stopped. Save a copy in Excel or WPS and try again.',
  OUT_OF_MEMORY:
    'Memory ran out while reading the file[ "{file}"]. Split it, or close other programs and try again.',
  CANCELLED: 'Cancelled. Nothing was written.',
  FORMAT_UNSUPPORTED:
    'The format of the file[ "{file}"][ ({format})] is not supported yet. Save it as .xlsx and try again.',
  SHEET_UNKNOWN: 'There is no sheet "{sheet}"[ in "{file}"]. [Sheets: {sheets}.]',
  NO_TABLE:
    'No table was recognised[ in the sheet "{sheet}"][ of "{file}"][ (no data row below the header in row {header})][: row {row} looks like a header ({texts}), but none of its columns is known to name units, people or duties]. Put a header with a column of names above the data; or say which row the header is and what its columns mean, in the window when binding columns, on the command line with --mapping.',
  COLUMN_MISSING:
    'The column "{column}" is missing[ (sheet "{sheet}")]. Add it; if it is there under another name, bind it: in the window when binding columns, on the command line with --mapping.',
  KIND_UNKNOWN:
    'It is not clear what this table holds[ ({kind})]. Say units, bodies, indicators, quotas, roster, movements, leaders, pending, secondments, duties or assessments.',
  DOCUMENT_NEEDED:
    'This table is booked under a document[ ({kind})]: name its number with --doc and its date with --date.',
  DATE_NEEDED: 'The sheet names no date: name one with --date, such as 2020-08-31.',
  ROWS_REJECTED:
    '{count,number} rows have problems; nothing was written. Mend the sheet and import again, or skip the bad rows.',

  DRAFT_UNKNOWN: 'The import draft has expired. Choose the file again.',
  PREVIEW_STALE:
    'The project changed after the preview; nothing was written. Preview again before accepting.',

  NOT_UTF8: 'The file[ "{file}"] is no text in UTF-8. Save it with that encoding and try again.',
  JSON_INVALID:
    'The file[ "{file}"] is not valid JSON[ (line {line}: {detail})][ (it breaks off in line {last}, before the closing brackets)]. Mend it and try again.',
  FIELD_INVALID: 'The value of "{field}" is not allowed[: {detail}].[ Expected: {expected}.]',
  FIELD_UNKNOWN: 'The field "{field}" is unknown. Check the spelling or remove it.',
  FIELD_DUPLICATE:
    'The field "{field}" is written more than once[: line {line} of "{file}"]. Each field may stand once only; remove the others.',
  SCENARIO_UNKNOWN: 'There is no scenario[ "{name}"]. [Scenarios: {known}.]',
  SCENARIO_EXISTS: 'A scenario[ "{name}"] exists. Choose another name, or replace it.',
  SCOPE_EMPTY: 'No unit is in the scope of the scenario[ (region {region})]. Tick the units that take part.',
  UNIT_UNKNOWN: 'There is no unit[ "{unit}"] in the project. Check the code or the name.',
  STEP_DUPLICATE: 'Two steps have the id "{step}". Give each its own.',
  STEP_UNKNOWN: 'There is no step with the id "{step}". Check the step that refers to it.',
  COUNTY_UNKNOWN: 'The county code "{county}" is not in the project. Check the top-up table.',
  COUNTY_WITHOUT_UNITS:
    'The county[ {name}][ ({county})] has top-up posts[ ({posts,number})] but no unit in scope. Tick its units or set the posts to 0.',
  WEIGHTS_NOT_ONE: 'The weights of the step "{step}" add up to {sum}; they should add up to 1.',
  INDICATOR_UNKNOWN: 'There is no indicator "{indicator}". Import it or use another.',
  INDICATOR_EXISTS: 'There is an indicator "{name}" already. Fill that one in, or choose another name.',
  CELL_NOT_A_NUMBER:
    '[{unit}: ]"{indicator}" should be a number, found "{value}". Enter a number; leave the cell blank where there is none.',
  CELL_UNIT_FOREIGN:
    '[{unit}: ]"{indicator}"[ is held in {measure}; the unit] of "{value}" cannot be converted. Drop the unit or use one that can.',
  CELL_NEGATIVE: '[{unit}: ]"{indicator}" cannot be negative, found "{value}". Check and mend it.',
  CELL_NOT_A_RANK: '[{unit}: ]"{indicator}" should be a place from 1 on, found "{value}". Mend it.',
  CELL_NOT_WHOLE:
    '[{unit}: ]"{indicator}" should be whole, found "{value}". If it is in ten thousands, write the unit too: 1.5万.',
  INDICATOR_MISSING:
    '[{unit}: ]no value of the indicator "{indicator}"[ as of {asOf}][ ({count,number} lack it)]. Fill it in under Indicators, or import a table that has it[ (the template brings sample values in {workbook}: choose it under Import, or use the command import)]; or let the weight count a blank as 0.',
  INDICATOR_NEGATIVE:
    '[{unit}: ]the indicator "{indicator}" is negative[ ({value})] and cannot be shared. Mend the data.',
  INDICATOR_ZERO_SUM:
    'The indicator "{indicator}" adds up to 0[ in "{group}"], so no share exists. Mend the data or use another indicator.',
  SHARE_NEEDS_HIGH:
    'The indicator "{indicator}" is better when low and cannot be taken by share. Use rank or range.',
  POINTS_TOO_FEW:
    'There are {points,number} points, but places go down to {places,number}. Add the missing points.',
  RULE_UNKNOWN: 'There is no rule {code}.',
  RULE_PARAMETER_UNKNOWN: 'Rule {code} has no parameter {parameter}; it has: {known}.',
  RULE_PARAMETERS_CROSS:
    'The limits of rule {code} contradict each other: lower ones may not exceed higher ones.',
  RULE_PACK_UNKNOWN: 'There is no rule pack[ "{pack}"]. [Packs: {known}.]',
  INFEASIBLE:
    'The conditions of the scenario cannot hold together[: the step "{step}" ({group}) needs {need,number} posts of at most {most,number}]. Relax one of them and run again.',
  UNDECIDED:
    'Units are tied and need a decision[: {posts,number} posts in the step "{step}" ({group})]. Add an order for ties to the scenario.',

  TABLE_UNKNOWN: 'There is no table "{table}". Available: {known}.',
  LAYOUT_UNKNOWN:
    'The report has no layout[ "{name}"]. [Saved layouts: {known}.] Save one on the reports page, or name one that exists.',
  REPORT_UNKNOWN: 'There is no report[ "{report}"]. [Reports: {known}.]',
  REPORT_TOO_LONG:
    'The table has {rows,number} rows; {most,number} at most can be printed, saved as PDF or copied. Export a workbook, or narrow the table first.',
  NOT_COPIED:
    'Nothing was copied: the table took too long to come for the click to count. It is here now; press “Copy the table” once more.',
  FORMAT_UNKNOWN: 'Export to[ "{format}"] is not supported. Use a file name ending in[ {known}].',
  NO_REQUEST: 'There is no request or notice up to the date. Record one first, or name a later date.',
  NO_RENDERER:
    'No page renderer is available here[ ({missing} is missing)][ ({reason})], so no PDF can be made. [To install: {remedy}. ]Or use .xlsx.',
  NO_PRINTER:
    'Nothing was printed[ ({reason})]. Check that a printer is installed and online, or save as PDF first.',

  NOTHING_TO_UNDO: 'There is nothing to undo.',
  NOTHING_TO_REDO: 'There is nothing to redo.',

  ENGINE_RESTARTED: 'The data service stopped and runs again; nothing saved was lost. Repeat the last step.',
  INTERNAL:
    'An internal error occurred[ ({detail})]; the last step was not written. Try again; if it recurs, send the log to support.',
  POINTS_ALONE:
    'Step "{step}" uses points of places: every indicator of it has points and none a weight. Remove the others and the weights.',
  BOUND_SCOPE_UNKNOWN:
    'The bound speaks of "{scope}", which is nothing here. Write unit, unit:CODE, county:CODE or class:NAME.',
  CHARGE_TYPE_DIFFERS:
    'The extra posts are of another type than the step "{step}" that pays for them ({type}). Use one type, or do not charge that step.',
  UNIT_AMBIGUOUS: 'More than one unit is named "{unit}". Write its code; give it one where it has none.',
  FILE_EMPTY:
    'The file[ "{file}"] is empty; there is nothing to read. Check that it is the right file and was saved.',
  DATE_ORDER: 'The date[ {date}] lies before[ {earliest}]. Correct the date.',
  REQUEST_EXISTS: 'There is already a request numbered “{number}”. Use another number.',
  REQUEST_UNKNOWN: 'There is no request numbered “{number}”. Check the number.',
  REQUEST_STEP:
    'Request “{number}” stands at “{state}”: “{step}” cannot follow. Keep to request, review, decision, notice.',
  REQUEST_POSTS:
    'Request “{number}” has {have,number} posts left to notify, {need,number} were written. Write no more than are left.',
  VACANCY_SHORT:
    'Request “{number}”[ ({postType})] needs {need,number} posts, the usable vacancy is {have,number}. Ask for fewer, or give the reason for going beyond it.',
  DUTY_UNKNOWN: 'There is no duty numbered “{number}”. For a new one give its list and name.',
  DUTY_EXISTS:
    'There is already a duty numbered “{number}”. Use another number, or leave out list and name to record a change.',
  CONCURRENT_ABOVE_FILLED:
    '[“{unit}”: ]{concurrent,number} concurrent positions are more than the {filled,number} filled. Correct one of them.',
  OFF_ESTABLISHMENT_APPROVED:
    '[“{unit}”: ]people off the establishment have no approved number. Give only how many there are.',
  PERSON_MASKED:
    '"{name}" hides part of a name and cannot be entered as a person. Write the full name, or choose a person who is known.',
  PERSON_UNKNOWN:
    'The register of people has no number {person}; the person may have been cleared. Choose the person again.',
  RECORD_UNKNOWN: 'There is no record numbered “{id}”. Check the number.',
  RECORD_EXISTS: 'The same record is already there[ (“{id}”)]. It need not be entered again.',
  ENTRY_BOOKED:
    'Document “{document}” booked this entry, which cannot be withdrawn by itself. Correct it by another document, or undo it while it is the last step.',
  ENTRY_FOLLOWED:
    'Something entered for {on} rests on this entry. Withdraw what came after it first; what went on by a merge or a split is corrected where it is now.',
  RECORD_CLOSED: 'Record “{id}” is closed and cannot be changed. Enter a new one.',
  ...ledgerFailures,

  ...exchangeFailures,
  CLASS_MISSING: 'The unit "{unit}" has no class, so posts by class cannot be given. Record its class.',
  CLASS_UNKNOWN:
    'The scenario names no posts for the class "{class}" (unit "{unit}"). Add the class; write 0 for none.',
  CARRY_NEEDS_SET:
    'Step "{step}" takes over the present quota, which only a scenario that sets quotas (result: set) can do: on top of itself it would count twice. Set, or drop the step.',
  UNIT_NOT_IN_SCOPE:
    'The unit "{unit}" is not in the scope of the scenario. Tick it, or take it out of the step.',
  BRACKET_EMPTY: 'The lower end {from} of the bracket is not below its upper end {to}. Mend the bracket.',
  BRACKETS_OVERLAP: 'The brackets overlap at {boundary}. Mend the ends or which of them is included.',
  BRACKETS_GAP: 'The brackets leave a gap at {boundary}. Mend the ends or which of them is included.',
  VALUE_OUTSIDE:
    'The indicator "{indicator}" of the unit "{unit}" is {value}, which no bracket holds. Add the bracket; the ends may be open.',
  POSTS_OUT_OF_RANGE:
    'The unit "{unit}" comes to {value} posts; it should be 0 to {most,number}. Mend the formula or the data.',
  FORMULA_INVALID:
    'The formula goes wrong at character {position}[: "{found}"][, expected "{expected}"]. Allowed: indicators, numbers, + - * / ( ), comparisons, min max floor ceil round if, steps.ID.',
  FORMULA_TOO_LONG:
    'The formula has {length,number} characters; {most,number} are allowed. Split it into steps.',
  FORMULA_TOO_DEEP:
    'The formula is nested too deeply; {most,number} levels are allowed. Split it into steps.',
  FORMULA_NOT_WHOLE:
    'The formula comes to {value} for the unit "{unit}", which is no whole number. Round with floor, ceil or round.',
  FORMULA_DIVISION:
    'The formula divides by 0 for the unit "{unit}". Mend the data, or step around it with if.',
  METHOD_NOT_DIVISOR:
    '"{method}" cannot be used here: with both sums fixed, or where bounds cross, only a divisor method can. Use webster or another one.',
  PUBLISHED_UNKNOWN:
    'There is no published scenario “{name}”, or the beginning of the hash fits several.[ Published: {known}.] Write NAME@HASH.',
  SCENARIO_STALE:
    'The data has changed since scenario “{name}” was published; nothing was booked. Run it again, check it and publish it anew.',
  POOL_SHORT:
    'A pool is short, nothing was booked: on {date} {pool} holds {have,number} {type}, {need,number} are needed[, {more,number} more pools are short]. Book the document that approves the posts first.',
  ALREADY_ADOPTED:
    'This scenario[, the part of “{authority}”,] was adopted by document “{document}” already. Make another scenario to adopt more.',
  NOTHING_TO_ADOPT:
    'The scenario has nothing to book[ for “{authority}”].[ There is for: {known}.] Check --doc.',
  SWEEP_TARGET:
    'The scenario has no such number to sweep. Choose a weight, pool, floor or cap of a weighted step, or a bound of the scenario.',
  SWEEP_VALUE: '“{value}” will not do: a weight lies between 0 and 1, posts are whole. Mend the range.',
  SWEEP_RANGE:
    'The range is wrong: it must not end before it begins, its step is above 0, and it has at most {most,number} values.',
  GIVER_RECEIVES:
    'The unit "{unit}" both gives posts and receives some. Take it out of the givers or out of the scope.',
}
