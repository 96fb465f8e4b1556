import type { Slug } from '../../domain/ids.ts'
import type { DossierId, Owner } from '../../domain/performance/dossier.ts'
import type { Dossier, DossierKind } from '../../domain/performance/kinds.ts'
import type { ReadOptions } from './read-options.ts'

/** Where a document is found. */
export type DossierRef = { readonly agency: Slug; readonly owner: Owner; readonly id: DossierId }

/** An entry of a list: a document that may be of interest there. */
export type Listed = { readonly owner: Owner; readonly id: DossierId }

/** What is kept of people's performance, document by document. */
export type DossierStore = {
  readonly dossiers: {
    get<Kind extends DossierKind>(kind: Kind, ref: DossierRef, options: ReadOptions): Promise<Dossier<Kind> | undefined>
    /** Those that exist, of any number of owners, in no order: one call for each hundred. */
    many<Kind extends DossierKind>(
      kind: Kind,
      refs: readonly DossierRef[],
      options: ReadOptions,
    ): Promise<Dossier<Kind>[]>
    /** All of an owner whose ids begin alike, by their ids. */
    of<Kind extends DossierKind>(
      kind: Kind,
      owner: Omit<DossierRef, 'id'>,
      options: ReadOptions & { readonly beginning?: string },
    ): Promise<Dossier<Kind>[]>
    /** So many of an owner with the greatest ids (below one, if it is named), the greatest first: of ids that begin with the time, the newest. */
    newest<Kind extends DossierKind>(
      kind: Kind,
      owner: Omit<DossierRef, 'id'>,
      limit: number,
      before?: DossierId,
    ): Promise<Dossier<Kind>[]>
    /** Stored only if the stored version is the one before (1: none is stored); false where somebody was faster. */
    put<Kind extends DossierKind>(kind: Kind, dossier: Dossier<Kind>): Promise<boolean>
  }
  /**
   * Lists of documents in another order than by owner. An entry is written before the document that it leads to, and again changes nothing:
   * so nothing is missing from a list, and whoever reads it looks each document up and leaves out what does not belong.
   */
  readonly dossierLists: {
    add(agency: Slug, list: string, entry: Listed): Promise<void>
    /** All entries by their ids, or so many with the greatest ids (below one, if it is named), the greatest first. Consistent. */
    entries(agency: Slug, list: string, limit?: number, before?: DossierId): Promise<Listed[]>
  }
}
