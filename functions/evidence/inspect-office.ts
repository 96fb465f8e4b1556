import type { EvidenceKind } from '../../shared/domain/performance/evidence-file.ts'
import { type Budget, openArchive } from './open-archive.ts'
import { refuseKnownVirus, refuseProgram } from './signs.ts'
import { Unfit } from './unfit.ts'

type OfficeKind = Extract<EvidenceKind, 'docx' | 'xlsx' | 'pptx'>

/** What the main part of each kind is said to be. Source: ECMA-376, part 1. */
const MAIN: Readonly<Record<OfficeKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
}
/** A chart's table lies in the document as a workbook of its own, and in that nothing more. */
const DEPTH = 2
const TYPES = '[Content_Types].xml'

/**
 * Refuses an office file that does something by itself: macros, controls, packages, what is fetched from elsewhere when it is opened, fields
 * that run a command; and any that is not of its kind. Links that a reader must click stay. Throws `Unfit`.
 */
export function refuseOffice(bytes: Buffer, kind: OfficeKind | 'any', budget: Budget): void {
  if (budget.depth > DEPTH) throw new Unfit('embedded')
  const parts = openArchive(bytes, budget)
  const types = parts.find(({ name }) => name === TYPES)
  if (!types) throw new Unfit('other-kind')
  for (const { name, unpack } of parts) {
    const path = name.toLowerCase()
    if (/vba(project|data)[^/]*$|macrosheets\//.test(path)) throw new Unfit('macro')
    if (/(^|\/)activex\//.test(path)) throw new Unfit('active')
    const content = unpack()
    refuseKnownVirus(content)
    refuseProgram(content)
    if (content.subarray(0, 4).equals(bytes.subarray(0, 4))) {
      const inner = { left: budget.left, depth: budget.depth + 1 }
      refuseOffice(content, 'any', inner)
      budget.left = inner.left
    } else if (name === TYPES) refuseTypes(textOf(content), kind)
    else if (path.endsWith('.rels')) refuseRelations(textOf(content))
    else if (path.endsWith('.xml')) refuseFields(content)
  }
}

function refuseTypes(text: string, kind: OfficeKind | 'any'): void {
  if (/macroEnabled|vbaProject|intlmacrosheet|\.macrosheet/i.test(text)) throw new Unfit('macro')
  const wanted = kind === 'any' ? Object.values(MAIN) : [MAIN[kind]]
  if (!wanted.some((type) => text.includes(`"${type}"`) || text.includes(`'${type}'`))) throw new Unfit('other-kind')
}

const RELATION = /<(?:\w+:)?Relationship(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*\/?>/g

/** What a part refers to elsewhere: an address that a reader may click, and nothing that is fetched without being asked. */
function refuseRelations(text: string): void {
  const elements = [...text.matchAll(RELATION)]
  // One that is written in a way which is not read here is read somewhere else.
  if (elements.length !== [...text.matchAll(/[<:]Relationship\b/g)].length) throw new Unfit('broken')
  for (const [element] of elements) {
    const [type, mode] = [attributeOf(element, 'Type'), attributeOf(element, 'TargetMode')]
    if (/\/(aFChunk|vbaProject|control|attachedToolbars|xlMacrosheet)$/i.test(type)) throw new Unfit('active')
    if (mode.toLowerCase() === 'external' && !/\/hyperlink$/.test(type)) throw new Unfit('external')
  }
}

function attributeOf(element: string, name: string): string {
  const [, double, single] = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element) ?? []
  return double ?? single ?? ''
}

const INSTRUCTIONS = /<(?:\w+:)?instrText(?:\s[^<>]*)?>([^<]*)|\b(?:\w+:)?instr\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g

/**
 * Fields that start a program when they are brought up to date, and entities, which no office program writes. Word takes a field's words in
 * whatever case, and puts them together from as many pieces as they lie in.
 */
function refuseFields(content: Buffer): void {
  const text = content.toString('latin1')
  // In another encoding than UTF-8 every sign has a zero beside it: it would be read otherwise here than elsewhere.
  if (text.includes('\0')) throw new Unfit('broken')
  if (/<(?:\w+:)?ddeLink\b|<!(DOCTYPE|ENTITY)/.test(text)) throw new Unfit('active')
  const words = [...text.matchAll(INSTRUCTIONS)].map(
    ([, between = '', double = '', single = '']) => between + double + single,
  )
  if (/dde(auto)?\s|ddeauto/i.test(withoutNumbers(words.join('')))) throw new Unfit('active')
}

/** A list of what belongs together is never so long. */
const LIST_AT_MOST = 4 * 1024 * 1024

/** A part's text. One in another encoding than UTF-8, or with entities of its own, would be read otherwise here than elsewhere. */
function textOf(content: Buffer): string {
  if (content.length > LIST_AT_MOST) throw new Unfit('bomb')
  const text = content.toString('utf8').replace(/^\ufeff/, '')
  if (text.includes('\0') || text.includes('\ufffd') || /<!(DOCTYPE|ENTITY)|encoding=["'](?!utf-8)/i.test(text)) {
    throw new Unfit('broken')
  }
  return withoutNumbers(text)
}

/** Signs that are written by their numbers, as signs. */
function withoutNumbers(text: string): string {
  const decoded = (code: string, base: number) => String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, base)))
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => decoded(code, 16))
    .replace(/&#(\d{1,7});/g, (_, code: string) => decoded(code, 10))
}
