// Files that the build puts into the program as text, and modules that a test takes in by their folder.
interface ImportMeta {
  readonly glob: <T>(
    pattern: string,
    options: { readonly query?: '?raw'; readonly import?: 'default'; readonly eager: true },
  ) => Record<string, T>
}
