import type { Agency } from '../../shared/domain/agency.ts'
import { Day } from '../../shared/domain/calendar.ts'
import { Name } from '../../shared/domain/name.ts'
import { registryForms as text } from '../../web/text/staff/registry-forms.ts'
import { type RegistryForm, taken } from './registry-form.ts'

type Holiday = { readonly day: Day; readonly name: string }

const AT_MOST = 400
const LINE = /^"?(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"?[\s,;:–-]+"?(.*?)"?$/

/** Days without service: one list, to be typed, pasted and cut as people like. */
export function holidaysForm({ calendar }: Agency) {
  const { title, lead, far, list: label, listHint: hint, wrong } = text.holidays
  const byDay = calendar.holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return {
    title,
    lead,
    far,
    fields: [{ kind: 'lines', name: 'list', label, hint, wrong: wrong('1'), rows: 16 }],
    sent: { list: byDay.map(({ day, name }) => `${day} ${name}`).join('\n') },
    read(sent) {
      const holidays: Holiday[] = []
      for (const [index, line] of (sent.list ?? '').split(/\r\n|\r|\n/).entries()) {
        if (line.trim() === '') continue
        const holiday = holidayOf(line.trim())
        if (!holiday) return { problems: { list: wrong(String(index + 1)) } }
        if (holidays.some(({ day }) => day === holiday.day)) {
          return { problems: { list: text.holidays.twice(String(index + 1)) } }
        }
        if (holidays.length === AT_MOST) return { problems: { list: text.holidays.many } }
        holidays.push(holiday)
      }
      return taken({}, () => ({ calendar: { holidays: holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1)) } }))
    },
  } satisfies RegistryForm<unknown>
}

/** `2026-12-25 Natal`, `25/12/2026;Natal`: a day in either order of its parts, anything between, and a name. */
function holidayOf(line: string): Holiday | undefined {
  const [, date = '', named = ''] = LINE.exec(line.slice(0, 200)) ?? []
  const parts = date.split(/[/.-]/)
  const [year = '', month = '', day = ''] = date.indexOf('-') === 4 ? parts : parts.toReversed()
  const parsed = Day.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const name = Name.safeParse(named)
  return parsed.success && name.success ? { day: parsed.data, name: name.data } : undefined
}
