import { REPORT_FIELDS, reportField } from '../../../shared/domain/performance/report-fields.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import type { Problems, Sent } from '../../../web/components/form-field.tsx'
import { refusals } from '../../../web/text/refusals/id.ts'
import { sayRefusal } from '../../../web/text/say-refusal.ts'
import { report as text } from '../../../web/text/staff/performance/report.ts'

/** The version that a form was made from; one that is no number is that of no document. */
export function versionIn({ version = '' }: Sent): number {
  return /^\d{1,9}$/.test(version) ? Number(version) : 0
}

/** What was wrong in words, by the form's field, or by nothing for the whole; undefined for a refusal that no form can put right. */
export function reportProblems(error: unknown): Problems | undefined {
  if (!(error instanceof Refusal)) return undefined
  switch (error.code) {
    case 'answers-invalid':
      return Object.fromEntries(error.fields.map(({ field, problem }) => [fieldOf(field), wordsOf(field, problem)]))
    case 'dossier-state': {
      const why = text.why[String(error.params.why)]
      return { '': why ?? sayRefusal(error.code, error.params, refusals).detail }
    }
    case 'dossier-changed':
    case 'dossier-own':
    case 'relation-ended':
    case 'dossier-full':
      return { '': sayRefusal(error.code, error.params, refusals).detail }
    default:
      return undefined
  }
}

/** What does not fit the plan is told by the indicator's key: it stands at its value. */
function fieldOf(field: string): string {
  return /^[a-z0-9]{1,12}-[a-z0-9]{1,12}$/.test(field) ? reportField('value', field) : field
}

function wordsOf(field: string, problem: string): string {
  if (problem === 'unknown') return text.wrong.unknown
  const [letter = ''] = field.split('-')
  const named: Readonly<Record<string, string>> = {
    [REPORT_FIELDS.value]: text.wrong.value,
    [REPORT_FIELDS.words]: text.wrong.words,
    [REPORT_FIELDS.note]: text.wrong.note,
    [REPORT_FIELDS.links]: text.wrong.links,
    [REPORT_FIELDS.files]: text.wrong.files,
    entries: text.wrong.entries,
    activities: text.wrong.activities,
    reason: text.wrongReason,
    values: text.wrongSame,
  }
  return named[letter] ?? text.wrong.value
}
