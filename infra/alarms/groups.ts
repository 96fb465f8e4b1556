import { services } from '../../shared/services.ts'

type ServiceName = (typeof services)[number]['name']
export type GroupName = ServiceName | 'counting' | 'jobs' | 'refusing' | 'strained'

/** Alarms that one outage sets off together. The group tells once; which of them fired stands on the dashboard. */
export type Group = {
  readonly name: GroupName
  readonly meaning: string
  readonly steps: readonly [string, ...string[]]
}

const LOOK = 'Open the dashboard: it shows which alarms of the group are red. Each has its own section here.'

export const groups: readonly Group[] = [
  ...services.map(({ name, failure }) => ({ name, meaning: failure, steps: [LOOK] as const })),
  {
    name: 'counting',
    meaning:
      'Ratings are taken and kept, but scores stand still. Nothing is lost: what waits is counted once it runs again.',
    steps: [LOOK],
  },
  {
    name: 'jobs',
    meaning:
      'Something that runs by the clock does not get done. Citizens notice nothing; what it means for staff and the public stands at the job.',
    steps: [LOOK],
  },
  {
    name: 'refusing',
    meaning:
      'A limit that is there to keep the bill small is reached, or the table is in trouble: people are refused. Phones and kiosks keep what they could not send.',
    steps: [
      LOOK,
      'Find out who is there: many people (a campaign, a deadline) or one that hammers. The routes stand in the access log, who is behind them in none of our logs: the firewall alone sees addresses.',
      'If it is people, raise the limit in `infra/stages.ts` and deploy; docs/operations.md says which limit comes next.',
      'If it is an attack, leave the limits: they hold the bill. Lower `firewall.perAddress` and deploy the stack `…-global`.',
    ],
  },
  {
    name: 'strained',
    meaning: 'A limit is near, or pages are slow. Nobody is refused yet.',
    steps: [LOOK, 'It can wait until the morning. What comes next, if it grows on, is `refusing`: as there.'],
  },
]
