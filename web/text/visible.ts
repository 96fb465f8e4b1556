/** What has no width, turns the words around it, or begins a line: control and format characters, and the two separators of Unicode. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** Text of others in which nothing is hidden: what cannot be seen stands as its code, `⟨U+202E⟩`. For records that must read as they are. */
export function visible(theirs: string): string {
  return theirs.replace(
    UNSEEN,
    (sign) => `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )
}
