import type { NewEntry } from './entry.ts'

export type Field = readonly [name: string, value: string]

/** What a depth may ask of the rating that it is the form of. */
export type RatingInHand = {
  readonly form: HTMLFormElement
  /** Names the visit; another tab's, once that was first. */
  readonly id: () => string
  readonly fields: () => Field[]
  /** Keeps the answers as they are now. */
  readonly save: () => Promise<unknown>
  /** What is sent for some fields. */
  readonly bodyOf: (said: readonly Field[], more?: object) => string
  /** Whether the device has an entry of that key. */
  readonly has: (key: string) => Promise<boolean>
  /** Keeps an entry beside the draft, once all before it is kept, and sends it. */
  readonly sendBeside: (entry: () => NewEntry & { readonly body: string }) => Promise<void>
}

/** What is different between a rating of one tap and a survey of many questions. */
export type Depth = {
  /** Shows the form, with what the device knew of it filled in. */
  begin(): void
  /** Something was clicked that is no answer. */
  clicked(target: Element): void
  answered(byPointer: boolean): void
  /** The first question that must be answered and is not; it is shown. */
  firstOpen(): HTMLElement | null | undefined
  /** What was sent of it already: the value, and the entry's key. */
  sentBefore(): { readonly value: string; readonly key: string } | undefined
  /** Takes over what another tab, or this page before, had sent. */
  wasSent(value: string | undefined): void
}
