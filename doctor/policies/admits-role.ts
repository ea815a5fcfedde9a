import { matchesPattern } from "./matches-pattern";
import { statementsOf, type PolicyStatement } from "./statements-of";
import { textsOf } from "./texts-of";

export interface RoleCall {
  readonly roleArn: string;
  /** `o-…`, of the role's account. */
  readonly organizationId: string;
  /** Such as `kms:Decrypt`. */
  readonly action: string;
  /** ARN of what it is done to. */
  readonly resource: string;
  /** Service that calls on the agent's behalf, such as `s3`. @default none: the agent calls */
  readonly via?: string;
}

export type Admission = "yes" | "no" | "unknown";

/**
 * Whether a resource policy of the hub admits a role to an action. Only the shapes that this project
 * writes are judged; what else could allow or deny leaves it unknown.
 *
 * @param policy JSON; empty: none
 */
export function admitsRole(policy: string, call: RoleCall): Admission {
  const statements = statementsOf(policy)?.filter((one) => concerns(one, call));
  if (statements === undefined) return "unknown";
  const denying = statements.filter(({ Effect }) => Effect !== "Allow");
  if (denying.some((statement) => !isForPlainText(statement))) return "unknown";
  const answers = new Set(
    statements.filter(({ Effect }) => Effect === "Allow").map((one) => admission(one, call)),
  );
  if (answers.has("yes")) return "yes";
  return answers.has("unknown") ? "unknown" : "no";
}

function concerns(
  { Action, NotAction, Resource = "*", ...statement }: PolicyStatement,
  { action, resource }: RoleCall,
): boolean {
  // Names of actions know no case.
  const ofAction =
    NotAction !== undefined ||
    textsOf(Action).some((one) => matchesPattern(action.toLowerCase(), one.toLowerCase()));
  const ofResource =
    statement.NotResource !== undefined ||
    textsOf(Resource).some((one) => hasVariable(one) || matchesPattern(resource, one));
  return ofAction && ofResource;
}

function hasVariable(pattern: string): boolean {
  return pattern.includes("${");
}

/** Denies who comes without TLS, which no agent does. */
function isForPlainText({ Condition = {} }: PolicyStatement): boolean {
  return JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}';
}

function admission(statement: PolicyStatement, call: RoleCall): Admission {
  const named = principals(statement);
  const { NotResource, Resource } = statement;
  if (named === undefined || NotResource !== undefined) return "unknown";
  if (textsOf(Resource).some(hasVariable)) return "unknown";
  const [, , , , accountId] = call.roleArn.split(":");
  if (!named.includes("*")) {
    // Of other accounts: their roots and roles are none of this one.
    return named.some((one) => one.includes(accountId ?? "") || one.includes("*"))
      ? "unknown"
      : "no";
  }
  const answers = new Set(
    Object.entries(statement.Condition ?? {}).flatMap(([operator, values]) =>
      Object.entries(values).map(([key, value]) => holds(operator, key, textsOf(value), call)),
    ),
  );
  // A grant to everybody without a condition is nothing that this project writes.
  if (answers.size === 0) return "unknown";
  if (answers.has("no")) return "no";
  return answers.has("unknown") ? "unknown" : "yes";
}

/** As the policy names them; `undefined`: in a way that is not judged. */
function principals({ NotPrincipal, Principal }: PolicyStatement): readonly string[] | undefined {
  if (NotPrincipal !== undefined) return undefined;
  if (typeof Principal === "string") return [Principal];
  const { AWS } = (Principal ?? {}) as { readonly AWS?: unknown };
  return textsOf(AWS);
}

/** Whether one condition holds for a call. */
function holds(
  operator: string,
  key: string,
  values: readonly string[],
  { organizationId, roleArn, via }: RoleCall,
): Admission {
  const answer = (isHeld: boolean): Admission => (isHeld ? "yes" : "no");
  switch (`${operator} ${key}`) {
    case "ArnLike aws:PrincipalArn":
      return answer(values.some((pattern) => matchesPattern(roleArn, pattern)));
    case "StringEquals aws:PrincipalOrgID":
      return answer(values.includes(organizationId));
    case "StringEquals kms:ViaService":
      return answer(values.some((service) => service.split(".")[0] === via));
    case "Null kms:EncryptionContext:aws:ssm:SessionId":
      return answer(via === undefined && values[0] === "false");
    case "StringLike kms:EncryptionContext:aws:s3:arn":
      return answer(via === "s3");
    default:
      return "unknown";
  }
}
