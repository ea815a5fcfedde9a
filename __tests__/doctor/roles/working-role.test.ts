import { workingRole } from "../../../doctor/roles/working-role";
import type { AgentFacts } from "../../../inventory/facts/agent-facts";
import type { Readable } from "../../../inventory/readable";
import type { RolePermissions } from "../../../inventory/sessions/account-session-facts";
import { permissionsOf, profileOf, webApp } from "../../support/doctor-facts-of";
import { known, unknown } from "../../support/inventory-of";

const hosts = "arn:aws:iam::222233334444:role/service-role/hosts";
const report = "ssm:UpdateInstanceInformation";
const may = permissionsOf();
const mayNot = permissionsOf([report]);
const undecided = permissionsOf([], [report]);
const { role } = profileOf();
if (role === undefined) throw new Error("no role");

interface Case {
  readonly own?: Parameters<typeof workingRole>[0]["roles"]["own"];
  readonly fallback?: Readable<string>;
  readonly permissions?: Readable<RolePermissions>;
  readonly agent?: Partial<AgentFacts>;
}

/** ARN; empty: none; `unknown` or `unread` without one. */
function roleOf({
  agent,
  fallback = known(hosts),
  own = known(role),
  permissions = may,
}: Case): string {
  const found = workingRole({
    roles: { own, fallback },
    agent: known(
      agent === undefined
        ? undefined
        : { instanceId: "i-1", pingStatus: "Online", agentVersion: "3.3.1611.0", ...agent },
    ),
    permissions: new Map([[webApp, permissions]]),
  });
  return found.known ? found.value : found.status;
}

describe("the role that an agent works with", () => {
  test.each<[string, Case, string]>([
    ["its own, which may report", {}, webApp],
    ["the default one, where its own may not", { permissions: mayNot }, hosts],
    ["the default one, where its own is gone", { permissions: known({ exists: false }) }, hosts],
    [
      "the default one, where EC2 may not hand out its own",
      { own: known(profileOf("lambda.amazonaws.com").role) },
      hosts,
    ],
    ["its own, where there is no default", { permissions: mayNot, fallback: known("") }, webApp],
    ["the default one, where it has none", { own: known(undefined) }, hosts],
    ["none, where there is none", { own: known(undefined), fallback: known("") }, ""],
    ["its own, where nobody can read the setting", { fallback: unknown() }, webApp],
  ])("is %s", (_, facts, expected) => {
    expect(roleOf(facts)).toBe(expected);
  });

  test.each<[string, Case]>([
    ["a condition decides whether its own may report", { permissions: undecided }],
    ["it is online without one", { own: known(undefined), fallback: known(""), agent: {} }],
    ["Systems Manager names one at which nobody looked", { agent: { roleName: "other" } }],
  ])("is unknown where %s", (_, facts) => {
    expect(roleOf(facts)).toBe("unknown");
  });

  test.each<[string, Case]>([
    ["nobody may simulate its own", { permissions: unknown() }],
    ["its own is not to be seen", { own: unknown() }],
    ["nobody can read the setting that decides", { permissions: mayNot, fallback: unknown() }],
    [
      "Systems Manager names one that may be its own",
      { own: unknown(), agent: { roleName: "other" } },
    ],
  ])("is unread where %s", (_, facts) => {
    expect(roleOf(facts)).toBe("unread");
  });

  test("is the one that Systems Manager names, whatever else points to another", () => {
    expect(roleOf({ agent: { roleName: "hosts" } })).toBe(hosts);
    expect(roleOf({ agent: { roleName: "web-app" }, permissions: mayNot })).toBe(webApp);
  });
});
