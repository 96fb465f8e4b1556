import type { Day, TimeZone } from '../../shared/domain/calendar.ts'
import { instantAt } from '../../shared/domain/calendar.ts'
import type { TypedTime } from '../../web/pages/service-times.tsx'

/** How many services one form takes. */
export const ROWS = 8

/** The rows of the form that were filled in; whatever else was sent is left out. */
export function typedTimes(form: ReadonlyMap<string, string>): TypedTime[] {
  return Array.from({ length: ROWS }, (_, row): TypedTime => {
    const field = (name: string) => (form.get(`${name}-${row}`) ?? '').trim().slice(0, 60)
    const times = { taken: field('ambil'), called: field('panggil'), done: field('selesai') }
    return { id: field('id'), service: field('layanan'), ...times }
  }).filter(({ taken, called, done }) => taken !== '' || called !== '' || done !== '')
}

/** A row as a sample is sent; a clock that is none, or missing, stays for the schema to refuse. */
export function sentOf({ id, service, taken, called, done }: TypedTime, day: Day, zone: TimeZone, counter: string) {
  const instant = (clock: string) => {
    const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(clock) ?? []
    if (hour === undefined || minute === undefined) return clock === '' ? undefined : clock
    return new Date(instantAt(day, `${hour.padStart(2, '0')}:${minute}`, zone)).toISOString()
  }
  return {
    id,
    ...(service === '' ? {} : { service }),
    ...(counter === '' ? {} : { counter }),
    taken: instant(taken),
    called: instant(called),
    done: instant(done),
  }
}
