import type { Counter } from '../../shared/domain/counter.ts'
import type { Finding } from '../../shared/domain/quality/finding.ts'
import { ratingsOf } from '../../shared/domain/quality/finding.ts'
import { count } from '../text/format.ts'
import { quality } from '../text/staff/quality.ts'

/** What was found, in a sentence with its numbers. Only within a render. */
export function sayFinding({ detector, subject, evidence, ratings }: Finding, counters: readonly Counter[]): string {
  const { said } = quality
  const whole = (name: string) => count(evidence[name] ?? 0)
  const usual = whole('usual')
  switch (detector) {
    case 'burst':
      return said.burst(subject, whole('answers'), usual, count(ratingsOf({ ratings }).length))
    case 'hurried':
      return said.hurried(whole('answers'), whole('all'))
    case 'copies':
      return said.copies(whole('answers'), whole('comments'))
    case 'hours':
      return said.hours(whole('answers'), whole('all'))
    case 'shift':
      return said.shift(whole('near'), whole('perfect'), count((evidence.expected ?? 0) * 100))
    case 'visits':
      return said.visits(whole('answers'), whole('visits'))
    case 'silent':
      return said.silent(counters.find(({ id }) => id === subject)?.name ?? subject, usual)
    default:
      throw detector satisfies never
  }
}

/** How a finding stands; one that sets nothing aside only informs. */
export function stateOf(finding: Finding): string {
  return ratingsOf(finding).length === 0 ? quality.informs : quality.states[finding.state]
}
