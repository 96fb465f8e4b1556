import type { Agency } from '../../shared/domain/agency.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { describeVisit, type OpenedVisit } from '../../shared/domain/opened-visit.ts'
import type { CounterPlace, ServedPlace } from '../../shared/domain/registry.ts'
import type { Visit } from '../../shared/domain/visit.ts'
import { agency, registry } from './fixtures.ts'

/** A page as the HTML that is sent. */
export async function html(page: unknown): Promise<string> {
  return String(await page)
}

/** What a reader sees of a page: its body without tags, entities and superfluous blanks. */
export function words(page: string): string {
  return page
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

export const real: Agency = { ...agency, demo: false }

/** A counter, by its position in the registry, with the services given there. */
export function placeAt(index: number, of: Agency = agency): CounterPlace {
  const [counter, unit] = [registry.counters[index], registry.units[1]]
  if (!counter || !unit) throw new Error('the fixture has lost its counter')
  return { agency: of, unit, counter, services: registry.services.filter(({ id }) => counter.services.includes(id)) }
}

/** A visit to a place as its page is given it. */
export function openedAt(
  place: ServedPlace,
  more: Partial<OpenedVisit> & { readonly asked?: Partial<Visit> } = {},
): OpenedVisit {
  const { instrument = skm2017, asked, ...rest } = more
  const visit: Visit = {
    id: '019b1f2e-0000-7000-8000-00007f3a09bc',
    agency: place.agency.id,
    unit: place.unit.id,
    counter: place.counter?.id,
    services: place.services.map(({ id }) => id),
    tier: 'T3',
    channel: 'web',
    instrument: instrument.id,
    slot: '2026-11-22T09',
    zone: 'Asia/Jakarta',
    shards: 1,
    ...asked,
  }
  return { ...describeVisit(visit, { token: 'a.b.c', receiptKey: 'key' }, place, instrument), ...rest }
}

/** All that a rating page is given. */
export function formAt(place: ServedPlace, more: Parameters<typeof openedAt>[1] = {}) {
  return {
    opened: openedAt(place, more),
    action: '/q/mnpqrstvwx',
    at: 'x skm',
    publicPage: '/instansi/x',
    script: 'void 0',
  }
}
