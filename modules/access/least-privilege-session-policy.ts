import type { AccessRole, Partition } from "../../model/organization";
import type { PolicyDocument, PolicyStatement } from "../policy-document";
import { iamExactText } from "../iam-exact-text";

export interface LeastPrivilegeSessionPolicyProps extends Pick<
  AccessRole,
  "documentArns" | "documentCheck" | "hostTags"
> {
  readonly partition: Partition;
  readonly accountId: string;
  /** Names of the account's active regions. */
  readonly regionNames: readonly string[];
}

type Condition = NonNullable<PolicyStatement["Condition"]>;

/**
 * Sessions on this account's instances, with the listed documents and no others; ending and
 * resuming one's own.
 *
 * AWS asks for both halves of StartSession, the instance and the document. The document check
 * stands in each: one statement that allows StartSession without it switches it off for all. Host
 * tags stand in the instance's half only, for documents carry none, and as plain `StringEquals`: an
 * instance without the tag is out of reach.
 *
 * @throws when a name would be a pattern, or when no region or no document is given.
 */
export function leastPrivilegeSessionPolicy(
  props: LeastPrivilegeSessionPolicyProps,
): PolicyDocument {
  if (props.regionNames.length === 0 || props.documentArns.length === 0) {
    throw new Error("A session policy needs at least one region and one document.");
  }
  const documentCheck = documentCheckCondition(props.documentCheck);

  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "StartSessionOnInstances",
        Effect: "Allow",
        Action: "ssm:StartSession",
        Resource: inEachRegion(props, "ec2", "instance/*"),
        Condition: { ...documentCheck, ...hostTagCondition(props.hostTags) },
      },
      {
        Sid: "StartSessionWithDocuments",
        Effect: "Allow",
        Action: "ssm:StartSession",
        Resource: props.documentArns.map(iamExactText),
        Condition: documentCheck,
      },
      {
        Sid: "EndAndResumeOwnSessions",
        Effect: "Allow",
        Action: ["ssm:TerminateSession", "ssm:ResumeSession"],
        Resource: inEachRegion(props, "ssm", "session/*"),
        // The tag that AWS puts on a session. `aws:username` is empty for federated people.
        Condition: {
          StringEquals: { "ssm:resourceTag/aws:ssmmessages:session-id": "${aws:userid}" },
        },
      },
    ],
  };
}

function documentCheckCondition(check: AccessRole["documentCheck"]): Condition {
  const isTrue = { "ssm:SessionDocumentAccessCheck": "true" };
  return check === "strict" ? { Bool: isTrue } : { BoolIfExists: isTrue };
}

function hostTagCondition(hostTags: AccessRole["hostTags"]): Condition {
  const tags = Object.entries(hostTags).map(
    ([key, value]) => [`ssm:resourceTag/${iamExactText(key)}`, iamExactText(value)] as const,
  );
  return tags.length === 0 ? {} : { StringEquals: Object.fromEntries(tags) };
}

function inEachRegion(
  props: LeastPrivilegeSessionPolicyProps,
  service: string,
  resource: string,
): string[] {
  const { partition, accountId } = props;
  return props.regionNames.map((region) =>
    [`arn:${partition}`, service, iamExactText(region), iamExactText(accountId), resource].join(
      ":",
    ),
  );
}
