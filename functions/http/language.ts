import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { parseAccept } from 'hono/utils/accept'
import type { Agency } from '../../shared/domain/agency.ts'
import { FIRST_LANGUAGE, isLanguage, LANGUAGE_CHOICE, type Language } from '../../web/text/languages.ts'
import type { Env } from './app.tsx'
import { wantsJson } from './problem.ts'

const A_YEAR = 365 * 86_400

/** What some phones still send for Indonesian and Javanese. */
const OLD_CODES: Readonly<Record<string, string>> = { in: 'id', jw: 'jv' }

/**
 * The language of an answer: the one just chosen, else the one chosen before, else the one the browser likes best, else the first. The
 * API goes by what the program asks for alone. What names no language is passed over.
 */
export function languageOf(c: Context): Language {
  const chosen = wantsJson(c.req.raw) ? undefined : (chosenNow(c) ?? chosenBefore(c))
  return chosen ?? likedBest(c.req.header('Accept-Language') ?? '') ?? FIRST_LANGUAGE
}

/**
 * Keeps a choice that a link has just made. The cookie holds the language and nothing else. Browsers take this machine's own addresses
 * for secure, without TLS too.
 */
export function rememberLanguage(c: Context): void {
  const chosen = chosenNow(c)
  if (chosen === undefined || c.req.method !== 'GET' || wantsJson(c.req.raw)) return
  setCookie(c, LANGUAGE_CHOICE, chosen, { path: '/', maxAge: A_YEAR, sameSite: 'Lax', httpOnly: true, secure: true })
}

/** From here on the answer is in a language that the agency offers: the one asked for, else the first. */
export function speakAt(c: Context<Env>, { languages }: Pick<Agency, 'languages'>): void {
  if (languages !== undefined && !languages.includes(c.get('language'))) c.set('language', FIRST_LANGUAGE)
}

function chosenNow(c: Context): Language | undefined {
  return knownLanguage(c.req.query(LANGUAGE_CHOICE))
}

function chosenBefore(c: Context): Language | undefined {
  return knownLanguage(getCookie(c, LANGUAGE_CHOICE))
}

function knownLanguage(sent: string | undefined): Language | undefined {
  return sent !== undefined && isLanguage(sent) ? sent : undefined
}

/** The first language spoken here in the order of RFC 9110's weights; of equal ones the first named. */
function likedBest(acceptLanguage: string): Language | undefined {
  return parseAccept(acceptLanguage)
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q)
    .map(({ type }) => primaryCode(type))
    .find(isLanguage)
}

/** `en` of `en-GB`. */
function primaryCode(range: string): string {
  const [code = ''] = range.toLowerCase().split('-')
  return OLD_CODES[code] ?? code
}
