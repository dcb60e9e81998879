// Sentences for what the exchange of packages refuses.
import type { FailureCode } from '#shared/contract/errors'

export const exchangeFailures: Record<Extract<FailureCode, `EXCHANGE_${string}`>, string> = {
  EXCHANGE_NOT_A_PACKAGE:
    'The file[ “{file}”] is no whole exchange package. Choose a .bhpack file written by the exchange; where copying or sending was cut off, copy it again or ask the sender for another.',
  EXCHANGE_DAMAGED:
    'The exchange package[ “{file}”] is damaged[ ({part})]; nothing of it was read. Ask the sender to write it again.',
  EXCHANGE_PART_FOREIGN:
    'The exchange package holds “{part}”, which does not belong in it: it seems to have been tampered with, and nothing of it was read. Check with the sender and get it again.',
  EXCHANGE_PART_MISSING:
    'The exchange package lacks “{part}”; nothing of it was read. Ask the sender to write it again.',
  EXCHANGE_PART_CHANGED:
    '“{part}” in the exchange package is not what the signed manifest says: it was changed after it was written, and nothing of it was read. Check with the sender and get it again.',
  EXCHANGE_SIGNATURE:
    'The signature of the exchange package does not fit its manifest: it was changed, or comes from somebody else. Nothing of it was read. Check with the sender and get it again.',
  EXCHANGE_CHAIN:
    'The audit chain in the exchange package breaks at entry {entry}; it cannot be relied on. Ask the sender to verify the project and write the package again.',
  EXCHANGE_VERSION:
    'The exchange package was written by another version of Bianheng[ (file version {found}, this program {supported})]. Bring both to the same version and write it again.',
  EXCHANGE_OTHER_PROJECT:
    'The exchange package belongs to another project[ (“{project}”)] and cannot be taken in here. Open the project that it belongs to.',
  EXCHANGE_BASE_UNKNOWN:
    'The audit chain of this project does not contain the head that the package rests on[ ({base})]: the project may have been restored from an earlier copy. Hand out a new branch and have it filled in again.',
  EXCHANGE_FORKED:
    'The copy of “{from}” does not continue what was taken in before: it may have been put back from a backup. Hand out a new branch and have it filled in again.',
  EXCHANGE_KEY_NEW:
    'This is the first package signed by “{from}”. Compare the fingerprint with the sender, by telephone for one, then confirm it (command line: --trust FINGERPRINT). Fingerprint: {fingerprint}',
  EXCHANGE_KEY_CHANGED:
    '“{from}” signed with another key before; this one is refused. Check with the sender: if the key was really replaced, forget the old one first (command line: exchange keys PROJECT --forget FINGERPRINT). New fingerprint: {fingerprint}; old fingerprint: {known}',
  EXCHANGE_KEY_OTHER:
    'The fingerprint given is not that of the package: {fingerprint}. Compare it with the sender again.',
  EXCHANGE_KEY_UNKNOWN:
    'This project trusts no key with the fingerprint {fingerprint}. exchange keys PROJECT lists those it trusts.',
  EXCHANGE_NO_KEY:
    'This computer has no signing key yet. Give the name of the office to make one (command line: exchange keys --name NAME).',
  EXCHANGE_KEY_EXISTS:
    'This computer already has the signing key of “{name}”. It is not overwritten: others would refuse a new one.',
  EXCHANGE_KEY_LOCKED: 'The signing key has a password. Give it (command line: --password PASSWORD).',
  EXCHANGE_KEY_FILE:
    'The file of the signing key[ “{file}”] is damaged. Put it back from a backup; failing that, move it away, make a new key and tell those who trust the old one.',
  EXCHANGE_PASSWORD_WRONG:
    'The password of the signing key is wrong. Check upper and lower case and the input method, then try again.',
  EXCHANGE_CONFLICTS:
    '{count,number} conflicts wait for a choice; nothing was written. Choose one by one, or one side for all (command line: --take ours or --take theirs).',
  EXCHANGE_NOT_A_BRANCH:
    'This project is no branch handed out by another office, so there is nobody to report back to. To hand out a branch, say for whom (command line: --for NAME).',
  EXCHANGE_IS_BRANCH:
    'This package hands out a branch and cannot be merged into a project. Make a copy of it on the start page (command line: exchange in NEWPROJECT PACKAGE).',
  EXCHANGE_IS_RETURN:
    'This is a return package; no branch can be made of it. Open the project that it belongs to and take it in there.',
  EXCHANGE_ENCRYPTED:
    'The project has a password, and the other office could not open such a copy. Make a backup, take the password off it and hand out that one.',
  EXCHANGE_NOTHING: 'Nothing has changed in this branch since it was handed out.',
  EXCHANGE_CLASH:
    'After the merge two rows could not stand side by side[ ({table})]; nothing was written. Change one of them in this project and try again.[ (Technical: {detail})]',
  EXCHANGE_BROKEN:
    'After the merge the books would not add up: {detail}. Nothing was written. Choose differently, or book what is missing in this project first.',
}
