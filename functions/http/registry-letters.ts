import * as z from 'zod/mini'
import type { Agency } from '../../shared/domain/agency.ts'
import { letters } from '../../web/text/staff/letters.ts'
import { type RegistryForm, readField, taken } from './registry-form.ts'

const WISHES = ['on', 'off'] as const

/** Whether an agency's people are written to when something is due. */
export function lettersForm(agency: Agency) {
  const { title, lead, far, label, hint, wrong } = letters.ofAgency
  return {
    title,
    lead,
    far,
    fields: [
      {
        kind: 'select',
        name: 'letters',
        label,
        hint,
        wrong,
        choices: WISHES.map((value) => ({ value, label: letters.value[value] })),
      },
    ],
    sent: { letters: agency.letters ?? 'on' },
    read(sent) {
      const problems = {}
      const wish = readField(z.enum(WISHES), sent.letters, problems, ['letters', wrong])
      return taken(problems, () => ({ letters: wish === 'off' ? ('off' as const) : null }))
    },
  } satisfies RegistryForm<{ readonly letters: 'off' | null }>
}
