import { addDays, type Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofUnit } from '../../domain/performance/dossier.ts'
import type { Actor } from '../../domain/trail.ts'
import type { Deps } from '../deps.ts'
import { beginAgencyDossier } from './agency-step.ts'
import { dutyList } from './duty.ts'

/** Writes that somebody served at some counters, on the days up to one, where nothing was written yet. For made-up agencies: throws elsewhere. */
export async function seedDuty(
  deps: Pick<Deps, 'store' | 'now' | 'settings'>,
  actor: Actor,
  { agency, unit, counters, person }: { agency: Slug; unit: Slug; counters: readonly Slug[]; person: PersonId },
  { last, days }: { readonly last: Day; readonly days: number },
): Promise<void> {
  if (!deps.settings.demo) throw new Error('demo duty must never reach this stage')
  const shifts = counters.map((counter) => ({ counter, person, from: '08:00', until: '16:00' }))
  for (let back = 0; back < days; back++) {
    const day = addDays(last, -back)
    const ref = { agency, owner: ofUnit(unit), id: day }
    if (await deps.store.dossiers.get('duty', ref, { consistent: true })) continue
    await deps.store.dossierLists.add(agency, dutyList(person, day.slice(0, 4)), ref)
    await beginAgencyDossier(deps, actor, 'duty', ref, { action: 'duty-write' }, { day, shifts })
  }
}
