/** Joins the parts of a key. `#` and `%` inside a part are escaped, so that no part can pose as two. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return parts.map((part) => String(part).replace(/[%#]/g, (sign) => (sign === '#' ? '%23' : '%25'))).join('#')
}

/** The parts of a key that `keyOf` joined. */
export function partsOfKey(key: string): string[] {
  return key.split('#').map((part) => part.replaceAll('%23', '#').replaceAll('%25', '%'))
}

/** Where an item lies in the table. */
export type ItemKey = { readonly pk: string; readonly sk: string }

/** First part of the keys of what belongs to no single agency. No agency's id is a lone hyphen. */
export const NO_AGENCY = '-'
