import { derivedUuid } from '../../shared/domain/digest.ts'
import { digestOfServiceTime, type ServiceTime, slotOfService } from '../../shared/domain/service-time.ts'

type Given = Partial<Omit<ServiceTime, 'id' | 'digest' | 'slot'>>

/** A sample named by any text: ticket at 09:00 WIB, called after ten minutes, done five minutes later. */
export function timesOf(name: string, given: Given = {}): ServiceTime {
  const content = {
    id: derivedUuid(name),
    agency: 'uji',
    unit: 'loka-a',
    service: 'ktp',
    taken: '2026-11-22T02:00:00.000Z',
    called: '2026-11-22T02:10:00.000Z',
    done: '2026-11-22T02:15:00.000Z',
    source: 'officer',
    acceptedAt: '2026-11-22T02:16:00.000Z',
    ...given,
  } as const
  return { ...content, slot: slotOfService(content, 'Asia/Jakarta'), digest: digestOfServiceTime(content) }
}
