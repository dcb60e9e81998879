// What every kind of movement is: a function that does to the books what the movement says.
import type { Book } from '../book.ts'
import type { Movement, MovementKind, MovementOf } from '../movement.ts'

/** `at` is the movement's place in the document, such as `movements[3]`, for the fields of refusals. */
export type Kind<K extends MovementKind> = (book: Book, movement: MovementOf<K>, at: string) => void

export type Kinds = { readonly [K in Movement['kind']]: Kind<K> }
