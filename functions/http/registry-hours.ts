import { Day } from '../../shared/domain/calendar.ts'
import { OpeningHours } from '../../shared/domain/opening-hours.ts'
import type { Sent } from '../../web/components/form-field.tsx'
import { registry as words } from '../../web/text/staff/registry.ts'
import { registryForms as text } from '../../web/text/staff/registry-forms.ts'
import { filled, type RegistryForm, readField, taken } from './registry-form.ts'

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

/** The opening hours of a week from a day on; for a unit, also the way back to its agency's. */
export function hoursForm(
  hours: OpeningHours | undefined,
  today: Day,
  isOfUnit: boolean,
): RegistryForm<{ readonly hours: OpeningHours | null }> {
  const { title, lead, far } = text.hours
  return {
    title,
    lead,
    far,
    fields: [
      { kind: 'date', name: 'from', label: text.hours.from, hint: text.hours.fromHint, wrong: text.hours.wrongFrom },
      {
        kind: 'clocks',
        name: 'week',
        label: text.hours.week,
        hint: text.hours.weekHint,
        wrong: text.hours.wrongDay,
        rows: WEEK.map((day) => {
          const label = words.weekDays[day - 1] ?? ''
          return { name: `day-${day}`, label, opens: text.hours.opens(label), closes: text.hours.closes(label) }
        }),
      },
      {
        kind: 'text',
        name: 'shift',
        label: text.hours.shift,
        hint: text.hours.shiftHint,
        wrong: text.hours.wrongShift,
      },
      ...(isOfUnit
        ? [
            {
              kind: 'checks' as const,
              name: 'as',
              label: words.asAgency,
              hint: text.hours.asAgencyHint,
              wrong: '',
              choices: [{ value: 'agency', label: text.hours.asAgency }],
            },
          ]
        : []),
    ],
    sent: { from: today, ...weekOf(hours) },
    read(sent) {
      if (isOfUnit && sent['as-agency'] === 'ya') return { fields: { hours: null } }
      const problems: Record<string, string> = {}
      const from = readField(Day, sent.from, problems, ['from', text.hours.wrongFrom])
      const spans = spansOf(sent)
      const shift = filled(sent.shift)?.replace('.', ':')
      if (shift !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(shift)) problems.shift = text.hours.wrongShift
      const shifts = shift === undefined ? {} : { shifts: [shift] }
      const week = [{ from: from ?? today, spans: spans.map((span) => ({ ...span, ...shifts })) }]
      if (problems.shift === undefined) readField(OpeningHours, week, problems, ['week', text.hours.wrongDay])
      return taken(problems, () => ({ hours: week }))
    },
  }
}

/** The newest week, as it stands in the form. */
function weekOf(hours: OpeningHours | undefined): Sent {
  const spans = hours?.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]?.spans ?? []
  const days = spans.flatMap(({ days, opens, closes }) =>
    days.flatMap((day) => [
      [`day-${day}-opens`, opens],
      [`day-${day}-closes`, closes],
    ]),
  )
  return Object.fromEntries([...days, ['shift', spans[0]?.shifts?.[0] ?? '']])
}

/** Days with the same hours are one span. A day with one of its two times is a span that no schema takes. */
function spansOf(sent: Sent) {
  const open = WEEK.flatMap((day) => {
    const [opens = '', closes = ''] = [sent[`day-${day}-opens`], sent[`day-${day}-closes`]]
    return opens === '' && closes === '' ? [] : [{ day, opens, closes }]
  })
  return [...Map.groupBy(open, ({ opens, closes }) => `${opens} ${closes}`).values()].map((same) => ({
    days: same.map(({ day }) => day),
    opens: same[0]?.opens ?? '',
    closes: same[0]?.closes ?? '',
  }))
}
