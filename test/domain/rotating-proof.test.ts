import { expect, test } from 'vitest'
import { isShownNow, minuteIndexOf, readProof, writeProof } from '../../shared/domain/rotating-proof.ts'

const SEAL = 'abcdefghjkmn'

test('a proof says its minute, up to the year 4000', () => {
  for (const at of ['1970-01-01T00:00:00Z', '2026-11-22T02:05:59Z', '2038-01-20T00:00:00Z', '3999-12-31T23:59:59Z']) {
    const minute = minuteIndexOf(Date.parse(at))
    const proof = writeProof(minute, SEAL)
    expect(proof).toHaveLength(18)
    expect(readProof(proof)).toEqual({ minute, seal: SEAL })
  }
})

test.each(['', 'abc', `${'a'.repeat(17)}!`, 'a'.repeat(19), 'A'.repeat(18), `${'a'.repeat(17)}u`])(
  'F20 %j is no proof',
  (text) => {
    expect(readProof(text)).toBeUndefined()
  },
)

test('F19 a minute is good for five minutes before and after, and not for six', () => {
  const minute = minuteIndexOf(Date.parse('2026-11-22T02:10:00Z'))
  const at = (clock: string) => isShownNow(minute, Date.parse(`2026-11-22T${clock}Z`))
  expect([at('02:15:00'), at('02:15:59.999'), at('02:16:00')]).toEqual([true, true, false])
  expect([at('02:05:00'), at('02:04:59.999')]).toEqual([true, false])
})
