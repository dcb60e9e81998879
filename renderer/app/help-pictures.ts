// Screenshots of the places as they really look, taken by the end-to-end test and kept in docs/help.
const files = import.meta.glob<string>('../../docs/help/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** Address of the picture by the name of the place. */
export const helpPictures: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([file, address]) => [file.replace(/^.*\/|\.png$/g, ''), address]),
)
