import { startOfDay } from '../../domain/calendar.ts'
import { RemindersReach } from '../../domain/reminders-reach.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Table } from '../client.ts'
import { keptAs, ONCE } from '../kept.ts'
import { type ItemKey, keyOf } from '../keys.ts'

/** Seconds for which it is known who was written to: for as long as somebody asks whether a letter went out. */
const KEPT = 31 * 86_400

const reachKey = (agency: string): ItemKey => ({ pk: keyOf(agency, 'reminders-reach'), sk: 'through' })

export function reminders(table: Table): Store['reminders'] {
  const marks = keptAs(table, 'reminder')
  const reach = keptAs(table, 'reminders-reach')
  return {
    async claim({ agency, person }, day) {
      const expires = startOfDay(day, 'Asia/Jakarta') / 1000 + KEPT
      return marks.put({ pk: keyOf(agency, 'reminder', day), sk: keyOf(person), expires }, ONCE)
    },

    async reached(agency) {
      const item = await reach.get(reachKey(agency), { consistent: true })
      if (!item) return undefined
      const { pk: _pk, sk: _sk, ...stored } = item
      return RemindersReach.parse(stored)
    },

    async advance(agency, { day, through }) {
      await reach.put(
        { ...reachKey(agency), day, through },
        {
          ConditionExpression: 'attribute_not_exists(#pk) or #day < :day or (#day = :day and #through < :through)',
          ExpressionAttributeNames: { '#pk': 'pk', '#day': 'day', '#through': 'through' },
          ExpressionAttributeValues: { ':day': day, ':through': through },
        },
      )
    },
  }
}
