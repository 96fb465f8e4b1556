const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * What separates the fields of a CSV text: the sign that occurs most often in its first line that is not empty, quoted fields
 * left out. Excel writes semicolons where the comma is the decimal sign, as in Indonesia.
 */
export function delimiterOf(head: string): Delimiter {
  const line = head.split(/\r\n|\n|\r/).find((each) => each.trim() !== '') ?? ''
  const told = /^sep=([,;\t])$/i.exec(line)?.[1]
  const unquoted = told ?? line.replace(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: unquoted.split(delimiter).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ','
}
