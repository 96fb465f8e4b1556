const GRAM = 5
/** Shorter texts ("pelayanan sangat baik") are alike without anybody copying. In characters, after normalising. */
const LONGER_THAN = 20

/**
 * How alike two texts are: the share of their runs of five characters that both have, 0 … 1. Case, punctuation, accents of
 * presentation and the number of spaces do not matter. Undefined where either has no more than 20 characters.
 * Source: A. Z. Broder, Proc. Compression and Complexity of Sequences (1997); P. Jaccard (1901).
 *
 * @example "abcdefghijklmnopqrstuvwxyz" and the same with 9 for z: 21 runs of 23, 0.913
 */
export function similarity(a: string, b: string): number | undefined {
  const [first, second] = [gramsOf(a), gramsOf(b)]
  if (!first || !second) return undefined
  const both = first.intersection(second).size
  return both / (first.size + second.size - both)
}

/** Nearly the same text: 0.85 of its runs or more. False for texts too short to say. */
export function nearlyIdentical(a: string, b: string): boolean {
  return (similarity(a, b) ?? 0) >= 0.85
}

function gramsOf(text: string): Set<string> | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  const characters = [...plain]
  if (characters.length <= LONGER_THAN) return undefined
  return new Set(characters.slice(GRAM - 1).map((_, index) => characters.slice(index, index + GRAM).join('')))
}
