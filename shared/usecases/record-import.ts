import type { Actor } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { record } from './record.ts'

/** `batch`: what the rows are known again by. */
type Imported = { readonly kind: 'ratings' | 'service-times'; readonly batch: string }

type Needs = Pick<Deps, 'store' | 'now'>

/** Says that rows of a file are going to be stored: which file, by the digest of its rows, and from which row on. Before any is. */
export async function recordImport(
  deps: Needs,
  { agency, unit }: UnitRef,
  actor: Actor,
  file: Imported & { readonly digest: string; readonly rows: number; readonly from?: number },
): Promise<void> {
  const { kind, batch, digest, rows, from = 0 } = file
  const thing = `unit/${unit}/import/${batch}`
  const changes = Object.entries({ digest, rows, from }).map(([field, to]) => ({ field, to }))
  await record(deps, { agency, actor, action: `${kind}.import`, thing, unit, changes })
}

/** Says what came of them. Where an import was broken off this line is missing, and the same file again finds the rows that are there. */
export async function recordImported(
  deps: Needs,
  { agency, unit }: UnitRef,
  actor: Actor,
  done: Imported & { readonly stored: number; readonly repeated: number; readonly rejected: number },
): Promise<void> {
  const { kind, batch, stored, repeated, rejected } = done
  const thing = `unit/${unit}/import/${batch}`
  const changes = Object.entries({ stored, repeated, rejected }).map(([field, to]) => ({ field, to }))
  await record(deps, { agency, actor, action: `${kind}.imported`, thing, unit, changes })
}
