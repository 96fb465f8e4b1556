import type { PlanContent } from '../../../shared/domain/performance/plan.ts'
import { keyedIndicators } from '../../../shared/domain/performance/report-submission.ts'
import { report as text } from '../../text/staff/performance/report.ts'

/** What a changed value of a report is called in its history, by the plan that it is against. */
export function reportStepNames(content: Pick<PlanContent, 'rhks'>): (field: string) => string | undefined {
  const words = new Map(keyedIndicators(content).map(({ key, indicator }) => [key, indicator.words]))
  return (field) => {
    if (field === 'activities') return text.fields.activities
    const [, key = '', what = ''] = /^entries\.([a-z0-9-]+)\.(realised\.(?:value|words)|note)$/.exec(field) ?? []
    const name = words.get(key)
    if (name === undefined) return undefined
    return what === 'note' ? `${name}, ${text.fields.note.toLowerCase()}` : name
  }
}
