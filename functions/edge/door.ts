import {
  type CloudFrontClient,
  type DistributionConfig,
  GetDistributionCommand,
  UpdateDistributionCommand,
} from '@aws-sdk/client-cloudfront'
import { ORIGIN_KEY } from '../../shared/guard.ts'

/** What a distribution sends to its origins that know it by a key. */
export type Door = {
  /** Whether it sends this key and no other, and whether all its places have been told. */
  stateFor(key: string): Promise<{ readonly sends: boolean; readonly everywhere: boolean }>
  /** From now on it sends this key. Does nothing where it already does. Throws where somebody else changes the distribution meanwhile. */
  send(key: string): Promise<void>
}

export function doorOf(client: CloudFrontClient, id: string): Door {
  const read = async () => {
    const { Distribution: distribution, ETag: version } = await client.send(new GetDistributionCommand({ Id: id }))
    const config = distribution?.DistributionConfig
    if (!config || version === undefined) throw new Error(`CloudFront told nothing of distribution ${id}`)
    return { config, version, everywhere: distribution.Status === 'Deployed' }
  }
  return {
    async stateFor(key) {
      const { config, everywhere } = await read()
      return { sends: sends(config, key), everywhere }
    },
    async send(key) {
      const { config, version } = await read()
      if (sends(config, key)) return
      const DistributionConfig = withKey(config, key)
      await client.send(new UpdateDistributionCommand({ Id: id, IfMatch: version, DistributionConfig }))
    },
  }
}

function sends(config: DistributionConfig, key: string): boolean {
  const headers = (config.Origins?.Items ?? []).flatMap((origin) => origin.CustomHeaders?.Items ?? [])
  const keys = headers.filter(isKey).map(({ HeaderValue }) => HeaderValue)
  if (keys.length === 0) throw new Error(`no origin of the distribution is sent ${ORIGIN_KEY}`)
  return keys.every((each) => each === key)
}

/** The same configuration, whole, but for the key: what is left out of an update, CloudFront forgets. */
function withKey(config: DistributionConfig, key: string): DistributionConfig {
  const { Origins: origins } = config
  if (!origins) return config
  const items = origins.Items?.map((origin) => {
    const { CustomHeaders: headers } = origin
    if (!headers?.Items) return origin
    const changed = headers.Items.map((header) => (isKey(header) ? { ...header, HeaderValue: key } : header))
    return { ...origin, CustomHeaders: { ...headers, Items: changed } }
  })
  return { ...config, Origins: { ...origins, Items: items } }
}

function isKey({ HeaderName: name }: { readonly HeaderName: string | undefined }): boolean {
  return name?.toLowerCase() === ORIGIN_KEY
}
