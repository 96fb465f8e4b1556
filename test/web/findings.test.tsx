import { describe, expect, test } from 'vitest'
import { FindingPage } from '../../web/pages/finding.tsx'
import { FindingsPage } from '../../web/pages/findings.tsx'
import { ManageUnitPage } from '../../web/pages/manage.tsx'
import { PublicUnitPage } from '../../web/pages/unit.tsx'
import { decidedReport, findingReport, findingsReport } from './finding-samples.ts'
import { report, score } from './fixtures.ts'
import { html, words } from './render.ts'

describe('the list of findings', () => {
  test('says each in plain words with its numbers, and blames nobody', async () => {
    const page = words(await html(<FindingsPage report={findingsReport()} />))
    expect(page).toContain('42 jawaban masuk mulai pukul 11.00 sampai 11.59. Biasanya sekitar 4')
    expect(page).toContain('42 dari 12 saran hari itu hampir sama kata demi kata')
    expect(page).toContain('11 dari 14 jawaban bernilai sempurna')
    expect(page).toContain('Sewajarnya sekitar 15 persen')
    expect(page).toContain('Loket 2 biasanya mendapat sekitar 4 jawaban sehari')
    expect(page).not.toMatch(/palsu|curang|manipulasi|fiktif/i)
  })

  test('tells what is set aside from what only informs', async () => {
    const page = words(await html(<FindingsPage report={findingsReport()} />))
    expect(page.match(/Menunggu ditinjau/g)).toHaveLength(5)
    expect(page.match(/Untuk diketahui/g)).toHaveLength(2)
  })
})

describe('a finding', () => {
  test('shows who may decide the answers behind it and the choice, with the version that was read', async () => {
    const page = await html(<FindingPage report={findingReport()} mayDecide={true} path="/kelola/x" />)
    expect(page).toContain('<input type="hidden" name="version" value="1"/>')
    expect(page).toMatch(/<form method="post" class="fields" action="\/kelola\/x">/)
    expect(words(page)).toContain('11.00 Loket 1 QR cetak di loket Semua 4 2')
    expect(page).toContain('Antre &lt;b&gt;lama&lt;/b&gt;')
  })

  test('shows others neither the choice nor the comments', async () => {
    const page = await html(<FindingPage report={findingReport()} mayDecide={false} path="/x" />)
    expect(page).not.toContain('<form')
    expect(page).not.toContain('Antre')
    expect(page).toContain('Yang memutuskan adalah penelaah dari unit lain')
  })

  test('shows what was decided, by whom and why', async () => {
    const page = words(await html(<FindingPage report={decidedReport()} mayDecide={false} path="/x" />))
    expect(page).toContain('Dihitung kembali, 22 November 2026, 09.41 WIB, oleh penelaah Rombongan dari desa sebelah')
  })

  test('says that other findings keep the same answers aside', async () => {
    const page = words(await html(<FindingPage report={findingReport()} mayDecide={true} path="/x" />))
    expect(page).toContain('1 jawaban di antaranya juga termasuk temuan lain')
  })
})

describe('a score with answers set aside', () => {
  test('F83 shows both numbers, to everybody', async () => {
    const given = score({ aside: 40 })
    for (const page of [
      <PublicUnitPage report={report({ score: given })} />,
      <ManageUnitPage report={report({ score: given })} />,
    ])
      expect(words(await html(page))).toContain('412 responden · 40 disisihkan untuk ditinjau')
    expect(words(await html(<PublicUnitPage report={report()} />))).not.toContain('disisihkan')
  })

  test('says so where nothing else is left', async () => {
    const nothing = report({ score: score({ n: 0, aside: 40 }) })
    expect(words(await html(<PublicUnitPage report={nothing} />))).toContain('40 disisihkan untuk ditinjau')
  })

  test('leads a manager to the reasons', async () => {
    const page = await html(<ManageUnitPage report={report({ score: score({ aside: 40 }) })} />)
    expect(page).toContain(
      '<a href="/kelola/jambi/unit/disdukcapil/mutu">Lihat jawaban yang disisihkan dan alasannya</a>',
    )
  })
})
