// Where lists, hints and messages open: inside the dialog they belong to, which covers everything else, or in the page.

export function popupParent(node?: HTMLElement): HTMLElement {
  return node?.closest('dialog') ?? document.body
}
