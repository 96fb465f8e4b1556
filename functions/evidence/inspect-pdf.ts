import { inflateSync } from 'node:zlib'
import { Unfit } from './unfit.ts'

/** What stands in a PDF that acts when it is opened, holds another file, or asks for one. Source: ISO 32000-2, 12.6 and 7.11. */
const REFUSED = [
  [/\/Encrypt\s*(<<|\d)/, 'locked'],
  [/\/JavaScript\b/, 'active'],
  [/\/Launch\b/, 'active'],
  [/\/(RichMedia|ImportData|SubmitForm)\b/, 'active'],
  [/\/XFA[\s[(<]/, 'active'],
  [/\/EmbeddedFiles?\b/, 'embedded'],
] as const

/** Behind its last mark a PDF may have a few line ends, and nothing that matters. */
const TAIL = 1024
/** A stream's dictionary is no longer. */
const DICTIONARY = 4096

/** Refuses a PDF with scripts, programs to start or files inside, also where they are packed; and one under a password. Throws `Unfit`. */
export function refusePdf(bytes: Buffer, atMost: number): void {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) throw new Unfit('broken')
  if (text.slice(end + 5).replace(/[\s\0]/g, '').length > TAIL) throw new Unfit('two-kinds')
  refuseNames(text)
  let left = atMost
  for (const match of text.matchAll(/\bstream\r?\n/g)) {
    const dictionary = dictionaryBefore(text, match.index)
    if (!/\/ObjStm\b/.test(dictionary)) continue
    const start = match.index + match[0].length
    const content = unpackedObjects(bytes.subarray(start), dictionary, left)
    left -= content.length
    refuseNames(content.toString('latin1'))
  }
}

/** Names may be spelled with signs by their numbers: `/J#61vaScript` is the same name. */
function refuseNames(text: string): void {
  const plain = plainNames(text)
  for (const [found, reason] of REFUSED) if (found.test(plain)) throw new Unfit(reason)
}

function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function dictionaryBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - DICTIONARY), at)
  return plainNames(before.slice(before.lastIndexOf(' obj') + 1)).replace(/\s+/g, ' ')
}

/** Objects that lie packed in a stream. One that is packed in a way which is not unpacked here cannot be looked into. */
function unpackedObjects(stream: Buffer, dictionary: string, left: number): Buffer {
  const filter = /\/Filter ?\[? ?\/(\w+)/.exec(dictionary)
  if (!filter) return stream.subarray(0, Math.max(0, stream.indexOf('endstream')))
  const isFlate = /^(FlateDecode|Fl)$/.test(filter[1] ?? '')
  if (!isFlate || /\/Filter ?\[ ?\/\w+ ?\//.test(dictionary) || /\/Predictor ([2-9]|1\d)/.test(dictionary)) {
    throw new Unfit('broken')
  }
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    throw new Unfit(error instanceof RangeError ? 'bomb' : 'broken', { cause: error })
  }
}
