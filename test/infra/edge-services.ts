import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A version of a secret as Secrets Manager has it: its text, if any, and its stages. */
type Version = { text?: string; stages: string[] }

/** As much of Secrets Manager as is used, with one secret. */
export async function startSecrets(versions: Record<string, Version>) {
  const calls: string[] = []
  let isDown = false
  const server = await serve(async (request) => {
    const call = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
    const asked = JSON.parse(await text(request))
    calls.push([call, asked.VersionStage ?? asked.VersionId].filter(Boolean).join(' '))
    if (isDown) return { status: 503, body: '{"__type":"InternalServiceError"}' }
    const missing = { status: 400, body: '{"__type":"ResourceNotFoundException"}' }
    const staged = (stage: string) => Object.keys(versions).find((id) => versions[id]?.stages.includes(stage))
    switch (call) {
      case 'GetSecretValue': {
        const id = asked.VersionId ?? staged(asked.VersionStage ?? 'AWSCURRENT')
        const found = versions[id]?.text
        return found === undefined ? missing : { body: JSON.stringify({ VersionId: id, SecretString: found }) }
      }
      case 'DescribeSecret': {
        const stages = Object.entries(versions).map(([id, version]) => [id, version.stages])
        return { body: JSON.stringify({ VersionIdsToStages: Object.fromEntries(stages) }) }
      }
      case 'PutSecretValue':
        for (const version of Object.values(versions))
          version.stages = version.stages.filter((each) => !asked.VersionStages.includes(each))
        versions[asked.ClientRequestToken] = { text: asked.SecretString, stages: asked.VersionStages }
        return { body: '{}' }
      case 'UpdateSecretVersionStage': {
        const { VersionStage: stage, MoveToVersionId: to, RemoveFromVersionId: from } = asked
        const [next, last] = [versions[to], versions[from]]
        if (!next || !last?.stages.includes(stage)) return missing
        for (const version of Object.values(versions))
          version.stages = version.stages.filter((each) => each !== stage && each !== 'AWSPREVIOUS')
        next.stages.push(stage)
        last.stages.push('AWSPREVIOUS')
        return { body: '{}' }
      }
      default:
        return { status: 400, body: '{"__type":"UnknownOperationException"}' }
    }
  }, 'application/x-amz-json-1.1')
  return {
    ...server,
    versions,
    calls,
    down(value: boolean) {
      isDown = value
    },
  }
}

/** As much of CloudFront as is used, with one distribution: `status` is what it says of itself, answer by answer; the last one stays. */
export async function startCloudFront(config: string, status: string[] = ['Deployed']) {
  const state = { config, etag: 'E1', puts: 0 }
  const calls: string[] = []
  const server = await serve(async (request) => {
    const path = request.url?.split('?')[0] ?? ''
    calls.push(`${request.method} ${path}`)
    if (request.method === 'PUT') {
      if (request.headers['if-match'] !== state.etag) {
        return { status: 412, body: '<ErrorResponse><Error><Code>PreconditionFailed</Code></Error></ErrorResponse>' }
      }
      state.config = (await text(request)).replace(/^<\?xml[^>]*>\s*/, '')
      state.puts += 1
      state.etag = `E${state.puts + 1}`
    }
    const said = status.length > 1 ? status.shift() : status[0]
    const body = `<Distribution><Id>ED1</Id><Status>${said}</Status>${state.config}</Distribution>`
    return { body, headers: { ETag: state.etag } }
  }, 'text/xml')
  return { ...server, state, calls }
}

/** A distribution's configuration as CloudFront tells it, with more than what a rotation needs to know. */
export const distributionWith = (key: string) =>
  '<DistributionConfig xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><CallerReference>ref</CallerReference>' +
  '<Origins><Quantity>2</Quantity><Items><Origin><Id>api</Id><DomainName>api.example</DomainName><OriginPath></OriginPath>' +
  '<CustomHeaders><Quantity>2</Quantity><Items><OriginCustomHeader><HeaderName>x-other</HeaderName><HeaderValue>stays</HeaderValue>' +
  `</OriginCustomHeader><OriginCustomHeader><HeaderName>X-Origin-Key</HeaderName><HeaderValue>${key}</HeaderValue></OriginCustomHeader>` +
  '</Items></CustomHeaders><ConnectionAttempts>2</ConnectionAttempts></Origin>' +
  '<Origin><Id>page</Id><DomainName>page.example</DomainName><CustomHeaders><Quantity>0</Quantity></CustomHeaders></Origin></Items></Origins>' +
  '<DefaultCacheBehavior><TargetOriginId>api</TargetOriginId><ViewerProtocolPolicy>redirect-to-https</ViewerProtocolPolicy>' +
  '</DefaultCacheBehavior><Comment>Suara Loket</Comment><Enabled>true</Enabled><Aliases><Quantity>1</Quantity><Items><CNAME>suara.example</CNAME></Items></Aliases>' +
  '<WebACLId>arn:acl</WebACLId><HttpVersion>http2and3</HttpVersion>' +
  '</DistributionConfig>'

type Answer = { readonly status?: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> }

async function serve(answer: (request: IncomingMessage) => Promise<Answer>, type: string) {
  const server = createServer(async (request, response) => {
    const { status = 200, body, headers = {} } = await answer(request)
    response.writeHead(status, { 'Content-Type': type, ...headers }).end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}
