import { type PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'

/** A4 on its side, in points. */
const PAGE = { width: 841.89, height: 595.28 } as const
const MARGIN = 36
const PADDING = 3
const LEADING = 1.25
const INK = rgb(0.1, 0.1, 0.1)
const RULE = rgb(0.45, 0.45, 0.45)
const SHADE = rgb(0.93, 0.93, 0.93)

export type Fonts = { readonly plain: PDFFont; readonly bold: PDFFont }

type Style = { readonly size: number; readonly bold?: boolean; readonly align?: 'left' | 'centre' }

/** A row of a table: its cells, and whether it is a heading. */
export type PdfRow = { readonly cells: readonly string[]; readonly isHead?: boolean }

/** Writes from top to bottom, and goes on with a new page where one is full. */
export function pdfPages(document: PDFDocument, fonts: Fonts) {
  let page: PDFPage | undefined
  let y = 0

  const fresh = () => {
    page = document.addPage([PAGE.width, PAGE.height])
    y = PAGE.height - MARGIN
    return page
  }
  const room = (height: number): PDFPage => (page === undefined || y - height < MARGIN + 12 ? fresh() : page)
  const fontOf = ({ bold = false }: Pick<Style, 'bold'>) => (bold ? fonts.bold : fonts.plain)

  function drawRow(cells: readonly (readonly string[])[], columns: readonly number[], size: number, isHead: boolean) {
    const height = heightOf(cells, size)
    const at = room(height)
    const font = fontOf({ bold: isHead })
    let x = MARGIN
    cells.forEach((lines, column) => {
      const width = columns[column] ?? 0
      const box = { x, y: y - height, width, height, borderColor: RULE, borderWidth: 0.5 }
      at.drawRectangle(isHead ? { ...box, color: SHADE } : box)
      lines.forEach((line, index) => {
        const base = y - PADDING - size - index * size * LEADING
        at.drawText(line, { x: x + PADDING, y: base, size, font, color: INK })
      })
      x += width
    })
    y -= height
  }

  return {
    /** Begins on a page of its own. */
    newPage(): void {
      fresh()
    },

    /** Keeps what comes next together: begins a page where less than this is left. */
    keep(height: number): void {
      room(height)
    },

    /** A paragraph over the whole width. */
    text(words: string, style: Style): void {
      const font = fontOf(style)
      for (const line of linesOf(words, font, style.size, PAGE.width - 2 * MARGIN)) {
        const height = style.size * LEADING
        const at = room(height)
        const width = font.widthOfTextAtSize(line, style.size)
        const x = style.align === 'centre' ? (PAGE.width - width) / 2 : MARGIN
        at.drawText(line, { x, y: y - style.size, size: style.size, font, color: INK })
        y -= height
      }
    },

    gap(height: number): void {
      y -= height
    },

    /**
     * A table over the whole width; `widths` are the columns' shares of it. A row that does not fit begins a page, with the table's first
     * row above it where that is a heading.
     */
    table(rows: readonly PdfRow[], widths: readonly number[], size: number): void {
      const whole = widths.reduce((sum, width) => sum + width, 0)
      const columns = widths.map((width) => (width / whole) * (PAGE.width - 2 * MARGIN))
      const [first] = rows
      for (const row of rows) {
        for (const part of partsOf(row, columns, fontOf({ bold: row.isHead === true }), size)) {
          const height = heightOf(part, size)
          const before = page
          room(height)
          if (page !== before && first?.isHead && row !== first) {
            const [head = []] = partsOf(first, columns, fonts.bold, size)
            drawRow(head, columns, size, true)
          }
          drawRow(part, columns, size, row.isHead === true)
        }
      }
    },

    /** Numbers all pages at their foot. */
    numbered(say: (number: string, of: string) => string): void {
      const pages = document.getPages()
      pages.forEach((each, index) => {
        const words = say(String(index + 1), String(pages.length))
        each.drawText(words, { x: MARGIN, y: MARGIN - 14, size: 7, font: fonts.plain, color: RULE })
      })
    },
  }
}

/** A row's cells as lines, in as many parts as it takes pages: what is longer than a page goes on in another row. */
function partsOf({ cells }: PdfRow, columns: readonly number[], font: PDFFont, size: number): string[][][] {
  const wrapped = columns.map((width, at) => linesOf(cells[at] ?? '', font, size, width - 2 * PADDING))
  const most = Math.floor((PAGE.height - 2 * MARGIN - 60) / (size * LEADING))
  const parts = Math.max(1, Math.ceil(Math.max(...wrapped.map(({ length }) => length)) / most))
  return Array.from({ length: parts }, (_, part) => wrapped.map((lines) => lines.slice(part * most, (part + 1) * most)))
}

function heightOf(cells: readonly (readonly string[])[], size: number): number {
  return Math.max(1, ...cells.map(({ length }) => length)) * size * LEADING + 2 * PADDING
}

/** Words broken into lines that fit; a word that fits in none is broken itself. What the font has no sign for becomes a question mark. */
function linesOf(words: string, font: PDFFont, size: number, width: number): string[] {
  return words.split(/\r?\n/).flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of encodable(paragraph, font).split(/\s+/)) {
      for (const piece of piecesOf(word, font, size, width)) {
        const longer = line === '' ? piece : `${line} ${piece}`
        if (font.widthOfTextAtSize(longer, size) <= width) line = longer
        else {
          lines.push(line)
          line = piece
        }
      }
    }
    return [...lines, line]
  })
}

function piecesOf(word: string, font: PDFFont, size: number, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece !== '' && font.widthOfTextAtSize(piece + sign, size) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}

const known = new WeakMap<PDFFont, ReadonlySet<number>>()

function encodable(words: string, font: PDFFont): string {
  const set = known.get(font) ?? new Set(font.getCharacterSet())
  known.set(font, set)
  return [...words.replaceAll('\t', ' ')].map((sign) => (set.has(sign.codePointAt(0) ?? 0) ? sign : '?')).join('')
}
