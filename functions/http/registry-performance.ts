import type { Agency } from '../../shared/domain/agency.ts'
import { PerformanceRules, performanceRulesOf } from '../../shared/domain/performance/rules.ts'
import type { FormField } from '../../web/components/form-field.tsx'
import { registryForms } from '../../web/text/staff/registry-forms.ts'
import { numberOf, type RegistryForm, readField, taken } from './registry-form.ts'

const text = registryForms.performance
const { shape } = PerformanceRules

/** Each number that is asked for, with its least and greatest. */
const DAYS = {
  planDays: [1, 120],
  reportDays: [1, 60],
  reviewDays: [1, 60],
  escalateDays: [1, 60],
  trainingHours: [0, 500],
} as const satisfies Partial<Record<keyof PerformanceRules, readonly [number, number]>>

type Asked = keyof typeof DAYS
const ASKED = [
  'planDays',
  'reportDays',
  'reviewDays',
  'escalateDays',
  'trainingHours',
] as const satisfies readonly Asked[]
const CADENCES = ['month', 'quarter'] as const

/** How often people report, and when plans, reports and reviews are due. */
export function performanceForm(agency: Agency) {
  const rules = performanceRulesOf(agency)
  return {
    title: text.title,
    lead: text.lead,
    far: text.far,
    fields: [
      {
        kind: 'select',
        name: 'reporting',
        label: text.reporting.label,
        hint: text.reporting.hint,
        wrong: text.reporting.wrong,
        choices: CADENCES.map((value) => ({ value, label: text.cadences[value] })),
      },
      ...ASKED.map((name): FormField => {
        const [min, max] = DAYS[name]
        return { kind: 'number', name, ...text[name], min, max, required: true }
      }),
    ],
    sent: Object.fromEntries(Object.entries(rules).map(([name, value]) => [name, String(value)])),
    read(sent) {
      const problems: Record<string, string> = {}
      const reporting = readField(shape.reporting, sent.reporting, problems, ['reporting', text.reporting.wrong])
      const read = ASKED.map((name) => [
        name,
        readField(shape[name], numberOf(sent[name]), problems, [name, text[name].wrong]),
      ])
      const { data: performance } = PerformanceRules.safeParse({ reporting, ...Object.fromEntries(read) })
      return taken(problems, () => ({ performance }))
    },
  } satisfies RegistryForm<{ readonly performance: PerformanceRules | undefined }>
}
