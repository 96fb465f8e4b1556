/** Whether two sentences say the same, whatever their capitals, stops and blanks. */
export function sameWords(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

/** A sentence by its letters and digits alone. */
export function plain(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
