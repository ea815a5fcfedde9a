import type { Partition } from "../../model/organization";
import type { PolicyDocument } from "../policy-document";
import { iamExactText } from "../iam-exact-text";

export interface SeedSessionPolicyProps {
  readonly partition: Partition;
  readonly hubAccountId: string;
}

/**
 * The one statement with which this architecture was published, unchanged but for the partition.
 *
 * Its holes are known: it reaches other people's sessions and every document of the hub, and a
 * request without the document check's key passes. `leastPrivilegeSessionPolicy` closes them.
 */
export function seedSessionPolicy(props: SeedSessionPolicyProps): PolicyDocument {
  const { partition } = props;

  return {
    Version: "2012-10-17",
    Statement: [
      {
        Action: ["ssm:StartSession", "ssm:ResumeSession", "ssm:TerminateSession"],
        Effect: "Allow",
        Resource: [
          `arn:${partition}:ssm:*:*:session/*`,
          `arn:${partition}:ec2:*:*:instance/*`,
          `arn:${partition}:ssm:*:${iamExactText(props.hubAccountId)}:document/*`,
        ],
        Condition: { BoolIfExists: { "ssm:SessionDocumentAccessCheck": "true" } },
      },
    ],
  };
}
