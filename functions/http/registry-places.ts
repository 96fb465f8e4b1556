import { Day, TimeZone, ZONE_NAMES } from '../../shared/domain/calendar.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import { Slug, slugOf } from '../../shared/domain/ids.ts'
import { instrumentOf } from '../../shared/domain/instruments/index.ts'
import { Name } from '../../shared/domain/name.ts'
import { isInUse, type Registry } from '../../shared/domain/registry.ts'
import { Service } from '../../shared/domain/service.ts'
import { registryForms as text } from '../../web/text/staff/registry-forms.ts'
import { filled, numberOf, type RegistryForm, readField, taken } from './registry-form.ts'
import { offersFields, offersRead, offersSent } from './registry-settings.ts'

const CODES = (instrumentOf('skm')?.questions ?? []).map(({ code, name }) => ({
  value: code,
  label: `${code} ${name}`,
}))
const Promised = Service.shape.promise

/** A service: what it is called, what it promises, what makes no sense to ask of it. */
export function serviceForm(service: Service | undefined) {
  const { title, titleOf, lead, label, hint, wrong, wrongMinutes, wrongRupiah } = text.service
  return {
    title: service ? titleOf(service.name) : title,
    lead,
    fields: [
      { kind: 'text', name: 'name', label, hint, wrong, maxlength: 120, required: true },
      {
        kind: 'number',
        name: 'minutes',
        label: text.service.minutes,
        hint: text.service.minutesHint,
        wrong: wrongMinutes,
        min: 1,
        max: 525_600,
      },
      {
        kind: 'number',
        name: 'rupiah',
        label: text.service.rupiah,
        hint: text.service.rupiahHint,
        wrong: wrongRupiah,
        min: 0,
      },
      {
        kind: 'checks',
        name: 'notAsked',
        label: text.service.notAsked,
        hint: text.service.notAskedHint,
        wrong: text.service.wrongNotAsked,
        choices: CODES,
      },
    ],
    sent: {
      name: service?.name ?? '',
      minutes: String(service?.promise?.minutes ?? ''),
      rupiah: String(service?.promise?.rupiah ?? ''),
      ...Object.fromEntries((service?.notAsked ?? []).map((code) => [`notAsked-${code}`, 'ya'])),
    },
    read(sent) {
      const problems: Record<string, string> = {}
      const name = readNew(sent.name, service, problems, wrong)
      const minutes = filled(sent.minutes) === undefined ? {} : { minutes: numberOf(sent.minutes) }
      const rupiah = filled(sent.rupiah) === undefined ? {} : { rupiah: numberOf(sent.rupiah) }
      readField(Promised, minutes, problems, ['minutes', wrongMinutes])
      readField(Promised, rupiah, problems, ['rupiah', wrongRupiah])
      const promise = { ...minutes, ...rupiah }
      const notAsked = CODES.flatMap(({ value }) => (sent[`notAsked-${value}`] === 'ya' ? [value] : []))
      return taken(problems, () => ({ name, promise: Object.keys(promise).length > 0 ? promise : null, notAsked }))
    },
  } satisfies RegistryForm<unknown>
}

/** A counter: what it is called, what is given there, what it asks. */
export function counterForm(counter: Counter | undefined, services: readonly Service[], today: Day) {
  const { title, titleOf, lead, leadNew, label, hint, wrong, wrongServices } = text.counter
  const given: readonly string[] = counter?.services ?? []
  const choices = services.filter((service) => isInUse(service, today) || given.includes(service.id))
  return {
    title: counter ? titleOf(counter.name) : title,
    lead: counter ? lead : leadNew,
    far: counter && text.surveys.far,
    fields: [
      { kind: 'text', name: 'name', label, hint, wrong, maxlength: 120, required: true },
      {
        kind: 'checks',
        name: 'services',
        label: text.counter.services,
        hint: text.counter.servicesHint,
        wrong: wrongServices,
        choices: choices.map(({ id, name }) => ({ value: id, label: name })),
        none: text.counter.servicesNone,
      },
      ...offersFields(true),
    ],
    sent: {
      name: counter?.name ?? '',
      ...Object.fromEntries(given.map((id) => [`services-${id}`, 'ya'])),
      ...offersSent(counter?.offers),
    },
    read(sent) {
      const problems: Record<string, string> = {}
      const name = readNew(sent.name, counter, problems, wrong)
      const chosen = choices.flatMap(({ id }) => (sent[`services-${id}`] === 'ya' ? [id] : []))
      const offers = offersRead(sent, problems) ?? null
      return taken(problems, () => ({ name, services: chosen, offers }))
    },
  } satisfies RegistryForm<unknown>
}

/** A unit below another, or at the top. */
export function unitForm({ units }: Registry) {
  const { title, lead, label, hint, wrong, wrongParent, wrongZone, zoneHint } = text.unit
  return {
    title,
    lead,
    fields: [
      { kind: 'text', name: 'name', label, hint, wrong, maxlength: 120, required: true },
      {
        kind: 'select',
        name: 'parent',
        label: text.unit.parent,
        empty: text.unit.parentTop,
        wrong: wrongParent,
        choices: units.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        kind: 'select',
        name: 'timeZone',
        label: text.unit.zone,
        hint: zoneHint,
        empty: text.unit.zoneSame,
        wrong: wrongZone,
        choices: TimeZone.options.map((value) => ({ value, label: ZONE_NAMES[value] })),
      },
    ],
    sent: {},
    read(sent) {
      const problems: Record<string, string> = {}
      const name = readNew(sent.name, undefined, problems, wrong)
      const parent = filled(sent.parent)
      if (parent !== undefined && !units.some(({ id }) => id === parent)) problems.parent = wrongParent
      const zone = filled(sent.timeZone)
      const timeZone = zone === undefined ? undefined : readField(TimeZone, zone, problems, ['timeZone', wrongZone])
      return taken(problems, () => ({
        name,
        ...(parent === undefined ? {} : { parent }),
        ...(timeZone === undefined ? {} : { timeZone }),
      }))
    },
  } satisfies RegistryForm<unknown>
}

/** The first day on which a service or counter is not used any more. */
export function retireForm(kind: 'service' | 'counter', thing: Counter | Service, today: Day) {
  const { title, label, hint, wrong, back } = text.retire
  return {
    title: title(thing.name),
    lead: text.retire[kind],
    far: back,
    fields: [{ kind: 'date', name: 'retired', label, hint, wrong }],
    sent: { retired: thing.retired ?? today },
    read(sent) {
      const problems: Record<string, string> = {}
      const typed = filled(sent.retired)
      const retired = typed === undefined ? null : (readField(Day, typed, problems, ['retired', wrong]) ?? null)
      return taken(problems, () => ({ retired }))
    },
  } satisfies RegistryForm<unknown>
}

/** The id of something new follows from its name: sent twice, it is still one. */
export function idOf(name: string): string {
  return slugOf(name)
}

/** A name; of something new, one that an id can be made of. */
function readNew(
  typed: string | undefined,
  known: object | undefined,
  problems: Record<string, string>,
  wrong: string,
) {
  const name = readField(Name, typed ?? '', problems, ['name', wrong]) ?? ''
  if (!known) readField(Slug, idOf(name), problems, ['name', wrong])
  return name
}
