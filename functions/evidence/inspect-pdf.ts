import { inflateSync } from 'node:zlib'
import { type PdfStream, pdfStreams, plainNames } from './pdf-streams.ts'
import { Unfit } from './unfit.ts'

/** What stands in a PDF that acts when it is opened, holds another file, or asks for one. Source: ISO 32000-2, 12.6 and 7.11. */
const REFUSED = [
  [/\/Encrypt\s*(%|<<|\d)/, 'locked'],
  [/\/JavaScript\b/, 'active'],
  [/\/Launch\b/, 'active'],
  [/\/(RichMedia|ImportData|SubmitForm)\b/, 'active'],
  [/\/XFA[\s[(<%]/, 'active'],
  [/\/EmbeddedFiles?\b/, 'embedded'],
] as const

/** Behind its last mark a PDF may have a few line ends, and nothing that matters. */
const TAIL = 1024

/** Refuses a PDF with scripts, programs to start or files inside, also where they are packed; and one under a password. Throws `Unfit`. */
export function refusePdf(bytes: Buffer, atMost: number): void {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) throw new Unfit('broken')
  if (text.slice(end + 5).replace(/[\s\0]/g, '').length > TAIL) throw new Unfit('two-kinds')
  refuseNames(text)
  let left = atMost
  for (const stream of pdfStreams(text)) {
    if (!holdsObjects(stream)) continue
    const content = unpackedObjects(bytes.subarray(stream.start), stream, left)
    left -= content.length
    refuseNames(content.toString('latin1'))
  }
}

/** Whether objects lie packed in a stream. Readers learn that elsewhere and do not ask for its type, but for where the first one lies. */
function holdsObjects({ tokens }: PdfStream): boolean {
  return tokens.includes('/ObjStm') || tokens.includes('/First')
}

function refuseNames(text: string): void {
  const plain = plainNames(text)
  for (const [found, reason] of REFUSED) if (found.test(plain)) throw new Unfit(reason)
}

/** Objects that lie packed in a stream. One that is packed in a way which is not unpacked here cannot be looked into. */
function unpackedObjects(bytes: Buffer, { tokens }: PdfStream, left: number): Buffer {
  const filter = filterOf(tokens)
  if (filter === 'none') return bytes.subarray(0, Math.max(0, bytes.indexOf('endstream')))
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    throw new Unfit(error instanceof RangeError ? 'bomb' : 'broken', { cause: error })
  }
}

/** How a stream is packed. Throws `Unfit` for all that is not said here and now, or said twice, and for what is arranged anew before. */
function filterOf(tokens: readonly string[]): 'none' | 'flate' {
  const said = ['/Filter', '/DecodeParms'].map((name) =>
    tokens.flatMap((token, at) => (token === name ? [at + 1] : [])),
  )
  const [[filterAt, ...twice] = [], [parametersAt] = []] = said
  const isElsewhere = tokens.some((token) => token === '/F' || token === '/FFilter' || token === '/FDecodeParms')
  const isArranged = tokens.some((token, at) => token === '/Predictor' && tokens[at + 1] !== '1')
  const isReferred = parametersAt !== undefined && !/^(<<|null)$/.test(tokens[parametersAt] ?? '')
  if (isElsewhere || isArranged || isReferred || twice.length > 0) throw new Unfit('broken')
  if (filterAt === undefined) return 'none'
  const [first = '', second = '', third = ''] = tokens.slice(filterAt, filterAt + 3)
  const isFlate = /^\/(FlateDecode|Fl)$/.test(first === '[' && third === ']' ? second : first)
  if (!isFlate) throw new Unfit('broken')
  return 'flate'
}
