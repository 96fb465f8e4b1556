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
  /** The stages of each version, by its id. */
  stages(): Promise<Readonly<Record<string, readonly string[]>>>
  /** Adds a version that is about to be used. */
  add(id: string, text: string): Promise<void>
  /** From now on this version is the one in use, and the one that was is the one before. Throws where that one no longer is. */
  promote(id: string, instead: string): Promise<void>
}

export function secretVersions(client: SecretsManagerClient, secret: string): SecretVersions {
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
    async stages() {
      return (await client.send(new DescribeSecretCommand({ SecretId: secret }))).VersionIdsToStages ?? {}
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
