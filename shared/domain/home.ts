import type { Agency } from './agency.ts'
import type { Day, Minute } from './calendar.ts'
import type { Slug } from './ids.ts'
import type { TrailEntry } from './trail.ts'
import type { DeskDay, NamedUnit, UnitStanding, Waiting } from './waiting.ts'

/** What somebody of an agency's staff sees first. */
export type Home = {
  /** All agencies that they may choose among; one for nearly everybody. */
  readonly agencies: readonly Agency[]
  /** The one that all below is about; undefined where they have none. */
  readonly agency: Agency | undefined
  readonly today: Day
  /** In order of what is late. */
  readonly waiting: readonly Waiting[]
  /** How the units stand that they may look into. */
  readonly standings: readonly UnitStanding[]
  /** The counters' work in the units where they do it. */
  readonly desks: readonly DeskDay[]
  readonly place: OwnPlace | undefined
  /** How many people have the reader as superior today. */
  readonly subordinates: number
  /** The newest lines of the agency's trail, for who may read it all. */
  readonly trail: readonly TrailEntry[] | undefined
  readonly system: SystemState | undefined
  /** Large agencies are told of by so many units at once. */
  readonly page: { readonly number: number; readonly of: number; readonly units: number }
}

/** Where somebody works today. */
export type OwnPlace = {
  readonly unit: NamedUnit
  readonly position: string
  readonly from: Day
  /** The name of who reviews their work; undefined where nobody was named. */
  readonly superior: string | undefined
}

/** How far the jobs have come, by what they stored: never what anybody answered. */
export type SystemState = {
  readonly counting: readonly {
    readonly shard: number
    /** The last minute whose ratings are all counted; undefined before the first run. */
    readonly minute: Minute | undefined
    readonly isLate: boolean
  }[]
  readonly agencies: readonly {
    readonly agency: { readonly id: Slug; readonly name: string }
    /** The last day that was looked at for odd answers. */
    readonly inspected: Day | undefined
    readonly isLate: boolean
  }[]
}
