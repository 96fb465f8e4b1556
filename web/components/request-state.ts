import type { TimeZone } from '../../shared/domain/calendar.ts'
import { deadlineOf, type PrivacyRequest } from '../../shared/domain/privacy-request.ts'
import { momentName } from '../text/periods.ts'
import { privacy as text } from '../text/staff/privacy.ts'

/** How a request stands: by when it must be answered, that it is late, or how it was answered. */
export function stateOfRequest(request: PrivacyRequest, now: number, zone: TimeZone) {
  const { answered } = request
  if (answered) return { isLate: false, said: text[answered.how](momentName(answered.at, zone)) }
  const deadline = deadlineOf(request)
  const isLate = Date.parse(deadline) <= now
  return { isLate, said: text[isLate ? 'late' : 'dueAt'](momentName(deadline, zone)) }
}
