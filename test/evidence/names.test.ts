import { describe, expect, test } from 'vitest'
import { attachment } from '../../functions/evidence/attachment.ts'
import { EvidenceFile, harmlessName } from '../../shared/domain/performance/evidence-file.ts'
import { kindByName } from '../../shared/domain/performance/evidence-kinds.ts'

const BAD_NAMES = [
  ['../../etc/passwd', 'passwd.pdf'],
  ['..\\..\\x.pdf', 'x.pdf'],
  ['/dev/null', 'null.pdf'],
  ['a\r\nX-Bad: 1', 'a X-Bad_ 1.pdf'],
  ['a"; filename="b.exe', 'a_; filename=_b.exe.pdf'],
  ["UTF-8''%0d%0aX-Bad:1", "UTF-8''%0d%0aX-Bad_1.pdf"],
  ['\u202efdp.exe', 'fdp.exe.pdf'],
  ['a\0b.pdf', 'ab.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['', 'bukti.pdf'],
  ['...', 'bukti.pdf'],
  ['\ud800.pdf', 'bukti.pdf'],
  ['Laporan  triwulan\t1.PDF', 'Laporan triwulan 1.pdf'],
  ['b'.repeat(400), `${'b'.repeat(116)}.pdf`],
  ['laporan 📎 ékses.pdf', 'laporan 📎 ékses.pdf'],
] as const

describe('F16 a file called', () => {
  test.each(BAD_NAMES)('%j is called %j from here on', (typed, name) => {
    expect(harmlessName(typed, 'pdf')).toBe(name)
    // What is kept of it may be kept.
    expect(EvidenceFile.def.shape.name.safeParse(name).success).toBe(true)
  })

  test.each(BAD_NAMES)('%j is saved under one name, by a header as RFC 6266 has it', (typed) => {
    for (const name of [typed, harmlessName(typed, 'pdf')]) {
      const header = attachment(name)
      expect(header).toMatch(/^attachment; filename="[\w .-]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]*$/)
      const whole = decodeURIComponent(header.split("''").slice(1).join("''"))
      expect(whole).toBe(name.toWellFormed())
    }
  })
})

test('what may be sent is known by its ending, and nothing else may', () => {
  const names = ['a.PDF', 'foto.jpeg', 'a.docx', 'a.docm', 'a.svg', 'a.html', 'a.exe', 'pdf', 'a.pdf.js']
  expect(names.map(kindByName)).toEqual(['pdf', 'jpg', 'docx', ...Array(6).fill(undefined)])
})
