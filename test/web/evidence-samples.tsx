import { evidenceIsland } from '../../functions/islands/evidence.ts'
import type { EvidenceFile } from '../../shared/domain/performance/evidence-file.ts'
import { EvidencePage } from '../../web/pages/performance/evidence.tsx'
import { EvidenceFilePage } from '../../web/pages/performance/evidence-file.tsx'
import { registry } from './fixtures.ts'

const { agency } = registry
const waiting: EvidenceFile = {
  ...{ agency: agency.id, owner: 'person/0123456789abcdef', id: '0'.repeat(26), version: 1 },
  history: [{ at: '2026-11-22T02:00:00.000Z', by: { name: 'Sari' }, action: 'prepare', version: 1, changes: [] }],
  ...{ name: 'Foto pelayanan keliling.jpg', kind: 'jpg', size: 2_400_000, state: 'waiting' },
  preparedAt: '2026-11-22T02:00:00.000Z',
}
const clean: EvidenceFile = { ...waiting, id: '1'.repeat(26), state: 'clean', version: 2 }
const refused: EvidenceFile = { ...waiting, id: '2'.repeat(26), state: 'refused', reason: 'macro', version: 2 }
const known = { agency, script: evidenceIsland, origin: 'https://bukti.example' }

/** Pages about files of evidence. The form that goes to another origin is looked at over HTTP. */
export const evidencePages = {
  evidence: <EvidencePage {...known} files={[waiting, clean, refused]} />,
  'evidence without any': <EvidencePage {...known} files={[]} />,
  'evidence that cannot be sent': <EvidencePage {...known} origin={undefined} files={[]} />,
  'evidence with a problem': (
    <EvidencePage {...known} files={[]} sent={{ name: 'Denah', kind: 'svg' }} problem="Salah." />
  ),
  'evidence that waits': <EvidenceFilePage agency={agency} file={waiting} back="/x" />,
  'evidence refused': <EvidenceFilePage agency={agency} file={refused} />,
}
