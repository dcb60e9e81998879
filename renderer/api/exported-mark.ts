// Remembers, while the window lives, that a report of this project was exported: the last of the five steps.
const KEY = 'bianheng.exported'

export function markExported(file: string): void {
  sessionStorage.setItem(KEY, file)
}

export function wasExported(file: string): boolean {
  return sessionStorage.getItem(KEY) === file
}
