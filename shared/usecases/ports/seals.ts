import type { CounterCode } from '../../domain/ids.ts'

/** Seals the QR of a minute, so that nobody can know it who does not see the screen. 12 base32 characters: 60 bits. */
export type Seals = {
  /** Made with the newest key. */
  seal(code: CounterCode, minute: number): Promise<string>
  /** Whether a seal was made with any of the keys that are still good. */
  isSeal(code: CounterCode, minute: number, seal: string): Promise<boolean>
}
