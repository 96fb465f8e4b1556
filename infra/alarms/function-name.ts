/**
 * What a function is called. It is given and not left to CloudFormation, so that alarms know functions of other stacks without an export
 * between them: a job that is taken from the list could else not be deleted while an alarm still imports its name.
 */
export function functionName(stage: string, name: string): string {
  return `suara-loket-${stage}-${name}`
}
