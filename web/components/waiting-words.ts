import type { Agency } from '../../shared/domain/agency.ts'
import type { Waiting } from '../../shared/domain/waiting.ts'
import { count, dayName, decimal } from '../text/format.ts'
import { isolate } from '../text/isolate.ts'
import { periodName } from '../text/periods.ts'
import { home as text } from '../text/staff/home.ts'
import { quality } from '../text/staff/quality.ts'

/** What waits, why that matters, and the one thing to do about it. */
export type WaitingWords = {
  readonly what: string
  readonly why: string
  readonly action: { readonly href: string; readonly name: string }
}

/** So many units are named; of more only how many. */
const NAMED = 3

/** Only within a render. */
export function wordsOf(waiting: Waiting, agency: Pick<Agency, 'id'>): WaitingWords {
  const root = `/kelola/${agency.id}`
  const { kind } = waiting
  switch (kind) {
    case 'finding':
      return {
        what: text.finding(quality.names[waiting.detector], dayName(waiting.day)),
        why: text.findingWhy,
        action: { href: findingLink(root, waiting), name: text.toFinding },
      }
    case 'too-few':
      return {
        what: text.tooFew(count(waiting.needed)),
        why: text.tooFewWhy(count(waiting.n), periodName(waiting.period)),
        action: { href: `${root}/unit/${waiting.unit.id}/poster`, name: text.toPosters },
      }
    case 'silent':
      return {
        what: text.silent(isolate(waiting.counter)),
        why: text.silentWhy(count(waiting.days)),
        action: { href: findingLink(root, waiting), name: text.toSilent },
      }
    case 'late-answers':
      return {
        what: (waiting.more > 0 ? text.lateAnswers : text.fewerAnswers)(count(Math.abs(waiting.more))),
        why: text.lateAnswersWhy(periodName(waiting.period)),
        action: { href: `${root}/unit/${waiting.unit.id}/tutup`, name: text.toClosing },
      }
    case 'worse':
      return {
        what: text.worse(decimal(waiting.from), decimal(waiting.to)),
        why: text.worseWhy(periodName(waiting.period)),
        action: { href: `${root}/unit/${waiting.unit.id}`, name: text.toUnit },
      }
    case 'open-steps':
      return {
        what: openStepsWords(waiting),
        why: text.openStepsWhy,
        action: { href: `${root}/unit/${waiting.unit.id}/kinerja`, name: text.toOpenSteps },
      }
    case 'closing':
      return {
        what: text.closing(waiting.periods.map(periodName).join(', ')),
        why: text.closingWhy,
        action: { href: '#units-title', name: text.toUnits },
      }
    case 'unplaced':
    case 'roleless':
      return {
        what: text[kind](count(waiting.people)),
        why: text[`${kind}Why`],
        action: { href: `${root}/orang`, name: text.toPeople },
      }
    case 'no-manager': {
      const names = waiting.units.slice(0, NAMED).map(({ name }) => isolate(name))
      const more = waiting.units.length - names.length
      return {
        what: text.noManager(count(waiting.units.length)),
        why: more > 0 ? text.noManagerMore(names.join(', '), count(more)) : text.noManagerWhy(names.join(', ')),
        action: { href: `${root}/orang`, name: text.toPeople },
      }
    }
    case 'setting':
      return {
        what: text.settings[waiting.setting],
        why: text.settingsWhy[waiting.setting],
        action: { href: `${root}/pengaturan`, name: text.toSettings },
      }
    default:
      throw kind satisfies never
  }
}

function findingLink(root: string, { unit, day, finding }: Extract<Waiting, { readonly finding: string }>): string {
  return `${root}/unit/${unit.id}/mutu/${day}/${finding}`
}

function openStepsWords({ plans, reports, period }: Extract<Waiting, { readonly plans: number }>): string {
  const said = [
    ...(plans > 0 ? [text.openPlans(count(plans))] : []),
    ...(reports > 0 ? [text.openReports(count(reports), periodName(period))] : []),
  ]
  return said.join(', ')
}
