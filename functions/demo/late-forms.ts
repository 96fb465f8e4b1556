import { addDays } from '../../shared/domain/calendar.ts'
import { derivedUuid } from '../../shared/domain/digest.ts'
import type { Slug } from '../../shared/domain/ids.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { type Period, spanOf } from '../../shared/domain/period.ts'
import type { DemoCorrection, DemoForm } from '../../shared/usecases/seed-correction.ts'
import { diceOf } from './dice.ts'

const FORMS = 12
/** Days from the quarter's first to the first of the forms: they are of its second month. */
const FIRST_FORM = 40

/** A unit whose mobile clinic brought its paper forms in long after the quarter. */
export function lateForms(unit: Slug, counter: Slug, service: Slug): DemoCorrection {
  return {
    unit,
    reason: `${FORMS} formulir kertas dari pos pelayanan keliling baru diketik setelah periode ditutup.`,
    author: 'lokal',
    formsOf: (quarter: Period) => {
      const dice = diceOf(`${unit}/${quarter}/late`)
      return Array.from({ length: FORMS }, (_, index): DemoForm => {
        const mood = 2.9 + dice.bell() * 0.5
        const answers = skm2017.questions.map(({ code }) => [code, toAnswer(mood + dice.bell() * 0.4)] as const)
        const day = addDays(spanOf(quarter).first, FIRST_FORM + Math.floor(index / 4))
        return {
          id: version7(`demo/${unit}/${quarter}/${index}`),
          day,
          counter,
          service,
          answers: Object.fromEntries(answers),
        }
      })
    },
  }
}

function toAnswer(value: number): number {
  return Math.min(4, Math.max(1, Math.round(value)))
}

/** An id as a device makes one for a typed form. */
function version7(name: string): string {
  const id = derivedUuid(name)
  return `${id.slice(0, 14)}7${id.slice(15)}`
}
