import { importIsland } from '../../functions/islands/import.ts'
import { paperIsland } from '../../functions/islands/paper.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import type { ImportOutcome } from '../../web/components/import-outcome.ts'
import { ImportPage } from '../../web/pages/import.tsx'
import { PaperPage } from '../../web/pages/paper.tsx'
import { registry, report } from './fixtures.ts'

const { unit, above } = report()
const { agency, counters, services } = registry
const choice = { instruments: [skm2017], counters, services, earliest: '2025-10-18', today: '2026-11-22' }

/** The page for typing paper forms, as somebody without scripts sees it after some sheets. */
export function paperPage(more: Partial<Parameters<typeof PaperPage>[0]> = {}) {
  return (
    <PaperPage
      agency={agency}
      above={above}
      unit={unit}
      isManager={true}
      choice={choice}
      wish={{ instrument: 'skm-2017', day: '2026-11-20', counter: 'loket-1' }}
      isChosen={true}
      asked={{ instrument: skm2017, service: services[0], own: [] }}
      action="/kelola/jambi/unit/disdukcapil/kertas?loket=loket-1"
      id="019aa5d0-5a3e-7c1b-9f2e-3b7a7f3a09bc"
      saved={36}
      frame="{}"
      script={paperIsland}
      {...more}
    />
  )
}

const outcome: ImportOutcome = {
  ...{ rows: 12_000, next: 5_000, digest: 'f9c37f52da0d46820fd1066668c4c1ef', batch: 'survei 2025' },
  ...{ read: 5_000, stored: 4_990, repeated: 8, rejected: 2, differing: 1, withoutCounter: 3, withoutPeriod: 4 },
  defaultSlot: '2026-11-22',
  months: { '2025-02': 4_000, '2025-01': 998 },
  unknown: { counter: { 'Pintu Timur': 3 }, age: { tua: 1 } },
  unknownColumns: ['Nomor'],
  rejects: [
    { line: 7, column: 'U3', value: '=1+1', reason: 'jawaban harus bilangan bulat 1 sampai 4' },
    { line: 9, column: '', value: '', reason: 'baris ini sudah diimpor dengan isi lain' },
  ],
  csv: '',
}

/** The page for importing a file, as somebody without scripts sees it after the first slice. */
export function importPage(more: Partial<Parameters<typeof ImportPage>[0]> = {}) {
  return (
    <ImportPage
      agency={agency}
      above={above}
      unit={unit}
      action="/kelola/jambi/unit/disdukcapil/impor"
      command="npm run import -- survei.csv --agency jambi --unit disdukcapil"
      wish={{ period: '', map: '', batch: '' }}
      outcome={outcome}
      isDry={false}
      script={importIsland}
      {...more}
    />
  )
}
