import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'

/** What Secrets Manager calls a version: in use, about to be, used before. */
export type VersionStage = 'AWSCURRENT' | 'AWSPENDING' | 'AWSPREVIOUS'

/** One secret and its versions. */
export type SecretVersions = {
  /** The text of a version, by its stage or its id; undefined where there is none. */
  read(version: { readonly stage: VersionStage } | { readonly id: string }): Promise<string | undefined>
  /** The stages of a version; none where there is no such version. */
  stagesOf(id: string): Promise<readonly string[]>
  /** The version in use. */
  current(): Promise<string>
  /** Adds a version that is about to be used. */
  add(id: string, text: string): Promise<void>
  /** From now on this version is the one in use, and the one that was is the one before. */
  promote(id: string, instead: string): Promise<void>
}

export function secretVersions(client: SecretsManagerClient, secret: string): SecretVersions {
  const stages = async () =>
    (await client.send(new DescribeSecretCommand({ SecretId: secret }))).VersionIdsToStages ?? {}
  return {
    async read(version) {
      const named = 'stage' in version ? { VersionStage: version.stage } : { VersionId: version.id }
      try {
        return (await client.send(new GetSecretValueCommand({ SecretId: secret, ...named }))).SecretString
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined
        throw error
      }
    },
    async stagesOf(id) {
      return (await stages())[id] ?? []
    },
    async current() {
      const found = Object.entries(await stages()).find(([, names]) => names.includes('AWSCURRENT'))
      if (!found) throw new Error('no version of the secret is in use')
      return found[0]
    },
    async add(id, text) {
      await client.send(
        new PutSecretValueCommand({
          SecretId: secret,
          ClientRequestToken: id,
          SecretString: text,
          VersionStages: ['AWSPENDING' satisfies VersionStage],
        }),
      )
    },
    async promote(id, instead) {
      await client.send(
        new UpdateSecretVersionStageCommand({
          SecretId: secret,
          VersionStage: 'AWSCURRENT' satisfies VersionStage,
          MoveToVersionId: id,
          RemoveFromVersionId: instead,
        }),
      )
    },
  }
}
