import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { inviterOf } from '../../functions/cognito-accounts.ts'
import { invitePerson } from '../../shared/usecases/invite-person.ts'
import { disablePerson } from '../../shared/usecases/people.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const ISSUER = 'https://cognito-idp.ap-southeast-3.amazonaws.com/ap-southeast-3_AbCdEf123'
const EMAIL = 'petugas@uji.go.id'

type Asked = { readonly target: string | undefined; readonly body: Readonly<Record<string, unknown>> }
let table: TestTable
let world: TestWorld
const asked: Asked[] = []
/** What the pool says to each request in turn; after that, yes. */
let answers: string[] = []
const pool = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  asked.push({
    target: String(request.headers['x-amz-target']),
    body: JSON.parse(Buffer.concat(chunks).toString()),
  })
  const refusal = answers.shift()
  response.writeHead(refusal ? 400 : 200, { 'Content-Type': 'application/x-amz-json-1.1' })
  response.end(refusal ? JSON.stringify({ __type: refusal, message: 'no' }) : JSON.stringify({ User: {} }))
})

beforeAll(async () => {
  await new Promise<void>((resolve) => pool.listen(0, '127.0.0.1', resolve))
  const { port } = pool.address() as AddressInfo
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `http://127.0.0.1:${port}`,
    AWS_REGION: 'ap-southeast-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  })
})
afterAll(() => new Promise((resolve) => pool.close(resolve)))
beforeEach(async () => {
  asked.length = 0
  answers = []
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
})
afterEach(() => table.close())

const register = (email?: string) =>
  registerPerson(world, SOMEBODY, { agency: 'uji', name: 'Petugas', ...(email === undefined ? {} : { email }) })
const invite = async ({ id }: { readonly id: string }, issuer: string | undefined = ISSUER) => {
  const signIn = { ...world.signIn, invite: inviterOf(issuer) }
  return invitePerson({ ...world, now: world.now, signIn }, SOMEBODY, { agency: 'uji', person: id })
}

test('makes an account whose address the admin vouches for, and lets the pool write the letter', async () => {
  await invite(await register(EMAIL))
  expect(asked).toEqual([
    {
      target: 'AWSCognitoIdentityProviderService.AdminCreateUser',
      body: {
        UserPoolId: 'ap-southeast-3_AbCdEf123',
        Username: EMAIL,
        UserAttributes: [
          { Name: 'email', Value: EMAIL },
          { Name: 'email_verified', Value: 'true' },
        ],
        DesiredDeliveryMediums: ['EMAIL'],
      },
    },
  ])
})

test('stands in the trail before the letter goes, without the address', async () => {
  const person = await register(EMAIL)
  answers = ['InternalErrorException', 'InternalErrorException', 'InternalErrorException']
  await expect(invite(person)).rejects.toMatchObject({ code: 'sign-in-unavailable' })
  const line = await world.store.trail.last('uji')
  expect(line).toMatchObject({ action: 'person.invite', thing: `person/${person.id}`, actor: SOMEBODY })
  expect(JSON.stringify(line)).not.toContain(EMAIL)
})

test('writes again to who has an account and has not come yet, and leaves alone who has', async () => {
  const person = await register(EMAIL)
  answers = ['UsernameExistsException']
  await invite(person)
  expect(asked.map(({ body }) => body.MessageAction)).toEqual([undefined, 'RESEND'])
  answers = ['UsernameExistsException', 'UnsupportedUserStateException']
  await invite(person)
  expect(asked).toHaveLength(4)
})

test('nobody without an address, who was disabled, or whose accounts are made elsewhere', async () => {
  const refused = { code: 'page-unknown' }
  await expect(invite(await register())).rejects.toMatchObject(refused)
  const person = await register(EMAIL)
  await expect(invite(person, 'http://127.0.0.1:3000/penyedia-contoh')).rejects.toMatchObject(refused)
  await expect(invite(person, 'https://cognito-idp.example.com/pool')).rejects.toMatchObject(refused)
  await disablePerson(world, SOMEBODY, { agency: 'uji', person: person.id, version: 1 }, { reason: 'Pindah' })
  await expect(invite(person)).rejects.toMatchObject(refused)
  expect(asked).toEqual([])
})
