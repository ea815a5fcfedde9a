/** What looks like a bastion, and why. */
export interface LikelyBastion {
  readonly region: string;
  /** A standalone instance, or the group that launches it. */
  readonly host:
    | { readonly kind: "instance"; readonly instanceId: string }
    | { readonly kind: "auto-scaling-group"; readonly name: string };
  /** The tag `Name`, or the group's name. */
  readonly name: string;
  /** `likely`: others let it in, or it is open and so named; `possible`: only one of these. */
  readonly confidence: "likely" | "possible";
  /** Who makes it by its tags, such as `the CloudFormation stack bastion`: it is theirs to delete. */
  readonly ownedBy?: string;
  /** One sentence each, without a full stop, the weightiest first. */
  readonly reasons: readonly string[];
}
