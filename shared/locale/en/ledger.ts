// Words of the ledger in English.
import type { FailureCode } from '#shared/contract/errors'
import type { LedgerText } from '../zh-CN/ledger.ts'

export const ledger: LedgerText = {
  superior: 'superior',
  ruleWarning: 'Warning: rule {rule} “{title}”. {sentence}',
  cityPool: 'city pool',
  countyPool: 'county pool {region}',
  turnoverPool: 'turnover pool {region}',
  reservePool: 'reserve pool {region}',
  statuses: {
    draft: 'draft',
    meeting: 'before the meeting',
    submitted: 'submitted',
    approved: 'approved',
    filed: 'filed',
    executed: 'executed',
    repealed: 'repealed',
  },
  left: {
    posts: 'posts',
    borrowed: 'posts on loan',
    people: 'people',
    pending: 'pending entries',
    reserves: 'reserved posts',
    bodies: 'bodies',
    units: 'units under it',
    leaders: 'leading posts',
    positions: 'positions',
    duties: 'duties',
    secondments: 'secondments under way',
    requests: 'open requests to use posts',
  },
  accountKinds: {
    superior: 'the superior (superior)',
    pool: 'a pool (pool:city, pool:county:CODE)',
    turnover: 'a turnover pool (pool:turnover:CODE)',
    reserve: 'a reserve pool (pool:reserve:CODE)',
    unit: 'a unit',
    body: 'a body (unit/body)',
  },
}

export const ledgerFailures = {
  ACCOUNT_UNKNOWN:
    'There is no account “{name}”. It should be superior, pool:city, pool:county:CODE, pool:turnover:CODE, pool:reserve:CODE, a unit, or “unit/body”.',
  ACCOUNT_NOT_ALLOWED:
    '“{account}” cannot stand here[: this takes {allowed}]. Name another account; where none fits, choose another kind of movement (approve, cut, transfer, lend).',
  SAME_ACCOUNT:
    '“{account}” is named twice. Debit and credit must be different accounts, merged or split bodies different bodies.',
  BODY_UNKNOWN:
    'Unit “{unit}” has no body[ “{body}”]. Check the name (written “unit/body”), or establish it earlier in the document.',
  HOLDER_ABOLISHED:
    '“{holder}” was abolished on {abolished}; its posts and people were settled by that document. A movement[ on {date}], before that day as much as after it, would change those booked figures and is refused. Name one that exists; to add what happened before the abolition, undo in Audit to before it was booked, book the movement, then the abolition again.',
  DATE_BEFORE_FOUNDING: '“{holder}” exists from {founded} on, not yet on {date}. Correct the effective date.',
  POSTS_SHORT:
    '“{account}” has too few posts ({type}): {have,number}[ on {date}], needed {need,number}. Take fewer, or fill the account first.',
  POSTS_SHORT_LATER:
    'Posts ({type}) in “{account}” are used by the later document “{document}” ({on}): at most {have,number} can still be taken, needed {need,number}. Take fewer, or settle the later document first.',
  PEOPLE_SHORT:
    '“{account}” has too few people ({type}): {have,number}[ on {date}], to leave {need,number}. Check the number.',
  PEOPLE_SHORT_LATER:
    'People ({type}) in “{account}” leave by the later document “{document}” ({on}): at most {have,number} can still leave, wanted {need,number}. Check the later document.',
  RESERVE_SHORT_LATER:
    'The reserve ({type}) in “{account}” cannot be set so: [the later document “{document}” ({on}) lowers it; ]at most {have,number} less, wanted {need,number}. Check the later document.',
  EARMARKED_OTHERWISE:
    'Of {type} in “{account}” only {have,number} can serve “{purpose}”, wanted {need,number}: the others are earmarked for “{other}”, and a transfer does not change a purpose. Take fewer, or cut them and approve them for the new purpose.',
  TYPES_DIFFER:
    'Debit is {type}, credit is {toType}: a transfer never changes the type of posts. Use one type, or cut and approve.',
  OPENED_ALREADY:
    '“{account}” was already opened for {type}. It is opened once; use approve, cut or transfer.',
  NAME_TAKEN: 'There is already a “{name}” under “{parent}”. Choose another name.',
  NAME_CONFUSING:
    '“{name}” cannot name a unit or be its code: it has a “/”, is written like an account (superior, pool:…), or is another unit’s code or name, and would be mistaken. Choose another.',
  INVISIBLE_CHARACTER:
    'There is a character in “{field}” that nobody sees[ ({character})]. Delete it and write the text anew: names and numbers that look alike must not differ by it.',
  PURPOSE_MISSING:
    '“{field}”: functions are named where the posts may stand, but no purpose. Write the purpose, or leave out functions.',
  UNIT_OR_BODY: '“{field}”: write either unit or body (unit/body), not both and not neither.',
  MERGE_NEEDS_TWO:
    'A merge takes at least two different units or bodies; here is only “{name}”. Name the others; a mere change of name is a rename.',
  SURPLUS_UNPLACED:
    'Of {type}, {approved,number} are approved for what is merged and {have,number} are there: {left,number} are left over without a place. Name the pool that takes them (surplusTo; superior gives them back), or approve more.',
  CODE_TAKEN: 'Code “{code}” is another unit’s. Choose another code.',
  TREE_CYCLE: '“{unit}” cannot go under “{parent}”, which stands under it. Choose another parent.',
  MERGE_ACROSS_LEVELS: '“{unit}” and “{other}” are not of one level in one county and cannot merge.',
  MERGE_OTHER_UNIT: 'Body “{body}” does not belong to “{unit}”. Bodies merge and split inside one unit.',
  BODIES_CLASH:
    'The units have bodies of one name and different kinds: {names}. Rename them or change their kind first.',
  NOT_EMPTY:
    '“{holder}” still has {have,number} {left}[ ({type})] and cannot be abolished. Move, cut, hand over or settle them first, in the same document if you like.',
  LATER_MOVEMENTS:
    '“{holder}” has movements or entries after that date ({on})[: document “{document}”][: {register}][ “{subject}”]. Choose a later date, or settle those first: adjust what a document booked by another one, withdraw what was entered under Ledger, Dated ahead (command line: withdraw).',
  SPLIT_NEEDS_TWO:
    'A split takes at least two parts; “{name}” has only one. Name the others (what stays is a part too); a mere change of name is a rename, going into another body is a merge.',
  SPLIT_NOT_WHOLE:
    '“{holder}” has {have,number} {left} of {type}, the parts add up to {need,number}; they must be equal. Correct the parts.',
  TERM_BEFORE_DATE: 'The term {until} ends before the effective date {date}. Correct it.',
  LOAN_UNKNOWN:
    'Movement {movement} has lent nothing that could be returned[ by {date}]. Check the movement and the date.',
  RETURN_TOO_MUCH:
    'Of movement {movement} {have,number} posts are still lent; {need,number} cannot be returned. Correct the number.',
  PENDING_UNKNOWN: 'There is no pending entry “{pending}”. Check the number.',
  PENDING_CLOSED:
    'Pending entry “{pending}” is entered, cancelled or not yet there[ on {date}]. Check the number and the date.',
  STATUS_NOT_ALLOWED:
    'Document “{document}” is “{present}” and cannot become “{status}”. Check its status, or correct it by a new document.',
  REPEALED_NEW:
    'Document “{document}” is not booked yet and cannot begin as repealed: the books must show what it did before. Book it as it was then (approved, say), and the document that repeals it after it; one that never took effect need not be booked.',
  DOCUMENT_DIFFERS:
    'Document “{document}” is booked with other content. Check the number; a plan goes on by a step of its own; what is booked is corrected by a new document.',
  ATTACHMENT_TOO_LARGE:
    'The file[ “{file}”] has {size,number} MB; an attachment has {most,number} MB at most. Choose a smaller one, or name it only.',
  ATTACHMENT_UNREAD:
    'The attachment was not read, or another file was chosen since. Choose the attachment again.',
  ATTACHMENT_UNNAMED:
    'No attachment is named. Write its file in document.attachment, or leave out --keep-attachment.',
  ATTACHMENT_DIFFERS:
    'The SHA-256 of the attachment is {hash}, not the one written. Check that it is the same file.',
  ATTACHMENT_KEPT:
    'Another file is kept with “{document}” already, and a kept original is never replaced. If it is the wrong one, undo the step that attached it; book further papers with another document.',
  ATTACHMENT_NONE:
    'The project keeps no attachment of “{document}”, at most its name. Ask the office that holds the original.',
  ATTACHMENT_BROKEN:
    'The kept attachment of “{document}” is missing or not the one whose SHA-256 was booked. Restore a backup, and run verify.',
  DOCUMENT_UNKNOWN: 'No document “{document}” is booked. Check the number.',
} as const satisfies Partial<Record<FailureCode, string>>
