import type { World } from '../../compose.ts'
import type { Ask } from './ask.ts'

/** The stage that is looked at, and with what. */
export type Site = {
  /** Without a slash at its end. */
  readonly url: string
  readonly ask: Ask
  /** What credentials open: the table's world, and whether it is a stage's in the cloud. Without it there is only what anybody may ask. */
  readonly inside: { readonly world: World; readonly isDeployed: boolean } | undefined
  readonly wishes: Wishes
  /** Tells whoever waits how it goes. */
  readonly tell: (text: string) => void
  /** How long is waited for what takes its time, in seconds. */
  readonly patience: Readonly<Record<'starting' | 'opening' | 'counting' | 'pause', number>>
}

export type Wishes = {
  /** The agency for trials. */
  readonly agency: string
  /** The QR code of its counter, where no credentials can tell. */
  readonly code?: string | undefined
  /** The address behind the front door, which must refuse. */
  readonly api?: string | undefined
  /** Send more than so many requests at once: the stage's burst. */
  readonly throttle?: number | undefined
}

/** A function’s registry may be five minutes old, and a count two. */
export const PATIENCE = { starting: 60, opening: 330, counting: 300, pause: 5 } as const

/** The counter that is rated at. */
export type Trial = {
  readonly code: string
  readonly agency: string
  readonly unit: string
}
