import type { Demo } from '../../shared/usecases/seed-demo.ts'
import { batanghari } from './batanghari.ts'
import { demoCode } from './demo-agency.ts'
import { jakarta } from './jakarta.ts'
import { jambi } from './jambi.ts'
import { lateForms } from './late-forms.ts'

/** Every agency of made-up data. Nothing that is deployed imports this. */
export const demos: readonly Demo[] = [jambi, batanghari, jakarta]

/** Units where a closed period was corrected. */
export const corrections = [
  { agency: 'jambi', correction: lateForms('puskesmas-putri-ayu', 'loket-1', 'poli-umum') },
] as const

const FIRST = { agency: 'jambi', unit: 'disdukcapil', counter: 'loket-1' } as const

/** Where the start page leads somebody who looks around for the first time. */
export const firstDemo = { ...FIRST, code: demoCode(FIRST.agency, FIRST.unit, FIRST.counter) } as const
