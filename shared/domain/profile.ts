import * as z from 'zod/mini'

/** Who answers, in the groups of the regulation's publication form. Every answer is optional; none names a person. */
export const Profile = z.strictObject({
  sex: z.optional(z.enum(['L', 'P'])),
  age: z.optional(z.enum(['17-24', '25-34', '35-44', '45-54', '55+'])),
  education: z.optional(z.enum(['SD', 'SMP', 'SMA', 'D3', 'S1', 'S2', 'S3'])),
  occupation: z.optional(z.enum(['PNS', 'TNI', 'POLRI', 'SWASTA', 'WIRAUSAHA', 'PELAJAR', 'LAINNYA'])),
})
export type Profile = z.infer<typeof Profile>

export const PROFILE_FIELDS = ['sex', 'age', 'education', 'occupation'] as const satisfies readonly (keyof Profile)[]
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** The groups of each profile question, in the order they are shown. */
export const PROFILE_GROUPS = {
  sex: ['L', 'P'],
  age: ['17-24', '25-34', '35-44', '45-54', '55+'],
  education: ['SD', 'SMP', 'SMA', 'D3', 'S1', 'S2', 'S3'],
  occupation: ['PNS', 'TNI', 'POLRI', 'SWASTA', 'WIRAUSAHA', 'PELAJAR', 'LAINNYA'],
} as const satisfies { [Field in ProfileField]: readonly NonNullable<Profile[Field]>[] }
