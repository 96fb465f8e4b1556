/** What may be sent as evidence: what phones, scanners and offices make, and what can be looked into. An SVG or a web page is none of it. */
export const EVIDENCE_TYPES = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const

type Kind = keyof typeof EVIDENCE_TYPES
export const EVIDENCE_KINDS = ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'pptx'] as const satisfies readonly Kind[]

/** Bytes: 10 MiB. */
export const EVIDENCE_AT_MOST = 10_485_760

/** The kind that a name's ending says; undefined for any that may not be sent. */
export function kindByName(name: string): Kind | undefined {
  const ending = /\.([a-z0-9]{1,5})\s*$/i.exec(name)?.[1]?.toLowerCase()
  return ending === 'jpeg' ? 'jpg' : EVIDENCE_KINDS.find((kind) => kind === ending)
}
