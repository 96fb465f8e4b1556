import { VALUE_IDS } from '../../../shared/domain/performance/berakhlak.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { feedback as text } from '../../../web/text/staff/performance/feedback.ts'

/** A form’s fields as the use case is told them. Whatever was sent beside stays, for its schema to refuse. */
export function feedbackWishOf({ about = '', ...rest }: Readonly<Record<string, string>>): Record<string, unknown> {
  return { ...rest, about: subjectOf(about) }
}

/** What `harmonis/2` or `2026.disdukcapil/r1` means; undefined for nothing of the kind. */
function subjectOf(about: string): unknown {
  const [first, second, ...more] = about.split('/')
  if (first === undefined || second === undefined || more.length > 0) return undefined
  return VALUE_IDS.some((id) => id === first)
    ? { value: first, behaviour: /^\d$/.test(second) ? Number(second) : undefined }
    : { plan: first, rhk: second }
}

const FIELDS = ['kind', 'about', 'words', 'audience'] as const
const problems: ReadonlyMap<string, string> = new Map(Object.entries(text.problems))

/** What was wrong in words, by field; undefined for a refusal that the form cannot put right. */
export function feedbackProblems(error: unknown): Readonly<Record<string, string>> | undefined {
  if (!(error instanceof Refusal)) return undefined
  if (error.code === 'answers-invalid') {
    return Object.fromEntries(
      error.fields.map(({ field }): [string, string] => {
        const name = FIELDS.find((each) => field === each || field.startsWith(`${each}.`))
        return name === undefined ? ['', text.wrong.form] : [name, text.wrong[name]]
      }),
    )
  }
  const said = sayFeedbackProblem(error)
  return said === undefined ? undefined : { '': said }
}

/** What could not be done and why, in words; undefined for other refusals. */
export function sayFeedbackProblem({ code, params }: Refusal): string | undefined {
  return problems.get(code === 'dossier-state' ? String(params.why) : code)
}
