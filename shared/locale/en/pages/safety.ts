// Safety: the password of the project, its copies and where they are kept.
import type { SafetyText } from '../../zh-CN/pages/safety.ts'

export const safety: SafetyText = {
  title: 'Safety and backups',
  intro: 'The password of the project, the copies kept of it and their second place.',
  password: {
    title: 'Password',
    plainHint:
      'The project is not encrypted: whoever has the file can read it. A password encrypts the project and the copies kept of it.',
    encryptedHint:
      'The project and the copies kept of it are encrypted. Without the password they cannot be opened.',
    warning:
      'A lost password cannot be recovered, and without it the project cannot be opened. Keep it in a safe place.',
    current: 'Present password',
    next: 'New password (at least 8 characters)',
    again: 'Once more',
    set: 'Set the password',
    change: 'Change the password',
    remove: 'Remove the password',
    tooShort: 'The new password needs at least 8 characters.',
    different: 'The two new passwords differ.',
    noCurrent: 'Enter the present password.',
    done: {
      set: 'The password is set; the project and {copies,number} copies are encrypted.',
      changed: 'The password is changed, also of {copies,number} copies.',
      removed: 'The password is removed; the project and {copies,number} copies are no longer encrypted.',
    },
    left: '{count,number} copies stayed as they were: {files}',
  },
  ask: {
    title: 'Open "{name}"',
    label: 'Password of the project',
    open: 'Open',
    cancel: 'Cancel',
  },
  places: {
    title: 'Places of the backups',
    hint: 'A copy is kept in both places before an import, every 15 minutes if something changed, and at close: 3 of today, one a day for 14 days, one a month for 12.',
    beside: 'Beside the project',
    second: 'Second place',
    none: 'None',
    chosen: 'chosen by you',
    own: "the program's own",
    choose: 'Choose a folder…',
    reset: "Back to the program's own",
  },
  copies: {
    title: 'Copies kept',
    table: 'Backups',
    empty: 'No backups yet.',
    columns: {
      at: 'Time',
      reason: 'Reason',
      place: 'Place',
      units: 'Units',
      entries: 'Audit entries',
      size: 'Size (KB)',
      state: 'State',
    },
    states: { sound: 'Sound', damaged: 'Damaged', locked: 'Another password' },
    beside: 'Beside the project',
    elsewhere: 'Second place',
    backup: 'Back up to…',
    backupName: 'backup_{name}',
    written: 'Backed up as "{file}": {units,number} units, {entries,number} audit entries.',
    restore: 'Restore',
    restoreTitle: 'Restore the backup of {at}',
    restoreHint:
      'The project goes back to what it held then. The present file stays beside it under another name and can be restored in turn.',
    cancel: 'Cancel',
    restored: 'Restored; the file before is kept as "{kept}".',
  },
}
