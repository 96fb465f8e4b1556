import type { Rating } from '../../domain/rating.ts'

/** What a sealed text belongs to: it opens nowhere else. */
export type Sealing = Pick<Rating, 'agency' | 'unit' | 'id'>

/** Keeps free text so that who takes it cannot read it again, and only who may read it can. */
export type Vault = {
  seal(text: string, of: Sealing): Promise<string>
  /** Throws where the text was sealed for something else, or was changed. */
  open(sealed: string, of: Sealing): Promise<string>
}
