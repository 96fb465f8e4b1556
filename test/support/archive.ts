import { deflateRawSync } from 'node:zlib'

/** A part of an archive; `says` lets its headers say otherwise than is so. */
export type ArchivePart = {
  readonly name: string
  readonly content: string | Buffer
  readonly stored?: boolean
  readonly says?: { readonly size?: number; readonly flags?: number; readonly localName?: string; readonly at?: number }
}

/** A ZIP archive, byte by byte: real, or with what somebody would do to it. */
export function archiveOf(
  parts: readonly ArchivePart[],
  around: { readonly before?: string; readonly comment?: string } = {},
): Buffer {
  const { before = '', comment = '' } = around
  const locals: Buffer[] = [Buffer.from(before, 'latin1')]
  const centrals: Buffer[] = []
  let at = before.length
  for (const { name, content, stored = false, says = {} } of parts) {
    const bytes = Buffer.from(content)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const head = Buffer.alloc(24)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(says.flags ?? 0, 2)
    head.writeUInt16LE(stored ? 0 : 8, 4)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(says.size ?? bytes.length, 18)
    const named = (given: string) => {
      const one = Buffer.from(head)
      one.writeUInt16LE(Buffer.byteLength(given), 22)
      return one
    }
    const localName = says.localName ?? name
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      named(localName),
      Buffer.alloc(2),
      Buffer.from(localName),
      packed,
    ])
    // Extra, comment, disk, attributes, and where the part lies.
    const place = Buffer.alloc(16)
    place.writeUInt32LE(says.at ?? at, 12)
    centrals.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), named(name), place, Buffer.from(name)]),
    )
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...locals, directory, end, Buffer.from(comment, 'latin1')])
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation.main+xml'],
} as const

/** The parts of a small office file, and what else is in it. */
export function officeParts(
  kind: keyof typeof TYPES,
  more: readonly ArchivePart[] = [],
  relations = '',
): ArchivePart[] {
  const [main, type] = TYPES[kind]
  const folder = main.split('/')[0] ?? ''
  return [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><Types><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="${main}"/></Relationships>`,
    },
    { name: main, content: '<w:document><w:body><w:p>Laporan triwulan</w:p></w:body></w:document>' },
    { name: `${folder}/_rels/${main.split('/')[1]}.rels`, content: `<Relationships>${relations}</Relationships>` },
    ...more,
  ]
}

export function relation(type: string, target: string, more = 'TargetMode="External"'): string {
  return `<Relationship Id="r9" Type="${RELATIONS}/${type}" Target="${target}" ${more}/>`
}
