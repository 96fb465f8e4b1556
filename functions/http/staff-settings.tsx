import { Hono } from 'hono'
import { type Agency, commentDaysOf, graceDaysOf } from '../../shared/domain/agency.ts'
import { type Day, ZONE_NAMES } from '../../shared/domain/calendar.ts'
import { offeredAt } from '../../shared/domain/offers.ts'
import { performanceRulesOf } from '../../shared/domain/performance/rules.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Wish } from '../../shared/domain/registry-wish.ts'
import { agencyLink } from '../../web/components/links.ts'
import { letters } from '../../web/text/staff/letters.ts'
import { registry as text } from '../../web/text/staff/registry.ts'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { mayHere, permit } from './permit.ts'
import type { RegistryForm } from './registry-form.ts'
import { holidaysForm } from './registry-holidays.ts'
import { hoursForm } from './registry-hours.ts'
import { lettersForm } from './registry-letters.ts'
import {
  type FormAt,
  registryNow,
  showForm,
  takeForm,
  takeUndo,
  thingPage,
  todayIn,
  wishing,
} from './registry-pages.tsx'
import { performanceForm } from './registry-performance.ts'
import { questionsForm } from './registry-questions.ts'
import { closingForm, languagesForm, nameForm, retentionForm, surveysForm } from './registry-settings.ts'
import { weightingForm } from './registry-weighting.ts'

type Fields = Extract<Wish, { readonly kind: 'agency' }>['fields']

/** What an agency may set, by the last part of its path. */
const FORMS = {
  nama: nameForm,
  bahasa: languagesForm,
  survei: surveysForm,
  pertanyaan: questionsForm,
  jam: ({ hours }, today) => hoursForm(hours, today, false),
  libur: holidaysForm,
  tenggang: closingForm,
  simpan: retentionForm,
  bobot: weightingForm,
  kinerja: performanceForm,
  surat: lettersForm,
} as const satisfies Record<string, (agency: Agency, today: Day) => RegistryForm<Fields>>

/** What holds for all of an agency's units. */
export function settingsRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get('/kelola/:agency/pengaturan', permit(store, 'settings.read'), async (c) => {
    const registry = await registryNow(world, c.req.param('agency'))
    const { agency } = registry
    return thingPage(c, world, {
      registry,
      thing: { kind: 'agency', value: agency },
      title: text.settings,
      lead: text.settingsLead,
      steps: [{ href: agencyLink('manager', agency.id), name: agency.name }],
      facts: factsOf(agency),
      mayChange: await mayHere(c, store, 'settings.write'),
    })
  })

  app.post('/kelola/:agency/pengaturan/urungkan', permit(store, 'settings.write'), (c) => {
    const { agency } = c.req.param()
    return takeUndo(c, world, agency, { kind: 'agency' }, pathOf(agency))
  })

  app.get('/kelola/:agency/pengaturan/:section', permit(store, 'settings.write'), async (c) => {
    return showForm(c, await formAt(c.req.param()))
  })

  app.post('/kelola/:agency/pengaturan/:section', permit(store, 'settings.write'), async (c) => {
    return takeForm(c, world, await formAt(c.req.param()))
  })
  return app

  async function formAt({ agency: id, section }: { agency: string; section: string }): Promise<FormAt> {
    const registry = await registryNow(world, id)
    const { agency } = registry
    const formOf = isSection(section) ? FORMS[section] : undefined
    if (!formOf) throw new Refusal('page-unknown')
    const form: RegistryForm<Fields> = formOf(agency, todayIn(world, registry))
    const back = pathOf(id)
    return {
      registry,
      form,
      thing: { kind: 'agency', value: agency },
      steps: [
        { href: agencyLink('manager', id), name: agency.name },
        { href: back, name: text.settings },
      ],
      back,
      read: wishing(form, (fields) => ({ wish: { kind: 'agency', fields }, next: back })),
    }
  }
}

function isSection(section: string): section is keyof typeof FORMS {
  return Object.hasOwn(FORMS, section)
}

function pathOf(agency: string): string {
  return `/kelola/${agency}/pengaturan`
}

function factsOf(agency: Agency) {
  const { id, name, timeZone, calendar, hours, languages, weighting, questions } = agency
  const change = (section: keyof typeof FORMS) => ({ href: `${pathOf(id)}/${section}`, name: text.change })
  const offers = offeredAt(agency, undefined).map(({ family }) => family)
  const said = (field: string, of: unknown) => (of === undefined ? text.notSet : { field, of })
  return [
    { label: text.fields.name, value: name, change: change('nama') },
    { label: text.fields.timeZone, value: ZONE_NAMES[timeZone], note: text.zoneFixed },
    {
      label: text.fields.languages,
      value: languages ? said('languages', languages) : text.allLanguages,
      change: change('bahasa'),
    },
    { label: text.fields.offers, value: said('offers', offers), change: change('survei') },
    { label: text.fields.questions, value: said('questions', questions), change: change('pertanyaan') },
    { label: text.fields.hours, value: said('hours', hours), change: change('jam') },
    {
      label: text.fields.calendar,
      value: calendar.holidays.length === 0 ? text.notSet : said('calendar', calendar),
      change: change('libur'),
    },
    {
      label: text.fields.closing,
      value: said('closing', { graceDays: graceDaysOf(agency) }),
      change: change('tenggang'),
    },
    {
      label: text.fields.performance,
      value: said('performance', performanceRulesOf(agency)),
      change: change('kinerja'),
    },
    { label: text.fields.letters, value: letters.value[agency.letters ?? 'on'], change: change('surat') },
    { label: text.fields.weighting, value: said('weighting', weighting), change: change('bobot') },
    {
      label: text.fields.retention,
      value: said('retention', { commentDays: commentDaysOf(agency) }),
      note: text.retentionOthers,
      change: change('simpan'),
    },
  ]
}
