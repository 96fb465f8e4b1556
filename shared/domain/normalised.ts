/** UTF-16 units. No comment, name or cell that anybody could take is longer, however many accents its letters carry. */
const LONGEST = 8_000

/**
 * A text with its accents put together in one way (Unicode's normal forms). One that is too long to be taken anyway is left as it is:
 * accents are put in order one by one, so that a text of nothing else takes the square of its length.
 */
export function normalised(text: string, form: 'NFC' | 'NFKC' | 'NFKD' = 'NFC'): string {
  return text.length > LONGEST ? text : text.normalize(form)
}
