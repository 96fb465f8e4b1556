import type { Rating } from '../../shared/domain/rating.ts'
import { vault } from './world.ts'

/** A rating as it was sent: its comment is read, which only who has the key can. */
export async function opened<Kept extends Pick<Rating, 'id' | 'agency' | 'unit' | 'sealed'>>(kept: Kept | undefined) {
  if (kept?.sealed === undefined) return kept && { ...kept, comment: undefined }
  const { sealed, ...rating } = kept
  return { ...rating, comment: await vault.open(sealed, kept) }
}
