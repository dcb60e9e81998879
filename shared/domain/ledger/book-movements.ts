// Books the movements of one document, in order; each must leave every account whole.
import { Book } from './book.ts'
import { KINDS } from './kinds/all-kinds.ts'
import type { Kind } from './kinds/kind.ts'
import type { Movement, MovementKind } from './movement.ts'
import type { LedgerSource } from './source.ts'

/**
 * Applies movements on a date to the books of `source`, which stay as they are: what comes of it is in the book's effects.
 * `ids` are the movements' ids. Throws a Refusal naming the movement and field; then nothing of the document counts.
 */
export function bookMovements(
  source: LedgerSource,
  document: { readonly number: string; readonly date: string },
  movements: readonly { readonly id: number; readonly movement: Movement }[],
): Book {
  const book = new Book(source, document)
  for (const [index, { id, movement }] of movements.entries()) {
    book.begin(id)
    const apply = KINDS[movement.kind] as Kind<MovementKind>
    apply(book, movement, `movements[${index}]`)
  }
  return book
}
