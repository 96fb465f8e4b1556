import { BERAKHLAK } from '../../../shared/domain/performance/berakhlak.ts'
import type { FeedbackSubject } from '../../../shared/domain/performance/feedback.ts'
import { feedback as text } from '../../text/staff/performance/feedback.ts'

/** What a piece of feedback is about, in words. */
export function subjectWords(about: FeedbackSubject): string {
  if ('rhk' in about) return text.rhk(about.words)
  const value = BERAKHLAK.find(({ id }) => id === about.value)
  return text.behaviour(value?.name ?? about.value, value?.behaviours[about.behaviour] ?? '')
}
