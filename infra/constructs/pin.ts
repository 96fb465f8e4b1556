import { CfnElement } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/**
 * Fixes the name by which CloudFormation knows a resource that must stay the same one. CloudFormation reads a new name as
 * "delete the old one, make an empty one": moving code about must never say that.
 */
export function pin(construct: IConstruct, logicalId: string): void {
  const resource = construct.node.defaultChild
  if (!(resource instanceof CfnElement)) throw new Error(`${construct.node.path} is no single resource: nothing to pin`)
  resource.overrideLogicalId(logicalId)
}
