import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inspectEvidence } from '../../functions/evidence/inspect-evidence.ts'
import type { EvidenceKind } from '../../shared/domain/performance/evidence-file.ts'
import { type ArchivePart, archiveOf, officeParts, relation } from '../support/archive.ts'
import { JPEG, PNG, packedObjects, pdfOf, TRIAL_VIRUS } from '../support/evidence-files.ts'

const text = (content: string) => Buffer.from(content, 'latin1')
const docx = (more: readonly ArchivePart[] = [], relations = '') => archiveOf(officeParts('docx', more, relations))
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'

describe('what people send is kept', () => {
  test.each<readonly [string, EvidenceKind, Buffer]>([
    ['a scanned PDF', 'pdf', pdfOf('/OpenAction [2 0 R /Fit] /Lang (id)')],
    [
      'a PDF with packed objects and links',
      'pdf',
      pdfOf('', packedObjects('<< /S /URI /URI (https://contoh.go.id) >>')),
    ],
    [
      'a PDF with an outline, and a picture behind it',
      'pdf',
      pdfOf(
        '',
        '5 0 obj\n<< /First 6 0 R >>\nendobj\n6 0 obj\n<< /Filter /DCTDecode >>\nstream\nx\nendstream\nendobj\n',
      ),
    ],
    ['a picture', 'jpg', JPEG],
    [
      'a picture with a moving one behind it, as phones make',
      'jpg',
      Buffer.concat([JPEG, text('MotionPhoto_Data\0ftypmp42')]),
    ],
    ['a screenshot', 'png', PNG],
    ['a document with a link to click', 'docx', docx([], relation('hyperlink', 'https://contoh.go.id/?a=1&amp;b=2'))],
    ['a document about fields', 'docx', field('<w:t>DDEAUTO</w:t><w:instrText> PAGE </w:instrText>')],
    ['a workbook', 'xlsx', archiveOf(officeParts('xlsx'))],
    ['a presentation', 'pptx', archiveOf(officeParts('pptx'))],
    [
      'a document with the table of its chart',
      'docx',
      docx([{ name: 'word/embeddings/tabel.xlsx', content: archiveOf(officeParts('xlsx')), stored: true }]),
    ],
  ])('%s', async (_name, kind, bytes) => {
    expect(await inspectEvidence(bytes, kind)).toBeUndefined()
  })
})

describe('F15 what does harm, or could be read in two ways, is not kept', () => {
  test.each<readonly [string, EvidenceKind, Buffer, string]>([
    ['no byte at all', 'pdf', Buffer.alloc(0), 'empty'],
    ['51 MB', 'pdf', Buffer.concat([pdfOf(), Buffer.alloc(51 * 1024 * 1024)]), 'large'],
    ['one byte more than allowed', 'jpg', Buffer.concat([JPEG, Buffer.alloc(10_485_761 - JPEG.length)]), 'large'],
    ['the text for trying scanners', 'pdf', text(TRIAL_VIRUS), 'virus'],
    ['the same within a document', 'docx', docx([{ name: 'word/media/a.txt', content: TRIAL_VIRUS }]), 'virus'],
    ['the same behind a PDF', 'pdf', Buffer.concat([pdfOf(), text(TRIAL_VIRUS)]), 'virus'],
    ['a PNG called JPEG', 'jpg', PNG, 'other-kind'],
    ['an SVG called PNG', 'png', text(SVG), 'other-kind'],
    ['a page called PDF', 'pdf', text('<!doctype html><script>alert(1)</script>'), 'other-kind'],
    ['a GIF that is a script', 'png', text('GIF89a/*\x01\0*/=1;alert(1)//'), 'other-kind'],
    ['a workbook called document', 'docx', archiveOf(officeParts('xlsx')), 'other-kind'],
    ['an archive that is no office file', 'docx', archiveOf([{ name: 'a.txt', content: 'a' }]), 'other-kind'],
    ['a JPEG whose first part hides a script', 'jpg', scriptInJpeg(), 'two-kinds'],
    ['a JPEG with a page in its comment', 'jpg', commented('<script>alert(1)</script>'), 'two-kinds'],
    ['a JPEG with an archive behind it', 'jpg', Buffer.concat([JPEG, docx()]), 'two-kinds'],
    ['a PNG with an archive behind it', 'png', Buffer.concat([PNG, docx()]), 'two-kinds'],
    ['a PNG with anything behind it', 'png', Buffer.concat([PNG, text('x')]), 'two-kinds'],
    ['a JPEG that is a PDF to its readers', 'jpg', commented('%PDF-1.7'), 'two-kinds'],
    ['a PDF with an archive behind it', 'pdf', Buffer.concat([pdfOf(), docx()]), 'two-kinds'],
    ['a PDF with a page in its head', 'pdf', pdfOf('/Note (<html>)'), 'two-kinds'],
    ['an archive with a page before it', 'docx', archiveOf(officeParts('docx'), { before: SVG }), 'other-kind'],
    [
      'an archive with an archive before it',
      'docx',
      archiveOf(officeParts('docx'), { before: 'PK\x03\x04hidden' }),
      'two-kinds',
    ],
    ['an archive with words behind it', 'docx', archiveOf(officeParts('docx'), { comment: '*/alert(1)' }), 'two-kinds'],
    ['a document with macros', 'docx', docx([{ name: 'word/vbaProject.bin', content: 'x' }]), 'macro'],
    [
      'macros by another name',
      'docx',
      docx([{ name: 'word/x.bin', content: text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') }]),
      'embedded',
    ],
    [
      'a document that says it has macros',
      'docx',
      withTypes('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'macro',
    ],
    [
      'macros of old workbooks',
      'xlsx',
      archiveOf(officeParts('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', content: '<a/>' }])),
      'macro',
    ],
    [
      'a template from elsewhere',
      'docx',
      docx([], relation('attachedTemplate', 'https://jahat.example/t.dotm')),
      'external',
    ],
    [
      'the same, spelled by numbers',
      'docx',
      docx([], relation('attachedTemplate', 'x', 'TargetMode="&#69;xternal"')),
      'external',
    ],
    ['a picture from elsewhere', 'docx', docx([], relation('image', 'https://jahat.example/p.png')), 'external'],
    [
      'a relation that is written unreadably',
      'docx',
      docx([], relation('frame', 'a>b', "TargetMode = 'External'")),
      'broken',
    ],
    [
      'a list in another encoding',
      'docx',
      docx([{ name: 'word/_rels/a.rels', content: Buffer.from('<R/>', 'utf16le') }]),
      'broken',
    ],
    ['a control', 'docx', docx([{ name: 'word/activeX/activeX1.xml', content: '<a/>' }]), 'active'],
    [
      'a field that starts a program',
      'docx',
      docx([{ name: 'word/header1.xml', content: '<w:instrText>DDEAUTO c:\\\\cmd</w:instrText>' }]),
      'active',
    ],
    ['the same in whatever case', 'docx', field('<w:instrText>dde cmd /c x</w:instrText>'), 'active'],
    [
      'the same in pieces',
      'docx',
      field('<w:instrText xml:space="preserve">DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\\\cmd</w:instrText>'),
      'active',
    ],
    ['the same by its signs’ numbers', 'docx', field('<w:instrText>&#68;DEAUT&#x4f; cmd</w:instrText>'), 'active'],
    ['the same in an attribute', 'docx', field('<w:fldSimple w:instr=" DDEAUTO c:\\\\cmd "/>'), 'active'],
    [
      'the same in another encoding',
      'docx',
      docx([{ name: 'word/a.xml', content: Buffer.from('<w:instrText>DDEAUTO x</w:instrText>', 'utf16le') }]),
      'broken',
    ],
    [
      'a program inside',
      'docx',
      docx([{ name: 'word/media/a.png', content: Buffer.concat([text('MZ'), Buffer.alloc(99)]) }]),
      'embedded',
    ],
    [
      'an archive inside that is none of ours',
      'docx',
      docx([{ name: 'word/a.bin', content: archiveOf([{ name: 'a.txt', content: 'a' }]) }]),
      'other-kind',
    ],
    ['documents within documents', 'docx', nested(4), 'embedded'],
    [
      'macros three documents deep',
      'docx',
      inside(inside(docx([{ name: 'word/vbaProject.bin', content: 'x' }]))),
      'macro',
    ],
    [
      'a bomb that says so',
      'docx',
      docx([{ name: 'word/media/a.bmp', content: Buffer.alloc(129 * 1024 * 1024) }]),
      'bomb',
    ],
    [
      'a bomb that says it is small',
      'docx',
      docx([{ name: 'word/media/a.bmp', content: Buffer.alloc(9_000_000), says: { size: 100 } }]),
      'bomb',
    ],
    ['a bomb of parts that lie on one another', 'docx', overlapping(), 'bomb'],
    [
      'bombs within documents, that are large together',
      'docx',
      docx(
        [...Array(3).keys()].map((n) => ({
          name: `word/${n}.docx`,
          content: docx([{ name: 'a.bmp', content: Buffer.alloc(50 * 1024 * 1024) }]),
          stored: true,
        })),
      ),
      'bomb',
    ],
    [
      'a document under a password',
      'docx',
      docx([{ name: 'word/a.xml', content: '<a/>', says: { flags: 1 } }]),
      'locked',
    ],
    [
      'a part that is called otherwise further on',
      'docx',
      docx([{ name: 'word/a.xml', content: '<a/>', says: { localName: 'word/b.xml' } }]),
      'broken',
    ],
    ['a part that leads out of its folder', 'docx', docx([{ name: '../../x.xml', content: '<a/>' }]), 'broken'],
    ['two parts of one name', 'docx', docx([{ name: 'WORD/document.xml', content: '<a/>' }]), 'broken'],
    ['half an archive', 'docx', docx().subarray(0, 200), 'broken'],
    ['a PDF with a script', 'pdf', pdfOf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'active'],
    ['the same with its name spelled by numbers', 'pdf', pdfOf('/OpenAction << /S /J#61va#53cript >>'), 'active'],
    ['the same in a packed object', 'pdf', pdfOf('', packedObjects('<< /S /JavaScript /JS (x) >>')), 'active'],
    ['the same behind much that says nothing', 'pdf', packed(`${' '.repeat(9_000)} /Filter /FlateDecode`), 'active'],
    ['the same behind a mark that is words', 'pdf', packed('/Note (\\) 7 0 obj) /Filter /FlateDecode'), 'active'],
    ['the same behind a mark in a comment', 'pdf', packed('/Filter /FlateDecode % 7 0 obj\n'), 'active'],
    ['the same in a stream that ends its line as old ones did', 'pdf', packed('/Filter /FlateDecode', '\r'), 'active'],
    ['the same in a stream with spaces before its line ends', 'pdf', packed('/Filter /FlateDecode', '  \n'), 'active'],
    ['the same where its kind is not said', 'pdf', packed('/Filter [/Fl]', '\n', '/Kind /None'), 'active'],
    ['the same where its kind is spelled by numbers', 'pdf', packed('/Filter /Fl', '\n', '/Type /Obj#53tm'), 'active'],
    ['a packed object of which it is said elsewhere how', 'pdf', packed('/Filter 9 0 R'), 'broken'],
    ['a packed object that is arranged as said elsewhere', 'pdf', packed('/Filter /Fl /DecodeParms 9 0 R'), 'broken'],
    ['a packed object of which it is said twice how', 'pdf', packed('/Filter /None /Filter /Fl'), 'broken'],
    [
      'a packed object that is arranged anew',
      'pdf',
      packed('/Filter /Fl /DecodeParms << /Predictor 12 /Columns 4 >>'),
      'broken',
    ],
    ['a PDF under a password, with a comment between', 'pdf', pdfOf('', 'trailer << /Encrypt%\n9 0 R >>'), 'locked'],
    [
      'a packed object that cannot be unpacked here',
      'pdf',
      pdfOf('', packedObjects('x', '/Filter [/ASCIIHexDecode /FlateDecode]')),
      'broken',
    ],
    ['a packed object that is a bomb', 'pdf', pdfOf('', packedObjects(' '.repeat(130 * 1024 * 1024))), 'bomb'],
    ['a PDF that starts a program', 'pdf', pdfOf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'active'],
    ['a PDF with a file inside', 'pdf', pdfOf('/Names << /EmbeddedFiles 7 0 R >>'), 'embedded'],
    ['a PDF under a password', 'pdf', pdfOf('', 'trailer << /Encrypt 9 0 R >>'), 'locked'],
    ['half a PDF', 'pdf', pdfOf().subarray(0, 60), 'broken'],
    ['half a JPEG', 'jpg', JPEG.subarray(0, 60), 'broken'],
    ['half a PNG', 'png', PNG.subarray(0, 50), 'broken'],
  ])('%s', async (_name, kind, bytes, reason) => {
    expect(await inspectEvidence(bytes, kind)).toBe(reason)
  })
})

test('F15 a file made to be slow to look at is decided about within two seconds', async () => {
  const relations = docx([{ name: 'word/_rels/a.rels', content: '<Relationship '.repeat(200_000) }])
  const spaces = pdfOf(
    '',
    Buffer.concat([...Array(60).keys()].map(() => text(`5 0 obj << /ObjStm /Filter${' '.repeat(9_000)}>> stream\n`))),
  )
  const within = pdfOf('', '1 0 obj<<('.repeat(800_000))
  const ends = Buffer.concat([JPEG, text('PK\x05\x06').subarray(0, 3), Buffer.alloc(65_000, 'PK\x05')])
  const began = performance.now()
  for (const [bytes, kind] of [
    [relations, 'docx'],
    [spaces, 'pdf'],
    [within, 'pdf'],
    [ends, 'jpg'],
  ] as const)
    await inspectEvidence(bytes, kind)
  expect(performance.now() - began).toBeLessThan(2_000)
})

function field(words: string): Buffer {
  return docx([{ name: 'word/header1.xml', content: words }])
}

/** A script that lies packed in a stream with such a dictionary. */
function packed(dictionary: string, lineEnd = '\n', kind = '/Type /ObjStm'): Buffer {
  const content = deflateSync(text('<< /S /JavaScript /JS (app.alert(1)) >>'))
  const head = text(`5 0 obj\n<< ${kind} /N 1 /First 4 ${dictionary} /Length 9 0 R >>\nstream${lineEnd}`)
  return pdfOf('', Buffer.concat([head, content, text('\nendstream\nendobj\n')]))
}

/** A JPEG whose first part is as long as the signs for a comment are as a number. */
function scriptInJpeg(): Buffer {
  const script = text('JFIF\0*/=alert(1)/*'.padEnd(0x2f2a - 2, ' '))
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x2f, 0x2a]), script, JPEG.subarray(20)])
}

function commented(words: string): Buffer {
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), text(words)])
  return Buffer.concat([JPEG.subarray(0, 20), comment, JPEG.subarray(20)])
}

function withTypes(type: string): Buffer {
  const [, ...rest] = officeParts('docx')
  return archiveOf([
    { name: '[Content_Types].xml', content: `<Types><Override ContentType="${type}"/></Types>` },
    ...rest,
  ])
}

function inside(inner: Buffer): Buffer {
  return docx([{ name: 'word/embeddings/a.docx', content: inner, stored: true }])
}

function nested(depth: number): Buffer {
  return depth === 0 ? docx() : inside(nested(depth - 1))
}

/** A part that lies within another's content: what makes a small archive unpack to a very large one. */
function overlapping(): Buffer {
  const within = { name: 'word/b.xml', content: '<b/>' }
  const alone = archiveOf([within])
  const whole = { name: 'word/a.bin', content: alone.subarray(0, alone.indexOf('PK\x01\x02')), stored: true }
  const at = docx([whole]).indexOf(whole.content)
  return docx([whole, { ...within, says: { at } }])
}
