import * as z from 'zod/mini'

/** Letters, digits and hyphens, as GitHub names owners and environments; nothing that a condition could read as a pattern. */
const NAME = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$/, { error: 'must be 1 to 39 of a-z, 0-9 and hyphens' }),
  )
const REPOSITORY = z
  .string()
  .check(z.regex(/^[A-Za-z0-9._-]{1,100}$/, { error: 'must be the name of a repository, without its owner' }))
const ID = z.int({ error: 'must be the number that GitHub gave' }).check(z.minimum(1))

/** From where GitHub may look at and deploy stages. Absent: nobody's pipeline may, and everything is deployed by hand. */
export const PipelineSettings = z.strictObject({
  owner: NAME,
  repository: REPOSITORY,
  /**
   * The numbers behind both names, which GitHub puts into its tokens for repositories made after 18 June 2026 (`owner@1/repository@2`), so
   * that who takes over a name that became free takes over nothing. `gh api repos/OWNER/REPOSITORY/actions/oidc/customization/sub` shows
   * which form a repository has. Absent: the older form, with names alone.
   */
  ids: z.optional(z.strictObject({ owner: ID, repository: ID })),
  accounts: z
    .array(
      z.strictObject({
        /** Part of the stack's name, for people: which account it is, only whoever deploys the stack there knows. */
        label: z
          .string()
          .check(z.regex(/^[a-z][a-z0-9-]{0,15}$/, { error: 'must be 1 to 16 of a-z, 0-9 and hyphens' })),
        /** `new`: GitHub is made known to the account. `there`: it is known already; an account knows an issuer once. */
        issuer: z.enum(['new', 'there'], { error: "must be 'new' or 'there'" }),
        /** GitHub environments whose jobs may see what is deployed. Pull requests are among them. */
        look: z.array(NAME),
        /** GitHub environments whose jobs may deploy, from `main` alone. */
        deploy: z.array(NAME),
      }),
    )
    .check(z.minLength(1, { error: 'must name an account at least' })),
})
export type PipelineSettings = z.infer<typeof PipelineSettings>
export type PipelineAccount = PipelineSettings['accounts'][number]

/** Checks the settings. Throws a sentence for each wrong one, so that synthesis fails and not the deployment. */
export function checkPipeline(settings: unknown): PipelineSettings {
  const parsed = PipelineSettings.safeParse(settings)
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path, message }) => `Pipeline: ${path.join('.')} ${message}.`)
    throw new Error(sentences.join('\n'))
  }
  const { accounts } = parsed.data
  const twice = repeated(accounts.map(({ label }) => label))
  if (twice !== undefined) throw new Error(`Pipeline: two accounts have the label ${twice}.`)
  // An environment stands for one account, and what pull requests may enter must not deploy.
  const environment = repeated(accounts.flatMap(({ look, deploy }) => [...look, ...deploy]))
  if (environment !== undefined) throw new Error(`Pipeline: the environment ${environment} is named twice.`)
  return parsed.data
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index)
}

/** How GitHub's tokens name the repository. */
export function subjectOf({ owner, repository, ids }: Pick<PipelineSettings, 'owner' | 'repository' | 'ids'>): string {
  return ids ? `repo:${owner}@${ids.owner}/${repository}@${ids.repository}` : `repo:${owner}/${repository}`
}
