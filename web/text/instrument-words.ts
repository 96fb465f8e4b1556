import type { Instrument, Reason } from '../../shared/domain/instruments/instrument.ts'
import type { quick1 } from '../../shared/domain/instruments/quick-1.ts'
import type { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import type { spak2021 } from '../../shared/domain/instruments/spak-2021.ts'
import type { spkp2021 } from '../../shared/domain/instruments/spkp-2021.ts'

type Labels<Options extends readonly string[]> = { readonly [At in keyof Options]: string }

/** An instrument's words in another language than its official one: of every question and every option, or it does not compile. */
type WordsOf<Of extends Instrument> = {
  /** What it is called itself. */
  readonly survey: string
  /** What its result is called. */
  readonly index: string
  readonly questions: {
    readonly [Each in Of['questions'][number] as Each['code']]: {
      readonly name: string
      readonly text: string
      readonly options: Labels<Each['options']>
    }
  }
  readonly bands: { readonly [Each in Of['bands'][number] as Each['grade']]: string }
} & (Of extends { readonly reasons: readonly Reason[] }
  ? { readonly reasons: { readonly [Each in Of['reasons'][number] as Each['code']]: string } }
  : unknown)

/** The instruments that are translated, by their ids. */
export type InstrumentWords = {
  readonly 'skm-2017': WordsOf<typeof skm2017>
  readonly 'quick-1': WordsOf<typeof quick1>
  readonly 'spkp-2021': WordsOf<typeof spkp2021>
  readonly 'spak-2021': WordsOf<typeof spak2021>
}
