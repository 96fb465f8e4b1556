import { type ItemKey, keyOf, partsOfKey } from './keys.ts'

/** A key as docs/access-patterns.md writes it: `{agency}#{unit}#tally`. */
export type KeyPattern = { readonly pk: string; readonly sk: string }

const PART = /\{([^}]+)\}/g

/** What a part of a pattern is called: `{day or month}` is `dayOrMonth`, `{time or -}` is `time`. */
function nameOfPart(part: string): string {
  const [first = '', ...words] = part.replace(/ or -$/, '').split(' ')
  return first + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** The parts of a key by their names; undefined for a key of another pattern. What `keyFrom` makes of them is that very key. */
export function partsBy(pattern: KeyPattern, key: ItemKey): Record<string, string> | undefined {
  const inPk = partsIn(pattern.pk, key.pk)
  const inSk = inPk && partsIn(pattern.sk, key.sk)
  if (!inSk) return undefined
  const found = { ...inPk, ...inSk }
  const made = keyFrom(pattern, found)
  return made.pk === key.pk && made.sk === key.sk ? found : undefined
}

/** The key that a pattern and its parts stand for. */
export function keyFrom({ pk, sk }: KeyPattern, parts: Readonly<Record<string, string>>): ItemKey {
  const fill = (pattern: string) =>
    keyOf(
      ...pattern.split('#').map((segment) => segment.replace(PART, (_, name: string) => parts[nameOfPart(name)] ?? '')),
    )
  return { pk: fill(pk), sk: fill(sk) }
}

function partsIn(pattern: string, key: string): Record<string, string> | undefined {
  const [segments, values] = [pattern.split('#'), partsOfKey(key)]
  if (segments.length !== values.length) return undefined
  return Object.fromEntries(
    segments.flatMap((segment, index) => Object.entries(partsInSegment(segment, values[index] ?? ''))),
  )
}

function partsInSegment(segment: string, value: string): Record<string, string> {
  const names = [...segment.matchAll(PART)].map(([, name = '']) => nameOfPart(name))
  const literal = segment.split(PART).filter((_, index) => index % 2 === 0)
  const expression = new RegExp(
    `^${literal.map((text) => text.replace(/[+.*?^$()[\]\\|]/g, '\\$&')).join('(.+)')}$`,
    's',
  )
  const values = expression.exec(value)?.slice(1) ?? []
  return Object.fromEntries(
    names.flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]]])),
  )
}
