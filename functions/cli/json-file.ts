import { readFile } from 'node:fs/promises'
import { fail } from './run-command.ts'

/** Reads a JSON file that people wrote. Ends the command with the file's name, line and column where it cannot be read. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) =>
    fail(`${path} tidak dapat dibaca: ${reason(error)}`),
  )
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch {
    const before = json.slice(0, jsonErrorAt(json)).split('\n')
    const found = json[jsonErrorAt(json)]
    const what = found === undefined ? 'berkas berakhir terlalu cepat' : `tidak mengharapkan ${JSON.stringify(found)}`
    return fail(`${path} bukan JSON: baris ${before.length}, kolom ${(before.at(-1) ?? '').length + 1}: ${what}.`)
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { ENOENT: 'berkas tidak ada.', EISDIR: 'itu sebuah folder.', EACCES: 'tidak ada izin.' }[code] ?? String(error)
}

const SPACE = /[ \t\r\n]*/y
const SCALAR =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy

/** Where the text stops being JSON: the place of the first token that cannot stand there. Node's own message often leaves it out. */
export function jsonErrorAt(text: string): number {
  let at = 0
  const open: ('{' | '[')[] = []
  let expects: 'value' | 'value or end' | 'key' | 'key or end' | 'more' = 'value'
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  while (true) {
    take(SPACE)
    const sign = text[at]
    const inside = open.at(-1)
    if (expects === 'more' && inside === undefined) return at
    const mayEnd = expects === 'more' || expects === 'value or end' || expects === 'key or end'
    if (mayEnd && ((sign === '}' && inside === '{') || (sign === ']' && inside === '['))) {
      at++
      open.pop()
      expects = 'more'
    } else if (expects === 'more') {
      if (sign !== ',') return at
      at++
      expects = inside === '{' ? 'key' : 'value'
    } else if (expects === 'key' || expects === 'key or end') {
      if (sign !== '"' || take(SCALAR) === undefined) return at
      take(SPACE)
      if (text[at] !== ':') return at
      at++
      expects = 'value'
    } else if (sign === '{' || sign === '[') {
      at++
      open.push(sign)
      expects = sign === '{' ? 'key or end' : 'value or end'
    } else {
      if (take(SCALAR) === undefined) return at
      expects = 'more'
    }
  }
}
