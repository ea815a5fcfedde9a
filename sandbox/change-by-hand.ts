import type { Account } from "../model/organization";
import type { Sandbox } from "./start-sandbox";

/**
 * Does to one account of the sandbox what people do in a console on a bad day: a role may suddenly
 * do everything, and its Okta group gets another description.
 *
 * @returns what was done, one sentence each; empty for an account without access roles
 */
export async function changeByHand(sandbox: Sandbox, account: Account): Promise<readonly string[]> {
  const [role] = account.accessRoles;
  if (role === undefined) return [];
  await attachPolicy(sandbox, account.accountId, role.name);
  await describeGroup(sandbox, role.groupName, "ask Sam before you use this");
  return [
    `In AWS, the role ${role.name} of ${account.name} gets a policy that allows everything.`,
    `In Okta, somebody describes the group ${role.groupName} anew.`,
  ];
}

/** Without an SDK: the emulator looks at the credential's scope and does not check signatures. */
async function attachPolicy(
  { awsEndpoint }: Sandbox,
  accountId: string,
  roleName: string,
): Promise<void> {
  const call = async (
    service: string,
    accessKeyId: string,
    input: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const scope = `${accessKeyId}/20260101/us-east-1/${service}/aws4_request`;
    const response = await fetch(awsEndpoint, {
      method: "POST",
      headers: { Authorization: `AWS4-HMAC-SHA256 Credential=${scope}` },
      body: new URLSearchParams(input),
    });
    if (!response.ok)
      throw new Error(`The sandbox's AWS answers ${response.status} to ${service}.`);
    return response.text();
  };
  const session = await call("sts", "sandbox", {
    Action: "AssumeRole",
    Version: "2011-06-15",
    RoleArn: `arn:aws:iam::${accountId}:role/somebody`,
    RoleSessionName: "somebody",
  });
  await call("iam", /<AccessKeyId>(.+?)<\/AccessKeyId>/.exec(session)?.[1] ?? "", {
    Action: "PutRolePolicy",
    Version: "2010-05-08",
    RoleName: roleName,
    PolicyName: "only-for-today",
    PolicyDocument: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
    }),
  });
}

interface OktaGroup {
  readonly id: string;
  readonly profile: { readonly name: string };
}

async function describeGroup(
  { oktaEndpoint, environment }: Sandbox,
  name: string,
  description: string,
): Promise<void> {
  const call = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await fetch(`${oktaEndpoint}/api/v1/${path}`, {
      ...init,
      headers: {
        Authorization: `SSWS ${environment["OKTA_API_TOKEN"] ?? ""}`,
        "Content-Type": "application/json",
      },
    });
    if (!response.ok) throw new Error(`The sandbox's Okta answers ${response.status} to ${path}.`);
    return response.json();
  };
  const groups = (await call("groups?limit=200")) as readonly OktaGroup[];
  const group = groups.find(({ profile }) => profile.name === name);
  if (group === undefined) throw new Error(`The sandbox's Okta has no group ${name}.`);
  const body = JSON.stringify({ profile: { name, description } });
  await call(`groups/${group.id}`, { method: "PUT", body });
}
