import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { DescribeLaunchTemplateVersionsCommand, EC2Client } from "@aws-sdk/client-ec2";
import {
  GetRoleCommand,
  IAMClient,
  ListRolesCommand,
  PutRolePolicyCommand,
} from "@aws-sdk/client-iam";

import { loadOrganization } from "../../model/load-organization";
import type { Organization } from "../../model/organization";
import { accountCredentials } from "../support/account-credentials";
import { callsBeyond } from "../support/calls-beyond";
import { comparablePlan } from "../support/comparable-plan";
import { OktaApi } from "../support/okta-api";
import { SandboxedProject } from "../support/sandboxed-project";
import { whatIsLeft } from "../support/what-is-left";

const minutes = 60_000;
const marked = 'x-${file("/etc/hostname")} %{value} $${y}';
const hub = "hub";
const standIn = "A stand-in takes the place of the Okta provider 4.20.0";
const examples = ["data-platform", "legacy-monolith", "payments-production"];

describe("the example, applied in the sandbox", () => {
  let project: SandboxedProject;
  let okta: OktaApi;
  let applied = 0;

  beforeAll(async () => {
    project = await SandboxedProject.start();
    okta = new OktaApi(project.sandbox);
  }, 2 * minutes);

  afterAll(async () => {
    await project.close();
  });

  /** The checkout's configuration as it is now. */
  function organization(change: (text: string) => string = (text) => text): Organization {
    const file = join(project.folder, "config/organization.yaml");
    const text = readFileSync(file, "utf8");
    project.writeOrganization(change(text));
    const loaded = loadOrganization(join(project.folder, "config"));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    return loaded.organization;
  }

  /** Writes an inline policy that allows far too much onto the payments account's access role. */
  async function widenRole(policyName: string): Promise<void> {
    const anything = { Effect: "Allow", Action: "ssm:StartSession", Resource: "*" };
    const account = await accountCredentials(project.sandbox, "222233334444", "us-east-1");
    await new IAMClient(account).send(
      new PutRolePolicyCommand({
        RoleName: "ec2-session",
        PolicyName: policyName,
        PolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [anything] }),
      }),
    );
  }

  test(
    "`cdktf apply '*'` applies hub and accounts, and `cdktf plan` then finds nothing to do",
    async () => {
      await project.cdktf(
        "apply",
        "*",
        "--auto-approve",
        "--skip-provider-lock",
        "--parallelism",
        "2",
      );
      applied = project.awsCalls().length;

      const plan = await project.cdktf("plan", "payments-production", "--skip-provider-lock");
      expect(plan).toContain("No changes. Your infrastructure matches the configuration.");
      expect((await okta.groups()).map(({ profile }) => profile.name).sort()).toEqual([
        "Everyone",
        "aws_222233334444_ec2-session",
        "aws_333344445555_ec2-session",
        "aws_333344445555_orders-analyst",
        "aws_444455556666_ec2-session",
      ]);
    },
    8 * minutes,
  );

  test(
    "a second plan of every stack is empty, without a warning",
    async () => {
      project.synthesize(organization());

      const results = await project.run("plan", [hub, ...examples]);

      const planned = results.filter((result) => result.status === "planned");
      expect(planned.map(({ name, changed }) => [name, changed])).toEqual([
        ["hub", false],
        ["data-platform", false],
        ["legacy-monolith", false],
        ["payments-production", false],
      ]);
      const warnings = planned.flatMap((result) => result.warnings.map(({ summary }) => summary));
      expect(warnings.filter((summary) => summary !== standIn)).toEqual([]);
    },
    4 * minutes,
  );

  test("the policies of the Terraform roles allow every call that was made, and no plan writes", () => {
    const calls = project.awsCalls();

    expect(callsBeyond("deploy", calls)).toEqual([]);
    expect(callsBeyond("read-only", calls.slice(applied))).toEqual([]);
    expect(callsBeyond("read-only", calls)).not.toEqual([]);
  });

  test(
    "a plan sees exactly what was changed behind Terraform's back",
    async () => {
      await okta.describeGroup("aws_222233334444_ec2-session", "changed by hand");
      await widenRole("session");

      expect(await project.plannedChanges([hub, ...examples])).toEqual({
        hub: [],
        "data-platform": [],
        "legacy-monolith": [],
        "payments-production": [
          "update aws_iam_role_policy.access-role-ec2-session_session",
          "update okta_group.group-ec2-session",
        ],
      });
    },
    4 * minutes,
  );

  test.each([hub, ...examples])(
    "the plan of %s is the same with and without the gateway",
    async (name) => {
      const [through, bare] = await project.planTwice(name);

      expect(comparablePlan(through)).toEqual(comparablePlan(bare));
    },
    4 * minutes,
  );

  test(
    "the next apply repairs it, and takes away a policy that was attached by hand",
    async () => {
      await widenRole("by-hand");

      await project.run("apply", ["payments-production"]);

      expect(await project.plannedChanges(["payments-production"])).toEqual({
        "payments-production": [],
      });
    },
    4 * minutes,
  );

  test(
    "a fourth account changes nothing but its own graph and the hub's sharing lists",
    async () => {
      const before = synthesizedFiles(project.folder);
      project.writeAccount("search-staging", {
        id: "555566667777",
        regions: ["us-east-1"],
        owners: ["search@example.com"],
        accessRoles: { "ec2-session": { description: marked, documents: ["shell"] } },
        launchTemplates: {
          web: {
            osFamily: "amazon-linux-2023",
            image: "ami-0123456789abcdef0",
            instanceType: "t3.micro",
            instanceTags: { "${key} %{key}": marked },
          },
        },
      });
      project.synthesize(organization());

      const after = synthesizedFiles(project.folder);
      expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([
        hub,
        "search-staging",
      ]);
      const documents = ["disk-usage", "orders-database", "shell", "ssh", "web"];
      expect(await project.plannedChanges([hub])).toEqual({
        hub: documents.map((key) => `update aws_ssm_document.us-east-1_document-c1-${key}`),
      });
      await project.run("apply", [hub, "search-staging"]);
      expect(await project.plannedChanges([hub, "search-staging"])).toEqual({
        hub: [],
        "search-staging": [],
      });
    },
    6 * minutes,
  );

  test("template markers of the configuration arrive in AWS as the same characters", async () => {
    const account = await accountCredentials(project.sandbox, "555566667777", "us-east-1");
    const { Role } = await new IAMClient(account).send(
      new GetRoleCommand({ RoleName: "ec2-session" }),
    );
    const { LaunchTemplateVersions = [] } = await new EC2Client(account).send(
      new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateName: "web" }),
    );

    expect(Role?.Description).toBe(marked);
    expect(LaunchTemplateVersions[0]?.LaunchTemplateData?.TagSpecifications?.[0]?.Tags).toEqual([
      { Key: "${key} %{key}", Value: marked },
    ]);
  });

  test(
    "a retired account is planned away, and so are its shares",
    async () => {
      project.writeAccount("search-staging", {
        id: "555566667777",
        regions: ["us-east-1"],
        owners: ["search@example.com"],
        lifecycle: "retired",
      });
      project.synthesize(organization());

      await project.run("apply", ["search-staging", hub]);

      expect(await project.plannedChanges([hub, "search-staging"])).toEqual({
        hub: [],
        "search-staging": [],
      });
      const iam = new IAMClient(
        await accountCredentials(project.sandbox, "555566667777", "us-east-1"),
      );
      expect((await iam.send(new ListRolesCommand({}))).Roles).toEqual([]);
      expect((await okta.groups()).map(({ profile }) => profile.name)).not.toContain(
        "aws_555566667777_ec2-session",
      );
    },
    4 * minutes,
  );

  test(
    "the destruction of a protected log bucket is refused",
    async () => {
      const refused = await project
        .terraform(hub)
        .plan({ destroy: true })
        .catch((error: unknown) => error);

      expect(JSON.stringify(refused)).toContain("Instance cannot be destroyed");
    },
    2 * minutes,
  );

  test(
    "with the protection lifted, destroying everything leaves nothing",
    async () => {
      const unprotected = organization((text) =>
        text.replace(
          "regions: [us-east-1, eu-west-1]",
          "regions: [{ name: us-east-1, protect: false }, { name: eu-west-1, protect: false }]",
        ),
      );
      project.synthesize(unprotected);

      for (const name of [...examples, hub]) await project.terraform(name).destroy();

      for (const accountId of ["111122223333", "222233334444", "333344445555", "444455556666"]) {
        expect(await whatIsLeft(project.sandbox, accountId, ["us-east-1", "eu-west-1"])).toEqual(
          [],
        );
      }
      expect((await okta.groups()).map(({ profile }) => profile.name)).toEqual(["Everyone"]);
      expect(await okta.apps()).toEqual([]);
    },
    8 * minutes,
  );
});

/** The Terraform JSON of every stack, by its name. */
function synthesizedFiles(folder: string): Record<string, string> {
  const stacks = join(folder, "cdktf.out/stacks");
  return Object.fromEntries(
    readdirSync(stacks)
      .sort((a, b) => Number(b === hub) - Number(a === hub) || (a < b ? -1 : 1))
      .map((name) => [name, readFileSync(join(stacks, name, "cdk.tf.json"), "utf8")]),
  );
}
