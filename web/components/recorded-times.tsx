import type { Day, TimeZone } from '../../shared/domain/calendar.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import type { Service } from '../../shared/domain/service.ts'
import { keepsPromise, type ServiceTime } from '../../shared/domain/service-time.ts'
import { clock, count, dayName } from '../text/format.ts'
import { serviceTimes as text } from '../text/staff/service-times.ts'

const SHOWN = 50

/** What is recorded of a day, the latest first. */
export function RecordedTimes(props: {
  readonly day: Day
  readonly zone: TimeZone
  readonly recorded: readonly ServiceTime[]
  readonly services: readonly Service[]
  readonly counters: readonly Counter[]
}) {
  const { day, zone, recorded, services, counters } = props
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | undefined) =>
    list.find((each) => each.id === id)?.name ?? id ?? ''
  return (
    <section class="section" aria-labelledby="recorded-title">
      <h2 id="recorded-title">{text.recorded(dayName(day))}</h2>
      {recorded.length === 0 ? (
        <p class="soft">{text.none}</p>
      ) : (
        <>
          {recorded.length > SHOWN && <p class="soft">{text.shown(count(SHOWN), count(recorded.length))}</p>}
          <div class="scroll" tabindex={0}>
            <table aria-labelledby="recorded-title">
              <thead>
                <tr>
                  <th scope="col">{text.service}</th>
                  <th scope="col">{text.counter}</th>
                  <th scope="col" class="num">
                    {text.taken}
                  </th>
                  <th scope="col" class="num">
                    {text.waited}
                  </th>
                  <th scope="col" class="num">
                    {text.served}
                  </th>
                  <th scope="col">{text.promise}</th>
                </tr>
              </thead>
              <tbody>
                {recorded.slice(0, SHOWN).map((sample) => (
                  <tr>
                    <th scope="row">
                      <bdi>{nameIn(services, sample.service)}</bdi>
                    </th>
                    <td>
                      <bdi>{nameIn(counters, sample.counter)}</bdi>
                    </td>
                    <td class="num">{clock(sample.taken, zone)}</td>
                    <td class="num">{minutesBetween(sample.taken, sample.called)}</td>
                    <td class="num">{minutesBetween(sample.called, sample.done)}</td>
                    <td>{promiseOf(sample)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}

function minutesBetween(from: string, to: string): string {
  return text.minutes(count(Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000)))
}

function promiseOf(sample: ServiceTime): string {
  const { promise } = sample
  return promise === undefined ? '' : `${text.minutes(count(promise))}, ${keepsPromise(sample) ? text.kept : text.late}`
}
