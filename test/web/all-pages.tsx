import type { Child } from 'hono/jsx'
import { quick1 } from '../../shared/domain/instruments/quick-1.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import { StaffShell } from '../../web/components/staff-shell.tsx'
import { AgencyPage } from '../../web/pages/agency.tsx'
import { ApiPage } from '../../web/pages/api.tsx'
import { FindingPage } from '../../web/pages/finding.tsx'
import { FindingsPage } from '../../web/pages/findings.tsx'
import { GalleryPage } from '../../web/pages/gallery.tsx'
import { HomePage } from '../../web/pages/home.tsx'
import { ManageUnitPage } from '../../web/pages/manage.tsx'
import { PrivacyNoticePage } from '../../web/pages/privacy-notice.tsx'
import { RatePage } from '../../web/pages/rate.tsx'
import { ReceiptPage } from '../../web/pages/receipt.tsx'
import { FailurePage, RefusalPage } from '../../web/pages/refusal.tsx'
import { PublicUnitPage } from '../../web/pages/unit.tsx'
import type { Language } from '../../web/text/languages.ts'
import { InLanguage } from '../../web/text/text.ts'
import { closingPage, derivationPage } from './closing-samples.tsx'
import { importPage, paperPage } from './entry-samples.tsx'
import { evidencePages } from './evidence-samples.tsx'
import { decidedReport, findingReport, findingsReport } from './finding-samples.ts'
import { agency, emptyReport, registry, report, score } from './fixtures.ts'
import { followingPages } from './following-samples.tsx'
import { kioskPage } from './kiosk-samples.tsx'
import { peoplePages } from './people-samples.tsx'
import { posterPage } from './poster-samples.tsx'
import { formAt, html, placeAt } from './render.ts'
import { noUnitScore, timesImportPage, timesPage, unitScore } from './time-samples.tsx'
import { copyRequest, emptyTrail, privacyPage, privacyRequestPage, trailLinePage, trailPage } from './trail-samples.tsx'

export const receipt = {
  id: '019aa5d0-5a3e-7c1b-9f2e-3b7a7f3a09bc',
  agency: 'jambi',
  unit: 'disdukcapil',
  counter: 'loket-3',
  day: '2026-11-22',
  digest: 'y',
  proof: 'x',
}

const openapi = {
  info: { title: 'Suara Loket', version: '0.1.0', description: 'Nilai dan penilaian.' },
  paths: {
    '/api/v1/visits': {
      post: {
        summary: 'Membuka kunjungan',
        requestBody: { description: 'Kode loket.' },
        responses: { '201': { description: 'Kunjungan dibuka.' } },
      },
    },
    '/api/v1/agencies/{agency}/units/{unit}/scores': {
      get: {
        summary: 'Nilai satu unit',
        parameters: [{ name: 'period', in: 'query', required: false, description: 'Contoh: 2021-Q1.' }],
        responses: { '200': { description: 'Nilai.' } },
      },
    },
  },
}

/** Who reads staff pages here: somebody who may see all that stands on them. */
const staffReader: Identity = {
  name: 'Ratna Dewi',
  grants: [...CITIZEN.grants, { role: 'manager', agency: 'jambi' }, { role: 'reviewer', agency: 'jambi' }],
  person: { agency: 'jambi', id: 'p-1' },
}

const staffPlace = {
  agency: 'jambi',
  unit: { id: 'disdukcapil', name: 'Dinas Kependudukan dan Pencatatan Sipil' },
  unitAndAbove: ['disdukcapil', 'setda'],
}

type Rendered = [name: string, page: string]

/** Every page in every state that changes its structure, for rules that hold on all of them. */
export async function allPages(): Promise<Rendered[]> {
  return [...(await pagesIn('id')), ...(await staffPages())]
}

/** Every page of citizens and the public in a language, at an address that gives it again. */
export function pagesIn(language: Language): Promise<Rendered[]> {
  return rendered(citizenPages(), (page) => (
    <InLanguage language={language} query="?period=2026-Q4">
      {page}
    </InLanguage>
  ))
}

function staffPages(): Promise<Rendered[]> {
  const { counter } = placeAt(0)
  return rendered(
    {
      'agency for managers': <AgencyPage registry={registry} scores={[]} period="2026-Q4" audience="manager" />,
      manage: <ManageUnitPage report={report()} />,
      'manage with answers set aside': <ManageUnitPage report={report({ score: score({ n: 0, aside: 40 }) })} />,
      'manage with a unit score': <ManageUnitPage report={report()} unitScore={unitScore()} />,
      'manage with a unit score withheld': <ManageUnitPage report={report()} unitScore={noUnitScore()} />,
      'service times': timesPage(),
      'service times with problems': timesPage({ saved: 1, isManager: false, mayImport: false }),
      'service times import': timesImportPage(),
      'manage with few answers': <ManageUnitPage report={report({ score: score({ n: 7 }) })} />,
      'manage without answers': <ManageUnitPage report={emptyReport()} />,
      paper: paperPage({ isSaved: true }),
      'paper with problems': paperPage({ problems: [{ field: 'answers.U3', problem: 'missing' }], sent: { U1: '4' } }),
      'paper of a day that cannot be': paperPage({ asked: undefined, wrongChoice: 'day', isManager: false }),
      closing: closingPage(),
      'closing without periods': closingPage({ periods: [] }),
      'closing with problems': closingPage({
        problems: [{ field: 'reason', problem: 'invalid' }],
        sent: { reason: 'x' },
      }),
      import: importPage({ outcome: undefined, isDry: true }),
      'import of a slice': importPage(),
      'import refused': importPage({ outcome: undefined, problem: 'Berkas ini kosong.' }),
      findings: <FindingsPage report={findingsReport()} />,
      'no findings': <FindingsPage report={{ ...findingsReport(), days: [] }} />,
      'finding to decide': <FindingPage report={findingReport()} mayDecide={true} path="/x" />,
      'finding decided': <FindingPage report={decidedReport()} mayDecide={false} path="/x" />,
      'decision with problems': (
        <FindingPage
          report={findingReport()}
          mayDecide={true}
          path="/x"
          sent={{ state: 'upheld', reason: 'x' }}
          problems={[{ field: 'reason', problem: 'invalid' }]}
        />
      ),
      gallery: <GalleryPage />,
      ...evidencePages,
      posters: posterPage(),
      'poster with codes': posterPage({
        size: 'a5',
        chosen: { ...counter, former: [{ code: 'aaaaaaaaaa', until: '2026-12-21' }] },
      }),
      'table tents': posterPage({ size: 'tenda' }),
      trail: trailPage(),
      'trail that was searched': trailPage({ sent: { orang: '"><b>' } }),
      'trail without lines': trailPage({ found: emptyTrail, anchor: undefined }),
      'trail line': trailLinePage(),
      privacy: privacyPage(),
      'privacy with problems': privacyPage({
        problems: [{ field: 'siapa', problem: 'unknown' }],
        sent: { siapa: '<b>' },
      }),
      'privacy without requests': privacyPage({ requests: [], mayAct: false }),
      'request for erasure': privacyRequestPage(),
      'request for erasure held': privacyRequestPage({ isHeld: true }),
      'request for a copy': privacyRequestPage({ request: copyRequest, wrongReason: false }),
      'no posters': posterPage({ all: [] }),
      ...peoplePages,
      ...followingPages,
    },
    (page) => (
      <StaffShell identity={staffReader} path="/kelola/jambi/unit/disdukcapil" place={staffPlace}>
        {page}
      </StaffShell>
    ),
  )
}

function rendered(pages: Readonly<Record<string, Child>>, around: (page: Child) => Child): Promise<Rendered[]> {
  return Promise.all(
    Object.entries(pages).map(async ([name, page]): Promise<Rendered> => [name, await html(around(page))]),
  )
}

function citizenPages() {
  const form = formAt(placeAt(2))
  const quick = formAt(placeAt(0), { instrument: quick1 })
  const problems = [
    { field: 'answers.U2', problem: 'missing' },
    { field: 'comment', problem: 'invalid' },
  ] as const
  const few = score({ n: 7, audience: 'public' })
  return {
    rate: <RatePage {...form} />,
    'quick rate': <RatePage {...quick} />,
    'rate with problems': <RatePage {...form} sent={{ U1: '4' }} problems={problems} />,
    kiosk: kioskPage(skm2017),
    'quick kiosk': kioskPage(quick1),
    receipt: <ReceiptPage receipt={receipt} place={placeAt(2)} publicPage="/instansi/jambi/unit/disdukcapil" />,
    refusal: <RefusalPage code="unit-unknown" params={{ agency: 'jambi', unit: 'x' }} requestId="r-1" />,
    'privacy notice': <PrivacyNoticePage agency={agency} />,
    failure: <FailurePage requestId="r-1" />,
    home: <HomePage agencies={[agency]} />,
    'agency for everybody': (
      <AgencyPage registry={registry} scores={[score(), few]} period="2026-Q4" audience="public" today="2026-11-22" />
    ),
    unit: <PublicUnitPage report={report({}, 'public')} />,
    'unit with a unit score': (
      <PublicUnitPage
        report={report(
          { comparison: { ranked: false, order: ['upt-kota-baru', 'upt-telanaipura'], apart: [] } },
          'public',
        )}
        unitScore={unitScore()}
      />
    ),
    'unit with a unit score withheld': <PublicUnitPage report={report({}, 'public')} unitScore={noUnitScore()} />,
    'unit with few answers': <PublicUnitPage report={report({ score: few }, 'public')} />,
    'unit with answers set aside': <PublicUnitPage report={report({ score: score({ aside: 40 }) }, 'public')} />,
    'unit without answers': <PublicUnitPage report={emptyReport()} />,
    derivation: derivationPage(),
    'derivation with few answers': derivationPage({ n: 7 }),
    'derivation of a corrected period': derivationPage({ versions: 2 }),
    api: <ApiPage openapi={openapi} />,
  }
}
