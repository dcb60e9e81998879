// Words of the ledger: its refusals, accounts, statuses of documents, and what a conservation check found.
import type { FailureCode } from '#shared/contract/errors'
import type { DocumentStatus } from '#shared/domain/ledger/document'

export interface LedgerText {
  readonly superior: string
  /** A booking stands, but a rule will find it. */
  readonly ruleWarning: string
  readonly cityPool: string
  readonly countyPool: string
  readonly turnoverPool: string
  readonly reservePool: string
  readonly statuses: Readonly<Record<DocumentStatus, string>>
  /** What a unit or body may still have. */
  readonly left: Readonly<Record<string, string>>
  /** Kinds of accounts. */
  readonly accountKinds: Readonly<Record<string, string>>
}

export const ledger: LedgerText = {
  superior: '上级核定',
  ruleWarning: '提醒：规则 {rule}“{title}”。{sentence}',
  cityPool: '市级编制池',
  countyPool: '{region} 县级编制池',
  turnoverPool: '{region} 周转池',
  reservePool: '{region} 储备池',
  statuses: {
    draft: '拟稿',
    meeting: '上会',
    submitted: '报批（报备）',
    approved: '批准',
    filed: '已备案',
    executed: '执行',
    repealed: '废止',
  },
  left: {
    posts: '编制',
    borrowed: '借用的周转编制',
    people: '实有人员',
    pending: '待上编名额',
    reserves: '预留编制',
    bodies: '所属机构',
    units: '下属单位',
    leaders: '领导职数',
    positions: '岗位',
    duties: '职责事项',
    secondments: '未结束的借调',
    requests: '未办结的用编请示',
  },
  accountKinds: {
    superior: '上级（superior）',
    pool: '编制池（pool:city、pool:county:县代码）',
    turnover: '周转池（pool:turnover:区划代码）',
    reserve: '储备池（pool:reserve:区划代码）',
    unit: '单位',
    body: '机构（单位/机构）',
  },
}

export const ledgerFailures = {
  ACCOUNT_UNKNOWN:
    '没有“{name}”这个账户。应为 superior、pool:city、pool:county:县代码、pool:turnover:区划代码、pool:reserve:区划代码、单位，或“单位/机构”。',
  ACCOUNT_NOT_ALLOWED:
    '“{account}”不能用在这里[：这里应写{allowed}]。请改写账户；没有合适的账户时，换一种变动（核增、核减、划转、周转）。',
  SAME_ACCOUNT: '“{account}”写了两次。划出与划入必须是不同的账户，合并、拆分的机构不能重复。',
  BODY_UNKNOWN: '单位“{unit}”中没有机构[“{body}”]。请检查名称（写法为“单位/机构”），或先在文件中设立该机构。',
  HOLDER_ABOLISHED:
    '“{holder}”已于 {abolished} 撤销，当时的编制和人数已按撤销文件全部结清。[日期 {date} 的变动]不论在撤销之前还是之后，都会改变这些已入账的数字，所以不能登记。请改用现有单位或机构；确需补登撤销之前的变动，请先在“审计”中撤销到撤销文件登记之前，补登后再登记撤销。',
  DATE_BEFORE_FOUNDING: '“{holder}”自 {founded} 起设立，{date} 时还不存在。请改正文件的生效日期。',
  POSTS_SHORT:
    '“{account}”的{type}不够：[{date} ]只有 {have,number} 名，需要 {need,number} 名。请减少数量，或先补足该账户。',
  POSTS_SHORT_LATER:
    '“{account}”的{type}已被后面的文件“{document}”（{on}）用去：最多还能划出 {have,number} 名，需要 {need,number} 名。请减少数量，或先调整后面的文件。',
  PEOPLE_SHORT:
    '“{account}”的{type}实有人数不够：[{date} ]只有 {have,number} 人，要减少 {need,number} 人。请核对人数。',
  PEOPLE_SHORT_LATER:
    '“{account}”的{type}实有人数已被后面的文件“{document}”（{on}）减去：最多还能减少 {have,number} 人，要减少 {need,number} 人。请核对后面的文件。',
  RESERVE_SHORT_LATER:
    '“{account}”的{type}预留数不能这样改：[后面的文件“{document}”（{on}）已减少预留，]最多还能减少 {have,number} 名，要减少 {need,number} 名。请核对后面的文件。',
  EARMARKED_OTHERWISE:
    '“{account}”的{type}中可用于“{purpose}”的只有 {have,number} 名，需要 {need,number} 名：其余指定用于“{other}”，专编专用，不能在划转中改变用途。请减少数量，或由上级先核减、再按新的用途核增。',
  TYPES_DIFFER:
    '划出的是{type}，划入的是{toType}：编制不能在划转中改变类型。请按同一类型划转，或另行核减、核增。',
  OPENED_ALREADY: '“{account}”的{type}已经登记过期初数。期初数只登记一次，以后的变动请用核增、核减或划转。',
  NAME_TAKEN: '“{parent}”之下已有名为“{name}”的单位或机构。请换一个名称。',
  NAME_CONFUSING:
    '“{name}”不能作单位的名称或代码：它含有“/”，或是账户的写法（superior、pool:…），或已是另一个单位的代码或名称，写在文件里会认错。请换一个。',
  INVISIBLE_CHARACTER:
    '“{field}”中有看不见的字符[（{character}）]。请删去后重写：看起来相同的名称和文号不能因它而不同。',
  PURPOSE_MISSING:
    '“{field}”：写明了可用的职能（functions），却没有写专项用途。请写明专项用途（purpose），或删去 functions。',
  UNIT_OR_BODY: '“{field}”：请只写 unit（单位）或 body（单位/机构）其中之一，不能都写，也不能都不写。',
  MERGE_NEEDS_TWO: '合并至少要两个不同的单位或机构，这里只有“{name}”。请补全；只改名称请用更名。',
  SURPLUS_UNPLACED:
    '合并后的{type}核定 {approved,number} 名，原有 {have,number} 名，多出 {left,number} 名没有写明去处。请写明多出的划入哪个编制池（surplusTo，交回上级写 superior），或提高核定数。',
  CODE_TAKEN: '代码“{code}”已被另一个单位使用。请换一个代码。',
  TREE_CYCLE: '“{unit}”不能归到“{parent}”之下：后者本身在前者之下。请换一个上级。',
  MERGE_ACROSS_LEVELS: '“{unit}”与“{other}”不在同一县（市、区）的同一层级，不能合并。',
  MERGE_OTHER_UNIT: '机构“{body}”不属于“{unit}”。机构的合并、拆分只能在同一单位之内。',
  BODIES_CLASH: '要合并的单位中有名称相同而性质不同的机构：{names}。请先更名或改变机构性质，再合并。',
  NOT_EMPTY:
    '“{holder}”还有{left}[（{type}）] {have,number} 个未了，不能撤销。请先划转、核减、移交或办结，也可在同一文件中先行处理。',
  LATER_MOVEMENTS:
    '“{holder}”在此之后（{on}）还有变动或记录[：文件“{document}”][：{register}][“{subject}”]。请把日期定在其后，或先作处理：文件登记的，另行发文调整；台账中录入的，在“台账”的“日后记录”中撤回（命令行 withdraw）。',
  SPLIT_NEEDS_TWO:
    '拆分至少要两个部分，“{name}”只写了一个。请补全（机构本身留下的，也写作一个部分）；只改名称请用更名，并入另一机构请用合并。',
  SPLIT_NOT_WHOLE:
    '“{holder}”有{left}（{type}）{have,number} 个，拆分后各机构合计 {need,number} 个，两者应当相等。请改正各机构的数目。',
  TERM_BEFORE_DATE: '周转期限 {until} 早于生效日期 {date}。请改正期限。',
  LOAN_UNKNOWN: '[到 {date} 为止，]变动 {movement} 没有借出可以归还的周转编制。请检查变动编号和日期。',
  RETURN_TOO_MUCH:
    '变动 {movement} 借出的周转编制只有 {have,number} 名未还，归还不了 {need,number} 名。请改正数量。',
  PENDING_UNKNOWN: '没有编号为“{pending}”的待上编名额。请检查编号。',
  PENDING_CLOSED: '待上编名额“{pending}”[在 {date} ]已经上编、取消，或尚未产生。请检查编号和日期。',
  STATUS_NOT_ALLOWED: '文件“{document}”现为“{present}”，不能改为“{status}”。请检查文件状态，或另行发文更正。',
  REPEALED_NEW:
    '文件“{document}”尚未登记，不能直接登记为废止：它在废止以前怎样改变编制，账上要看得出来。请先按当时的状态（如批准）登记，再登记废止它的文件；从未生效的，不必登记。',
  DOCUMENT_DIFFERS:
    '文号“{document}”已经登记，内容与这一份不同。请检查文号；计划转为批准、备案，请在该文件上办理下一步；要更正已登记的内容，请另行发文。',
  ATTACHMENT_TOO_LARGE:
    '文件[“{file}”]有 {size,number} MB，附件最大 {most,number} MB。请缩小后重新选择，或不附原件、只写名称。',
  ATTACHMENT_UNREAD: '附件没有读入，或此后又选择了别的文件。请重新选择附件。',
  ATTACHMENT_UNNAMED: '没有写明附件。请在 document.attachment 中写文件名，或去掉 --keep-attachment。',
  ATTACHMENT_DIFFERS: '附件的 SHA-256 是 {hash}，与所写的不同。请核对是否同一文件。',
  ATTACHMENT_KEPT:
    '文件“{document}”已经存有另一份附件，存放的原件不会被替换。存错了的，请撤销附上它的那一步；补充的材料，请随另一份文件登记。',
  ATTACHMENT_NONE: '项目中没有存放“{document}”的附件，只可能记有名称。请向经办单位索取原件。',
  ATTACHMENT_BROKEN: '“{document}”所存的附件缺失，或与登记的 SHA-256 不符。请用备份恢复，并运行核验。',
  DOCUMENT_UNKNOWN: '没有登记过文号为“{document}”的文件。请检查文号。',
} as const satisfies Partial<Record<FailureCode, string>>
