import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, type NagPack, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag'
import type { IConstruct } from 'constructs'
import { type Acknowledged, acknowledged } from './acknowledged.ts'

/** The sets of rules that every synthesis is held to. */
export function packs(): NagPack[] {
  return [new AwsSolutionsChecks(), new ServerlessChecks(), new NIST80053R5Checks()]
}

/** Holds all stacks of an app to the rules: a finding without its reason fails the synthesis. */
export function addChecks(app: App): void {
  acknowledge(app)
  Validations.of(app).addPlugins(...packs())
}

/** Puts each reason on the constructs that it is about. */
export function acknowledge(app: App, lines: readonly Acknowledged[] = acknowledged): void {
  for (const construct of app.node.findAll()) {
    const place = placeOf(construct)
    for (const { rules, reason } of lines.filter(({ at }) => at.some((each) => isAt(place, each)))) {
      for (const rule of rules) {
        Validations.of(construct).acknowledge({ id: rule.replace('{stage}', stageOf(construct)), reason })
      }
    }
  }
}

/** Where a construct is, whatever the stage is called: `jobs/Scan/Role`. */
export function placeOf(construct: IConstruct): string {
  const [stack = '', ...names] = construct.node.path.split('/')
  return [stack.split('-').at(-1), ...names].join('/')
}

/** What the names of a stage's stacks begin with: `suara-loket-dev`. */
export function stageOf({ node }: IConstruct): string {
  const [stack = ''] = node.path.split('/')
  return stack.slice(0, stack.lastIndexOf('-'))
}

/** Whether a place is the one that a line is about. */
export function isAt(place: string, at: string): boolean {
  const [names, wanted] = [place.split('/'), at.split('/')]
  return names.length === wanted.length && wanted.every((each, index) => isNamed(names[index] ?? '', each))
}

function isNamed(name: string, wanted: string): boolean {
  return wanted.startsWith('*') ? name.endsWith(wanted.slice(1)) : name === wanted
}
