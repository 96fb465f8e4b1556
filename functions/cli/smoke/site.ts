import type { World } from '../../compose.ts'
import type { Ask } from './ask.ts'

/** The stage that is looked at, and with what. */
export type Site = {
  /** Without a slash at its end. */
  readonly url: string
  readonly ask: Ask
  /** What credentials open. Without it there is only what anybody may ask. */
  readonly inside: Inside | undefined
  readonly wishes: Wishes
  /** Tells whoever waits how it goes. */
  readonly tell: (text: string) => void
  /** How long is waited for what takes its time, in seconds. */
  readonly patience: Readonly<Record<'starting' | 'seeing' | 'opening' | 'counting' | 'pause', number>>
}

/** The table's world, whether it is a stage's in the cloud, and by which variable of the environment it was found. */
export type Inside = {
  readonly world: World
  readonly isDeployed: boolean
  readonly place: { readonly variable: 'DATA_DIR' | 'TABLE_NAME'; readonly value: string }
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

/** What was written may be read some seconds late; a function’s registry may be five minutes old, and a count two. */
export const PATIENCE = { starting: 60, seeing: 10, opening: 330, counting: 300, pause: 5 } as const

/** The counter that is rated at. */
export type Trial = {
  readonly code: string
  readonly agency: string
  readonly unit: string
}
