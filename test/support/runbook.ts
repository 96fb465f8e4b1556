/** One command of a document, as one line, with the line it begins on. */
export type Told = { readonly line: number; readonly text: string }

/** All commands of a document's `sh` blocks, lines that go on, by their end or inside quotes, joined and what is said behind them left out. Throws for a block in no language. */
export function commandsIn(markdown: string): Told[] {
  const commands: Told[] = []
  let language: string | undefined
  let begun: Told | undefined
  markdown.split('\n').forEach((raw, index) => {
    const text = raw.trim()
    const fence = /^```(\w*)$/.exec(text)
    if (fence) {
      if (language === undefined && fence[1] === '') throw new Error(`line ${index + 1} opens a block in no language`)
      language = language === undefined ? fence[1] : undefined
      return
    }
    if (language !== 'sh') return
    const joined = begun ? `${begun.text} ${text}` : text
    const line = begun?.line ?? index + 1
    begun = joined.endsWith('\\')
      ? { line, text: joined.slice(0, -1).trimEnd() }
      : isOpen(joined)
        ? { line, text: joined }
        : undefined
    if (begun) return
    const said = joined.replace(/\s{2,}#.*$/, '').replace(/ # .*$/, '')
    if (said !== '') commands.push({ line, text: said })
  })
  return commands
}

/** Whether what is said is still inside quotes. */
function isOpen(text: string): boolean {
  return /['"]/.test(text.replace(/"[^"]*"|'[^']*'/g, ''))
}

/** The words of a command as a shell would split them, quotes taken off; `VAR=value` in front apart. */
export function wordsOf(text: string): {
  readonly set: Readonly<Record<string, string>>
  readonly words: readonly string[]
} {
  const words = [...text.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replace(/["']/g, ''))
  const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word))
  const set = words.slice(0, first === -1 ? words.length : first).map((word) => {
    const at = word.indexOf('=')
    return [word.slice(0, at), word.slice(at + 1)] as const
  })
  return { set: Object.fromEntries(set), words: first === -1 ? [] : words.slice(first) }
}

/** The commands of AWS in a command: itself, and those whose answers it takes. */
export function awsIn(text: string): string[] {
  return [...text.matchAll(/(?:^|\$\()(aws (?:[^()"']+|"[^"]*"|'[^']*')*)/g)].flatMap(
    ([, found]) => found?.trim() ?? [],
  )
}
