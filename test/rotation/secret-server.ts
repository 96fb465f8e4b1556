import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

type Versions = Map<string, { text: string | undefined; stages: string[] }>
type Asked = Readonly<Record<string, string>>

/** One secret as Secrets Manager keeps it: versions of a text, and which of them is current and which is being made. */
export async function startSecretServer(text: string) {
  const versions: Versions = new Map([['first', { text, stages: ['AWSCURRENT'] }]])
  const calls: string[] = []
  const server = createServer(async (request, response) => {
    const call = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
    calls.push(call)
    const answer = answerTo(call, versions, (await json(request)) as Asked)
    response.writeHead(answer === undefined ? 400 : 200, { 'Content-Type': 'application/x-amz-json-1.1' })
    response.end(JSON.stringify(answer ?? { __type: 'ResourceNotFoundException', message: 'no such version' }))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    versions,
    current: () => holding(versions, 'AWSCURRENT')?.[1].text ?? '',
    /** What Secrets Manager does before it calls the first step. */
    begin: (id: string) => versions.set(id, { text: undefined, stages: ['AWSPENDING'] }),
    /** Somebody puts another text in its place, in haste. */
    replace(id: string, by: string) {
      move(versions, 'AWSCURRENT', id, by)
    },
    async close() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}

function holding(versions: Versions, stage: string) {
  return [...versions].find(([, { stages }]) => stages.includes(stage))
}

function move(versions: Versions, stage: string, to: string, text = versions.get(to)?.text) {
  for (const version of versions.values()) version.stages = version.stages.filter((each) => each !== stage)
  versions.set(to, { text, stages: [...(versions.get(to)?.stages ?? []), stage] })
}

/** Undefined where there is no such version, or nothing in it. */
function answerTo(call: string, versions: Versions, asked: Asked): object | undefined {
  switch (call) {
    case 'DescribeSecret':
      return { VersionIdsToStages: Object.fromEntries([...versions].map(([id, { stages }]) => [id, stages])) }
    case 'GetSecretValue': {
      const [id, version] = holding(versions, asked.VersionStage ?? 'AWSCURRENT') ?? []
      if (version?.text === undefined || (asked.VersionId !== undefined && asked.VersionId !== id)) return undefined
      return { SecretString: version.text, VersionId: id }
    }
    case 'PutSecretValue':
      move(versions, 'AWSPENDING', asked.ClientRequestToken ?? '', asked.SecretString)
      return {}
    case 'UpdateSecretVersionStage':
      if (holding(versions, 'AWSCURRENT')?.[0] !== asked.RemoveFromVersionId) return undefined
      move(versions, 'AWSCURRENT', asked.MoveToVersionId ?? '')
      return {}
    default:
      return undefined
  }
}
