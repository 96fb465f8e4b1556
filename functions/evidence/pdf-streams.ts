import { Unfit } from './unfit.ts'

/** A stream's dictionary as flat tokens, `<<` and `>>` around it left out, its names plain; and where its bytes begin. */
export type PdfStream = { readonly tokens: readonly string[]; readonly start: number }

const SPACE = String.raw`[\s\0]|%[^\r\n]*`
const SKIPPED = new RegExp(`(?:${SPACE})*`, 'y')
const TOKEN = /<<|>>|<[^<>]*>|\/[^\s\0()<>[\]{}/%]*|[^\s\0()<>[\]{}/%]+|[[\](){}<>]/y
const STREAM_BEGINS = /stream[ \t]*(?:\r\n|\n|\r)?/y

/** A file's signs are looked at so often in all: one that is made of beginnings within beginnings is not looked into. */
const TIMES_LOOKED = 4

/**
 * The streams of a PDF, found as its readers find them: behind whatever calls itself an object, read token by token. A mark within a string or a
 * comment is none, and a dictionary may be as long as it likes. Throws `Unfit`. Source: ISO 32000-2, 7.2, 7.3.8 and 7.3.10.
 */
export function* pdfStreams(text: string): Generator<PdfStream> {
  let left = TIMES_LOOKED * text.length
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at + 3)) {
    const { tokens, end } = dictionaryAt(text, at + 3, left)
    left -= end - at
    if (!tokens) continue
    const begins = skipped(text, end)
    STREAM_BEGINS.lastIndex = begins
    const mark = STREAM_BEGINS.exec(text)
    if (mark) yield { tokens, start: begins + mark[0].length }
  }
}

/** The dictionary that stands next; without tokens where something else does, or where it does not end. */
function dictionaryAt(text: string, from: number, left: number) {
  const tokens: string[] = []
  let depth = 0
  let at = from
  do {
    if (at - from > left) throw new Unfit('broken')
    at = skipped(text, at)
    TOKEN.lastIndex = at
    const [token] = TOKEN.exec(text) ?? []
    if (token === undefined || (depth === 0 && token !== '<<')) return { end: at }
    at = token === '(' ? endOfString(text, at) : at + token.length
    if (token === '<<') depth += 1
    if (token === '>>') depth -= 1
    tokens.push(token.startsWith('/') ? plainNames(token) : token)
  } while (depth > 0)
  return { tokens: tokens.slice(1, -1), end: at }
}

function skipped(text: string, at: number): number {
  SKIPPED.lastIndex = at
  return at + (SKIPPED.exec(text)?.[0].length ?? 0)
}

/** Strings hold brackets in pairs, and any sign behind a backslash. */
function endOfString(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}

/** Names may be spelled with signs by their numbers: `/J#61vaScript` is the same name. */
export function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
