// Where the list of a choice opens: inside its dialog, which covers everything else, or in the page.

export function popupParent(node: HTMLElement): HTMLElement {
  return node.closest('dialog') ?? document.body
}
