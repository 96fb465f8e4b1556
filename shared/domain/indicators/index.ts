import { complaintResponse } from './complaint-response.ts'
import { feedbackGiven } from './feedback-given.ts'
import { ikm } from './ikm.ts'
import type { Indicator } from './indicator.ts'
import { ipak } from './ipak.ts'
import { ipkp } from './ipkp.ts'
import { planRealisation } from './plan-realisation.ts'
import { plansAgreed } from './plans-agreed.ts'
import { quick } from './quick.ts'
import { reportsInTime } from './reports-in-time.ts'
import { reviewsInTime } from './reviews-in-time.ts'
import { serviceTime } from './service-time.ts'
import { trainingDone } from './training-done.ts'

/** Every indicator that an agency may weigh, in the order in which they are shown. */
export const indicators: readonly Indicator[] = [
  ikm,
  quick,
  ipkp,
  ipak,
  serviceTime,
  complaintResponse,
  planRealisation,
  plansAgreed,
  reportsInTime,
  reviewsInTime,
  feedbackGiven,
  trainingDone,
]

/** Throws where there is none: a stored weighting names only what once was listed. */
export function indicatorById(id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id)
  if (!found) throw new Error(`no indicator has the id ${id}`)
  return found
}
