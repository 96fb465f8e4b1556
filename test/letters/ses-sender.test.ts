import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { paced } from '../../functions/letters/paced.ts'
import { sesSender } from '../../functions/letters/ses-sender.ts'

type Asked = { readonly path: string | undefined; readonly body: Readonly<Record<string, unknown>> }

/** What SES answers, one after the other; then it takes everything. `cut` breaks the connection once the letter is there. */
let answers: (string | 'cut')[]
let asked: Asked[]
const server = createServer(async (incoming, outgoing) => {
  asked.push({ path: incoming.url, body: JSON.parse(await text(incoming)) })
  const error = answers.shift()
  if (error === 'cut') return void outgoing.destroy()
  if (error !== undefined) outgoing.writeHead(400, { 'X-Amzn-ErrorType': error })
  outgoing.end(
    JSON.stringify(error === undefined ? { MessageId: 'm' } : { message: 'bu@contoh.go.id is not verified' }),
  )
})
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  answers = []
  asked = []
})

const LETTER = { to: 'sari@contoh.go.id', subject: 'Dua hal menunggu', text: 'Yth.', html: '<p>Yth.</p>' }
const sender = () => {
  const { port } = server.address() as AddressInfo
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new SESv2Client({
    ...{ maxAttempts: 1, region: 'ap-southeast-3', endpoint: `http://127.0.0.1:${port}`, credentials },
  })
  return sesSender({ from: 'suara@contoh.go.id', set: 'pengingat', perSecond: 1000 }, client)
}

describe('a letter', () => {
  test('is handed to SES once, to one address, from ours, by our set of rules', async () => {
    expect(await sender()(LETTER)).toBe('sent')
    expect(asked).toHaveLength(1)
    expect(asked[0]?.path).toBe('/v2/email/outbound-emails')
    expect(asked[0]?.body).toMatchObject({
      FromEmailAddress: 'Suara Loket <suara@contoh.go.id>',
      Destination: { ToAddresses: ['sari@contoh.go.id'] },
      ConfigurationSetName: 'pengingat',
      Content: { Simple: { Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }] } },
    })
  })

  test.each(['a@contoh.go.id,b@contoh.go.id', 'a;b@contoh.go.id', 'Sari <sari@contoh.go.id>', 'sari@contoh.go.id\n'])(
    'to %j, which is no single address, is not even offered',
    async (to) => {
      expect(await sender()({ ...LETTER, to })).toBe('refused')
      expect(asked).toEqual([])
    },
  )

  test('is offered again where SES says that it did not take it, but not for ever', async () => {
    answers = ['TooManyRequestsException']
    expect(await sender()(LETTER)).toBe('sent')
    expect(asked).toHaveLength(2)
    answers = Array.from({ length: 9 }, () => 'TooManyRequestsException')
    expect(await sender()(LETTER)).toBe('stopped')
    expect(asked).toHaveLength(5)
  })

  test('F22 is not offered again where the connection broke: it may be on its way', async () => {
    answers = ['cut']
    expect(await sender()(LETTER)).toBe('stopped')
    expect(asked).toHaveLength(1)
  })

  test.each([
    ['MessageRejected', 'refused'],
    ['BadRequestException', 'refused'],
    ['SendingPausedException', 'stopped'],
    ['MailFromDomainNotVerifiedException', 'stopped'],
    ['NotFoundException', 'stopped'],
  ])('that SES answers with %s is %s', async (error, posted) => {
    answers = [error]
    expect(await sender()(LETTER)).toBe(posted)
    expect(asked).toHaveLength(1)
  })
})

test('turns come evenly, whoever asks for how many at once', async () => {
  let now = 0
  const turns: number[] = []
  const turn = paced(
    10,
    () => now,
    async (milliseconds) => void turns.push(now + milliseconds),
  )
  await Promise.all([turn(), turn(), turn()])
  now = 5_000
  await Promise.all([turn(), turn()])
  expect(turns).toEqual([0, 100, 200, 5_000, 5_100])
})
