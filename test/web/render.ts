import type { Agency } from '../../shared/domain/agency.ts'
import type { CounterPlace } from '../../shared/domain/registry.ts'
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
