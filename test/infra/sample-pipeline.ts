import type { PipelineSettings } from '../../infra/pipeline-settings.ts'

/** What a repository might write down that deploys to two accounts: one where GitHub is not known yet, and one where it is. */
export const samplePipeline: PipelineSettings = {
  owner: 'diskominfo',
  repository: 'suara-loket',
  ids: { owner: 11, repository: 22 },
  accounts: [
    { label: 'test', issuer: 'new', look: ['look-dev'], deploy: ['dev'] },
    { label: 'live', issuer: 'there', look: ['look-production'], deploy: ['production'] },
  ],
}
