import type { Agency } from '../../shared/domain/agency.ts'
import { indicators } from '../../shared/domain/indicators/index.ts'
import { byStart, Weighting } from '../../shared/domain/weighting.ts'
import { registryForms as text } from '../../web/text/staff/registry-forms.ts'
import { filled, numberOf, type RegistryForm, readField, taken } from './registry-form.ts'

const { from: From, missing: Missing, minimum: Minimum, weights: Weights } = Weighting.shape

/** How indicators become one score, from a period to come. */
export function weightingForm({ weighting }: Agency) {
  const newest = byStart(weighting ?? []).at(-1)
  const { title, lead, far, weightHint, wrongWeight, wrongFrom, wrongMissing, wrongMinimum } = text.weighting
  return {
    title,
    lead,
    far,
    fields: [
      {
        kind: 'text',
        name: 'from',
        label: text.weighting.from,
        hint: text.weighting.fromHint,
        wrong: wrongFrom,
        required: true,
      },
      ...indicators.map(({ id, name }, index) => ({
        kind: 'number' as const,
        name: `weight-${id}`,
        label: text.weighting.weight(name),
        ...(index === 0 ? { hint: weightHint } : {}),
        wrong: wrongWeight,
        min: 1,
        max: 1000,
      })),
      {
        kind: 'select',
        name: 'missing',
        label: text.weighting.missing,
        wrong: wrongMissing,
        choices: Missing.options.map((value) => ({ value, label: text.weighting.missings[value] })),
      },
      {
        kind: 'number',
        name: 'minimum',
        label: text.weighting.minimum,
        hint: text.weighting.minimumHint,
        wrong: wrongMinimum,
        min: 10,
        max: 10_000,
      },
    ],
    sent: {
      from: '',
      ...Object.fromEntries(
        Object.entries(newest?.weights ?? {}).map(([id, weight]) => [`weight-${id}`, String(weight)]),
      ),
      missing: newest?.missing ?? 'renormalise',
      minimum: String(newest?.minimum ?? 30),
    },
    read(sent) {
      const problems: Record<string, string> = {}
      const typed = indicators.flatMap(({ id }) => {
        const value = filled(sent[`weight-${id}`])
        return value === undefined ? [] : [[id, numberOf(value)] as const]
      })
      const first = `weight-${typed.find(([, weight]) => Number.isNaN(weight))?.[0] ?? indicators[0]?.id}`
      const from = readField(From, filled(sent.from), problems, ['from', wrongFrom])
      const weights = readField(Weights, Object.fromEntries(typed), problems, [first, wrongWeight])
      const missing = readField(Missing, sent.missing, problems, ['missing', wrongMissing])
      const minimum = readField(Minimum, numberOf(sent.minimum), problems, ['minimum', wrongMinimum])
      const whole = Weighting.safeParse({ from, weights, missing, minimum })
      return taken(problems, () => ({ weighting: whole.success ? [whole.data] : [] }))
    },
  } satisfies RegistryForm<unknown>
}
