import type { Slot } from '../../domain/period.ts'
import type { UnitRef } from './unit-ref.ts'

/** An import's memory of itself, so that the same file finds its own rows again. */
export type ImportBatch = UnitRef & {
  /** Digest of all rows. */
  readonly id: string
  /** The period of rows that name none: the day the file was first imported. */
  readonly defaultSlot: Slot
}

/** What is remembered of imports. */
export type ImportStore = {
  readonly imports: {
    /** The batch as first recorded: this one, or an earlier one with the same id. */
    open(batch: ImportBatch): Promise<ImportBatch>
  }
}
