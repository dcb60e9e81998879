// Sentences for what the exchange of packages refuses.
import type { FailureCode } from '#shared/contract/errors'

export const exchangeFailures: Record<Extract<FailureCode, `EXCHANGE_${string}`>, string> = {
  EXCHANGE_NOT_A_PACKAGE:
    '[“{file}”]不是完整的编衡交换包。请选择由“交换”功能写出的 .bhpack 文件；复制或传送时中断过的，请重新复制，或让对方重新写出一份。',
  EXCHANGE_DAMAGED: '交换包[“{file}”]已损坏[（{part}）]，没有读取任何内容。请让对方重新写出一份。',
  EXCHANGE_PART_FOREIGN:
    '交换包中有不属于它的内容“{part}”，疑似被人改过，没有读取任何内容。请向对方核实，重新取得一份。',
  EXCHANGE_PART_MISSING: '交换包中缺少“{part}”，没有读取任何内容。请让对方重新写出一份。',
  EXCHANGE_PART_CHANGED:
    '交换包中的“{part}”与签名的清单不符，写出后被改过，没有读取任何内容。请向对方核实，重新取得一份。',
  EXCHANGE_SIGNATURE:
    '交换包的签名与清单不符，写出后被改过，或不是声称的一方写出，没有读取任何内容。请向对方核实，重新取得一份。',
  EXCHANGE_CHAIN: '交换包中的审计记录在第 {entry} 条断开，不能采信。请让对方核验其项目后重新写出。',
  EXCHANGE_VERSION:
    '交换包由另一版本的编衡写出[（文件版本 {found}，本程序为 {supported}）]。请双方升级到同一版本后重新写出。',
  EXCHANGE_OTHER_PROJECT: '交换包属于另一个项目[“{project}”]，不能并入。请打开它所属的项目。',
  EXCHANGE_BASE_UNKNOWN:
    '本项目的审计链中没有交换包所依据的链头[ {base}]：项目可能曾从较早的备份恢复。请重新分发一份，让对方在新的副本上填报。',
  EXCHANGE_FORKED:
    '“{from}”的副本与此前接收的内容接不上：对方可能用备份换回了较早的副本。请重新分发一份，让对方在新的副本上填报。',
  EXCHANGE_KEY_NEW:
    '第一次收到“{from}”的签名。请用电话等方式与对方核对指纹，一致后再确认（命令行用 --trust 指纹）。指纹：{fingerprint}',
  EXCHANGE_KEY_CHANGED:
    '“{from}”此前用另一把密钥签名，这一份的密钥变了，已拒绝。请与对方核实：确已更换密钥的，先在“交换”中删去旧密钥（命令行用 exchange keys 项目 --forget 指纹）。新指纹：{fingerprint}；旧指纹：{known}',
  EXCHANGE_KEY_OTHER: '给出的指纹与交换包的不一致。交换包的指纹：{fingerprint}。请再与对方核对。',
  EXCHANGE_KEY_UNKNOWN: '本项目没有信任指纹为 {fingerprint} 的密钥。用 exchange keys 项目 查看已信任的密钥。',
  EXCHANGE_NO_KEY:
    '本机还没有签名密钥。请先写明单位名称，建立密钥（命令行用 exchange keys --name 单位名称）。',
  EXCHANGE_KEY_EXISTS: '本机已有“{name}”的签名密钥，不会被覆盖：换了密钥，对方会拒收。',
  EXCHANGE_KEY_LOCKED: '签名密钥设有密码。请输入密码（命令行用 --password 密码）。',
  EXCHANGE_KEY_FILE:
    '签名密钥文件[“{file}”]已损坏。请从备份取回该文件；取不回的，移走它并建立新密钥，再通知对方。',
  EXCHANGE_PASSWORD_WRONG: '签名密钥的密码不对。请核对大小写和输入法后重试。',
  EXCHANGE_CONFLICTS:
    '有 {count,number} 处冲突没有选定，什么都没有写入。请逐项选择，或全部选同一方（命令行用 --take ours 或 --take theirs）。',
  EXCHANGE_NOT_A_BRANCH:
    '本项目不是别处分发的副本，没有可以回报的对象。分发请写明给谁（命令行用 --for 单位名称）。',
  EXCHANGE_IS_BRANCH:
    '这是分发包，不能并入已有项目。请在“开始”页用它建立副本（命令行：exchange in 新项目 交换包）。',
  EXCHANGE_IS_RETURN: '这是回报包，不能用来建立副本。请打开它所属的项目后接收。',
  EXCHANGE_ENCRYPTED:
    '项目设有密码，不能直接分发：对方打不开带密码的副本。请另存一份备份，取消那一份的密码后用它分发。',
  EXCHANGE_NOTHING: '副本自分发以来没有改动，没有可以回报的内容。',
  EXCHANGE_CLASH:
    '并入后有两行数据不能并存[（{table}）]，什么都没有写入。请在本项目中改去其中一项后重试。[（技术信息：{detail}）]',
  EXCHANGE_BROKEN: '并入后的账目核对不过：{detail}。什么都没有写入。请改选冲突，或先在本项目中补登文件。',
}
