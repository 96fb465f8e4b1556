import { VALUE_IDS } from '../../shared/domain/performance/berakhlak.ts'
import { pairsOf, type Round } from '../../shared/domain/performance/round.ts'
import type { Person } from '../../shared/domain/person.ts'
import { AGENCY, UNIT, withSuperiors } from '../support/unit-of-eight.ts'
import type { YearSite } from './year-site.ts'

const PLAN = `2026.${UNIT}`
export const YEAR = `2026.${UNIT}.1`
export const OWN = '/kelola/kinerja'
export const UNIT_PAGE = `/kelola/${AGENCY}/unit/${UNIT}`

export const reportOf = (period: string) => `${period}.${UNIT}`

/** The address of somebody's document, for those above them. */
export function addressOf({ id }: Person, what: 'rencana' | 'laporan' | 'evaluasi', document: string): string {
  return `/kelola/${AGENCY}/orang/${id}/${what}/${document}`
}

/** A result with one indicator, as its form sends it. */
export const RESULT = {
  ...{ version: 1, rows: 'i1', do: 'save', kind: 'main', words: 'Dokumen kependudukan terbit tepat waktu' },
  ...{ 'i1-aspect': 'quantity', 'i1-words': 'Dokumen yang terbit', 'i1-value': '1.200' },
  ...{ 'i1-measure': 'dokumen', 'i1-direction': 'higher' },
}

type Fields = Readonly<Record<string, string | number>>

/** What the eight do beside what is done in a browser: the same forms sent to the same addresses. Each throws where it was refused. */
export function deedsOf(site: YearSite) {
  const eight = withSuperiors(site.people)

  async function does(person: Person, path: string, fields: Fields): Promise<void> {
    const { status, page } = await site.send(person, path, fields)
    if (status !== 303) throw new Error(`${path}: ${status} ${page}`)
  }

  return {
    eight,

    async plans(person: Person, superior: Person, serves: Fields = { serves: 'r1' }): Promise<void> {
      await does(person, `${OWN}/rencana`, { year: '2026' })
      await does(person, `${OWN}/rencana/${PLAN}/rhk/r1`, { ...RESULT, ...serves })
      await does(person, `${OWN}/rencana/${PLAN}/ajukan`, { version: 2 })
      await does(superior, `${addressOf(person, 'rencana', PLAN)}/setujui`, { version: 3 })
    },

    reports(person: Person, period: string, documents = '300'): Promise<void> {
      const sent = { submission: site.world.newId(), version: 0, 'v-r1-i1': documents }
      return does(person, `${OWN}/laporan/${reportOf(period)}`, sent)
    },

    /** Every superior confirms at once what their people reported, but for some. */
    async confirmOthers(period: string, but: readonly Person[] = []): Promise<void> {
      const waiting = eight.filter(([person]) => !but.includes(person))
      for (const superior of new Set(waiting.map(([, above]) => above))) {
        const people = waiting.flatMap(([person, above]) => (above === superior ? [person] : []))
        const chosen = people.map(({ id }) => [`${id}/${reportOf(period)}`, 1])
        const fields = { periode: period, ...Object.fromEntries(chosen) }
        const { page } = await site.send(superior, `/kelola/${AGENCY}/bawahan/konfirmasi`, fields)
        if (!page.includes(`${people.length} laporan dikonfirmasi`)) throw new Error(page)
      }
    },

    /** All who are asked in a round answer, but for one of them about one. */
    async answerOthers(round: Round, giver: Person, receiver: Person): Promise<void> {
      const rated = Object.fromEntries(VALUE_IDS.map((value) => [value, 'meets']))
      const others = pairsOf(round).filter((pair) => pair.giver !== giver.id || pair.receiver !== receiver.id)
      for (const pair of others) {
        const who = Object.values(site.people).find(({ id }) => id === pair.giver)
        if (!who) throw new Error('somebody from elsewhere is asked')
        await does(who, `${OWN}/penilaian`, { round: round.id, person: pair.receiver, ...rated })
      }
    },

    async evaluates(superior: Person, person: Person, results: string, behaviour = results): Promise<void> {
      const path = addressOf(person, 'evaluasi', YEAR)
      const notes = 'Pekerjaan selesai sesuai yang disepakati.'
      await does(superior, path, { do: 'draft', version: 0, results, behaviour, notes })
      await does(superior, path, { do: 'issue', version: 1 })
    },
  }
}
