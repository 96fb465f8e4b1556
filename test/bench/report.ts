import type { Bound, Figures, Progress } from './group.ts'

const INDENT = '  '
const LINE = 110

/** A table as text: the first column flush left, figures flush right. */
export function sayFigures({ title, compared, columns, rows, notes }: Figures): string {
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    widths
      .map((width, index) => (index === 0 ? (cells[index] ?? '').padEnd(width) : (cells[index] ?? '').padStart(width)))
      .join(INDENT)
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join(INDENT)
  const table = [line(columns), rule, ...rows.map(line)].map((text) => INDENT + text)
  return ['', title, ...wrap(compared), '', ...table, ...(notes.length > 0 ? [''] : []), ...notes.flatMap(wrap)].join(
    '\n',
  )
}

/** Every limit on something counted, with what was counted. */
export function sayBounds(bounds: readonly Bound[]): string {
  const lines = bounds.map(
    ({ what, counted, most }) =>
      `${INDENT}${counted <= most ? 'holds ' : 'BROKEN'}  ${what}: ${Number.isInteger(counted) ? counted : counted.toFixed(2)}, at the most ${most}`,
  )
  return ['', 'Counted limits', ...lines].join('\n')
}

/** Progress on a line of its own, on a terminal one that is written over. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  let told = ''
  return (step, done, total) => {
    if (stream.isTTY) {
      stream.write(`\r\u001b[K${done < total ? `${step}: ${Math.floor((100 * done) / total)} %` : ''}`)
    } else if (step !== told) {
      told = step
      stream.write(`… ${step}\n`)
    }
  }
}

function wrap(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > LINE) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  return [...lines, line].map((each) => INDENT + each)
}
