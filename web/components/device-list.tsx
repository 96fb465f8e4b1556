import type { TimeZone } from '../../shared/domain/calendar.ts'
import { dayOf, ZONE_NAMES } from '../../shared/domain/calendar.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import type { Device } from '../../shared/domain/device.ts'
import { clock, dayName } from '../text/format.ts'
import { devices as text } from '../text/staff/devices.ts'
import { PostForm } from './post-form.tsx'

/** A unit's devices, each with how it stands, and for who manages them what can be done about it. */
export function DeviceList(props: {
  readonly devices: readonly Device[]
  readonly counters: readonly Counter[]
  readonly zone: TimeZone
  /** The page's own address. */
  readonly path: string
  readonly mayManage: boolean
}) {
  const { devices, counters, zone, path, mayManage } = props
  return (
    <ul class="things">
      {devices.map((device) => {
        const { id, kind, name, counter, issuedAt, revokedAt } = device
        const place = counters.find((each) => each.id === counter)?.name ?? text.wholeUnit
        return (
          <li>
            <h3>
              <bdi>{name}</bdi>
            </h3>
            <p>
              <bdi>{text.at(text.kinds[kind], place)}</bdi>
            </p>
            <p class={revokedAt === undefined ? 'soft' : 'off'}>
              {revokedAt === undefined
                ? text.active(momentOf(issuedAt, zone))
                : text.revoked(momentOf(revokedAt, zone))}
            </p>
            {mayManage && (
              <details>
                <summary>
                  {text.reissue}
                  <span class="away"> {name}</span>
                </summary>
                <PostForm action={`${path}/${id}/kunci`}>
                  <p>{text.reissueWhat}</p>
                  <button class="button" type="submit">
                    {text.reissueButton(name)}
                  </button>
                </PostForm>
              </details>
            )}
            {mayManage && revokedAt === undefined && (
              <details>
                <summary>
                  {text.revoke}
                  <span class="away"> {name}</span>
                </summary>
                <PostForm action={`${path}/${id}/cabut`}>
                  <p>{text.revokeWhat}</p>
                  <button class="button" type="submit">
                    {text.revokeButton(name)}
                  </button>
                </PostForm>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function momentOf(instant: string, zone: TimeZone): string {
  return text.moment(dayName(dayOf(Date.parse(instant), zone)), clock(instant, zone), ZONE_NAMES[zone])
}
