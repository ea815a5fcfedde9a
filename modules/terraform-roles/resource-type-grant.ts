import type { PolicyStatement } from "../policy-document";

/** Actions of the AWS provider for one resource type, on the resources that they know. */
export interface ResourceTypeGrant {
  /** To plan and to detect drift. @default - none */
  readonly read?: readonly string[];
  /** To create, change and remove, beside `read`. @default - none */
  readonly write?: readonly string[];
  /** The narrowest resources that the actions know, of the names that `scope` gives. */
  readonly resources: (scope: ResourceScope) => readonly string[];
  readonly condition?: NonNullable<PolicyStatement["Condition"]>;
}

/** Where the resources of one account are, and what their names begin with. */
export interface ResourceScope {
  readonly prefix: string;
  /** IAM path of the access roles, with a slash at both ends. */
  readonly accessRolePath: string;
  /** `*` stands for the account that the role is in. */
  readonly accountId: string;
  readonly partition: string;
}
