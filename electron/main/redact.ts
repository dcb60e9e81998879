// What of a message may stand in the log: no name, no number of a person, no folder of a user.

/**
 * Han text (names, file names) and long digit runs (ID numbers) become marks of their length, paths lose their folders, and
 * what is called a password loses its value.
 */
export function redact(text: string): string {
  return text
    .replaceAll(
      /(pass(?:word|phrase)|\u5bc6\u7801)(["']?\s*[:=：]\s*)(?:"[^"]*"|'[^']*'|[^\s,}]+)/gi,
      '$1$2[secret]',
    )
    .replaceAll(/(?:[A-Za-z]:)?(?:[\\/][^\\/\s"'`:*?<>|()]+)+[\\/](?=[^\\/\s"'`:*?<>|()])/g, '[folder]/')
    .replaceAll(/\p{Script=Han}+/gu, (run) => `[han ${[...run].length}]`)
    .replaceAll(/(?:\d[ -]?){14,17}[\dXx]/g, '[id]')
}
