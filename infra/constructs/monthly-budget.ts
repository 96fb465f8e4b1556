import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'

/** When somebody is told: of what was spent, and of what will have been by the month's end if it goes on so. */
const TOLD = [
  { notificationType: 'ACTUAL', threshold: 80 },
  { notificationType: 'ACTUAL', threshold: 100 },
  { notificationType: 'FORECASTED', threshold: 100 },
] as const

/**
 * What a stage may cost in a month, by the tags that all its resources bear. AWS must be told once that these tags are for bills
 * (docs/alarms.md): until then it sees no cost at all, and says nothing. It stops nothing; what does are the ceilings of the table and the API.
 */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id)
    const { alarmEmail } = stage
    const tagged = (key: string, value: string) => ({ tags: { key, values: [value], matchOptions: ['EQUALS'] } })
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `suara-loket-${stage.name}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: stage.budget, unit: 'USD' },
        metrics: ['UnblendedCost'],
        filterExpression: { and: [tagged('application', 'suara-loket'), tagged('stage', stage.name)] },
      },
      notificationsWithSubscribers: alarmEmail
        ? TOLD.map((notification) => ({
            notification: { ...notification, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
            subscribers: [{ subscriptionType: 'EMAIL', address: alarmEmail }],
          }))
        : [],
    })
  }
}
