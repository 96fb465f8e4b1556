import type { KnownVisit, SignedVisit, Visit } from '../../domain/visit.ts'

/** Signs visits, and reads them back only if this system signed them and they have not expired. */
export type VisitTokens = {
  sign(visit: Visit): Promise<SignedVisit>
  /** Throws the refusals `visit-invalid` and `visit-expired`. */
  verify(token: string): Promise<KnownVisit>
}
