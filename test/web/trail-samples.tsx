import type { PrivacyRequest } from '../../shared/domain/privacy-request.ts'
import { entryAfter } from '../../shared/domain/trail.ts'
import { PrivacyPage } from '../../web/pages/privacy.tsx'
import { PrivacyRequestPage } from '../../web/pages/privacy-request.tsx'
import { TrailPage } from '../../web/pages/trail.tsx'
import { TrailLinePage } from '../../web/pages/trail-line.tsx'
import { agency, registry } from './fixtures.ts'

const person = '0123456789abcdef'
const at = '2026-11-22T02:41:00.000Z'
const entry = entryAfter(undefined, {
  agency: agency.id,
  at,
  actor: { via: 'web', person, name: 'Ratna <b>Dewi</b>' },
  action: 'device.issue',
  thing: 'unit/disdukcapil/device/q4m8x2c7kd',
  unit: 'disdukcapil',
  version: 1,
  reason: 'Tablet lama rusak.',
  changes: [{ field: 'name', from: '', to: 'Layar <i>depan</i>' }],
})
const found = { entries: [entry], looked: 1_000, oldest: entry, next: 17, erased: new Set<string>() }
const path = `/kelola/${agency.id}/jejak`
const anchor = { agency: agency.id, number: 1, digest: entry.digest, at }

export const trailPage = (more: Partial<Parameters<typeof TrailPage>[0]> = {}) => (
  <TrailPage agency={agency} units={registry.units} path={path} sent={{}} found={found} anchor={anchor} {...more} />
)
export const emptyTrail = { ...found, entries: [], looked: 0, oldest: undefined, next: undefined }

export const trailLinePage = () => (
  <TrailLinePage {...{ agency, path, entry, effect: 'yes', earlier: entry, later: entry }} erased={new Set([person])} />
)

const request: PrivacyRequest = {
  ...{ agency: agency.id, id: '019aa7f2-6c00-7a31-9b1e-5d20c47e8a16', person, kind: 'erasure', version: 1, trail: 1 },
  askedAt: '2026-11-18T02:00:00.000Z',
  recordedAt: at,
}
const asked = { agency, path: `/kelola/${agency.id}/data-pribadi`, now: Date.parse(at), mayAct: true }

export const privacyPage = (more: Partial<Parameters<typeof PrivacyPage>[0]> = {}) => (
  <PrivacyPage {...asked} requests={[request]} names={new Map([[person, 'Siti <b>Aminah</b>']])} {...more} />
)

export const privacyRequestPage = (more: Partial<Parameters<typeof PrivacyRequestPage>[0]> = {}) => (
  <PrivacyRequestPage {...asked} request={request} name="Siti" isHeld={false} wrongReason={true} {...more} />
)
export const copyRequest: PrivacyRequest = { ...request, kind: 'export' }
