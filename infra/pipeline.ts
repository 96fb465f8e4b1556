import type { PipelineSettings } from './pipeline-settings.ts'

/**
 * From where GitHub may deploy. Empty until somebody writes down their repository:
 *
 * {
 *   owner: 'diskominfo', repository: 'suara-loket', ids: { owner: 1, repository: 2 },
 *   accounts: [
 *     { label: 'test', issuer: 'new', look: ['look-dev'], deploy: ['dev'] },
 *     { label: 'live', issuer: 'new', look: ['look-production'], deploy: ['production'] },
 *   ],
 * }
 *
 * Two accounts keep what is tried from what people use. In one account (a single entry with all four environments) whoever may deploy
 * one stage may deploy all.
 */
export const pipeline: PipelineSettings | undefined = undefined
