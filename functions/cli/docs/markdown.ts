/** A Markdown page that says on top where it comes from. */
export function page(title: string, source: string, ...parts: readonly string[]): string {
  const origin = `Made by \`npm run docs\` from ${source}. Edit that, not this.`
  return `${[`# ${title}`, origin, ...parts].join('\n\n')}\n`
}

/** A table: its heads, then its rows. A pipe or a line break inside a cell cannot end it. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>')
}

export function code(text: string): string {
  return `\`${text}\``
}
