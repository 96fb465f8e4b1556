import { base } from './base.ts'
import { citizen } from './citizen.ts'
import { closing } from './closing.ts'
import { deriving } from './deriving.ts'
import { describing } from './describing.ts'
import { forms } from './forms.ts'
import { managing } from './managing.ts'
import { poster } from './poster.ts'
import { reading } from './reading.ts'
import { screen } from './screen.ts'
import { slips } from './slips.ts'
import { staff } from './staff.ts'
import { tokens } from './tokens.ts'

/** The style sheet of each kind of page, whole: a page carries exactly one, in its head. */
export const styles = {
  citizen: tokens + base + citizen,
  reading: tokens + base + reading,
  managing: tokens + base + reading + managing,
  describing: tokens + base + reading + describing,
  closing: tokens + base + reading + forms + closing,
  deriving: tokens + base + reading + deriving,
  staff: tokens + base + reading + staff,
  forms: tokens + base + reading + forms,
  slips: tokens + base + reading + slips,
  screen: tokens + base + screen,
  'poster-a4': tokens + base + reading + poster.a4,
  'poster-a5': tokens + base + reading + poster.a5,
  'poster-tenda': tokens + base + reading + poster.tenda,
} as const
export type StyleName = keyof typeof styles

/** Every text that a page's <style> can have, for the hashes of the Content-Security-Policy. */
export const inlineStyles: readonly string[] = Object.values(styles)
