import { setTimeout as delay } from "node:timers/promises";

import { DeleteLaunchTemplateCommand, EC2Client } from "@aws-sdk/client-ec2";
import {
  CreateRoleCommand,
  DeleteRoleCommand,
  IAMClient,
  TagRoleCommand,
} from "@aws-sdk/client-iam";

import { generatedAccountName } from "../../scripts/bench/generated-files";
import { accountCredentials, type ClientConfiguration } from "../support/account-credentials";
import { FleetCheckout, type ReportedStack } from "../support/fleet-checkout";
import { OktaApi } from "../support/okta-api";

const minutes = 60_000;
const size = 30;
const names = Array.from({ length: size }, (_, index) => generatedAccountName(index));
const fleet = { accounts: size, tile: "shared" } as const;

/** Much of an apply is waiting for AWS, so more stacks than cores are of use. */
const applying = ["--okta-share", "1", "--concurrency", "4"];

describe("a fleet of 30 accounts, by the command line", () => {
  let checkout: FleetCheckout;

  beforeAll(async () => {
    checkout = await FleetCheckout.start(fleet);
  }, 2 * minutes);

  afterAll(async () => {
    await checkout.close();
  });

  async function account(index: number): Promise<ClientConfiguration> {
    const id = String(200_000_000_000 + index);
    return accountCredentials(checkout.project.sandbox, id, "us-east-1");
  }

  test(
    "the hub is planned, and exactly that plan is applied",
    async () => {
      const planned = await checkout.report("plan", "--select", "hub", "--out", "plans");
      expect(planned.exitCode).toBe(2);

      const applied = await checkout.report("apply", "plans", ...applying);

      expect(applied.exitCode).toBe(0);
      expect(applied.stacks.map(byStatus)).toEqual(["hub applied"]);
    },
    4 * minutes,
  );

  test(
    "a Ctrl-C stops an apply: what ran is told, what waited is skipped, no lock is left",
    async () => {
      const { child, outcome } = checkout.start("apply", "--yes", "--json", ...applying);
      await until(() =>
        checkout.project.awsCalls().some(({ action }) => action === "iam:CreateRole"),
      );

      child.kill("SIGINT");
      const { exitCode, stdout } = await outcome;

      expect(exitCode).toBe(130);
      const { results } = JSON.parse(stdout) as { readonly results: readonly ReportedStack[] };
      expect(results.map(({ name }) => name)).toEqual(["hub", ...names]);
      const reasons = new Set(results.map(({ status, reason }) => `${status} ${reason ?? ""}`));
      expect(reasons).toContain("failed interrupted");
      expect(reasons).toContain("skipped interrupted");
      expect(checkout.stateFiles().filter((file) => file.endsWith(".lock.info"))).toEqual([]);
      expect(await gone(checkout)).toEqual([]);
    },
    4 * minutes,
  );

  test(
    "the next apply goes on from there, and a second plan finds nothing to do",
    async () => {
      const applied = await checkout.report("apply", "--yes", ...applying);
      expect(applied.stacks.filter(({ status }) => status === "failed")).toEqual([]);
      expect(applied.exitCode).toBe(0);
      expect(applied.stacks.map(byStatus)).toEqual(
        ["hub", ...names].map((name) => `${name} applied`),
      );

      const planned = await checkout.report("plan", "--okta-share", "1");

      expect(planned.exitCode).toBe(0);
      expect(planned.stacks.map(byClass)).toEqual(
        ["hub", ...names].map((name) => `${name} in-sync`),
      );
    },
    12 * minutes,
  );

  test(
    "drift finds exactly what was changed, deleted and added behind Terraform's back",
    async () => {
      const { sandbox } = checkout.project;
      await new OktaApi(sandbox).describeGroup("aws_200000000004_ec2-session", "by hand");
      await new EC2Client(await account(11)).send(
        new DeleteLaunchTemplateCommand({ LaunchTemplateName: "api" }),
      );
      await new IAMClient(await account(23)).send(
        new TagRoleCommand({ RoleName: "ec2-session", Tags: [{ Key: "Owner", Value: "nobody" }] }),
      );

      const { exitCode, stacks } = await checkout.report("drift", "--okta-share", "1");

      expect(exitCode).toBe(2);
      expect(stacks.map(byClass)).toEqual([
        "hub in-sync",
        ...names.map(
          (name, index) => `${name} ${[4, 11, 23].includes(index) ? "drift" : "in-sync"}`,
        ),
      ]);
      expect(stacks.flatMap(({ changes = [] }) => changes.map(byAction))).toEqual([
        "update okta_group.group-ec2-session",
        "create aws_launch_template.us-east-1_launch-template-api",
        "update aws_iam_role.access-role-ec2-session",
      ]);
    },
    6 * minutes,
  );

  test(
    "an account that cannot be reached is reported, and the other 29 finish",
    async () => {
      const iam = new IAMClient(await account(17));
      await iam.send(
        new CreateRoleCommand({
          RoleName: "terraform-read-only",
          AssumeRolePolicyDocument: JSON.stringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Deny", Principal: "*", Action: "sts:AssumeRole" }],
          }),
        }),
      );

      const planning = ["plan", "--out", "partial", "--okta-share", "1"];
      const { exitCode, stacks } = await checkout.report(...planning);

      await iam.send(new DeleteRoleCommand({ RoleName: "terraform-read-only" }));
      expect(exitCode).toBe(1);
      const failed = stacks.filter(({ status }) => status !== "planned");
      expect(failed).toMatchObject([
        { name: generatedAccountName(17), status: "failed", reason: "failed" },
      ]);
      expect(failed[0]?.nextSteps).toHaveLength(1);
      expect(stacks).toHaveLength(1 + size);

      // The plans of the others repair what drifted; the one without a plan is not forgotten.
      const applied = await checkout.report("apply", "partial", ...applying);
      expect(applied.exitCode).toBe(1);
      expect(applied.stacks.filter(({ status }) => status === "failed")).toMatchObject([
        { name: generatedAccountName(17), reason: "refused" },
      ]);
      expect(applied.stacks.filter(({ status }) => status === "applied").map(byStatus)).toEqual(
        [4, 11, 23].map((index) => `${generatedAccountName(index)} applied`),
      );
    },
    6 * minutes,
  );

  test(
    "kill -9 of the runner during a plan leaves no process, no lock and no plan",
    async () => {
      const { child, outcome } = checkout.start("plan", "--okta-share", "1");
      await until(() =>
        ["terraform plan", "terraform-provider-aws"].every((part) =>
          checkout.processes().some((command) => command.includes(part)),
        ),
      );

      child.kill("SIGKILL");
      await outcome;

      expect(await gone(checkout)).toEqual([]);
      expect(checkout.stateFiles().filter((file) => file.endsWith(".lock.info"))).toEqual([]);
    },
    4 * minutes,
  );

  test(
    "what was not reviewed is not applied: another configuration, another plan, a guarded resource",
    async () => {
      const name = generatedAccountName(2);
      const path = `config/accounts/${name}.yaml`;
      const file = checkout.read(path);
      checkout.write(path, file.replace("t3.small", "t3.medium"));
      await checkout.run("plan", "--select", name, "--out", "reviewed");
      checkout.write(path, file.replace("t3.small", "t3.large"));

      const changed = await checkout.run("apply", "reviewed", "--select", name);
      expect(changed.exitCode).toBe(1);
      expect(changed.stdout).toContain(
        `The configuration of ${name} has changed since the plan was made.`,
      );

      checkout.write(path, `${file}accessRoles: { operators: { documents: [shell] } }\n`);
      const guarded = await checkout.report("apply", "--yes", "--select", name);
      expect(guarded.exitCode).toBe(1);
      expect(guarded.stacks).toMatchObject([{ name, status: "failed", reason: "refused" }]);
      checkout.write(path, file);
    },
    4 * minutes,
  );

  test(
    "an account whose file is gone is an error that names the way out",
    async () => {
      const path = `config/accounts/${generatedAccountName(29)}.yaml`;
      const file = checkout.read(path);
      checkout.remove(path);

      const { exitCode, stderr } = await checkout.run("plan", "--select", "hub");

      checkout.write(path, file);
      expect(exitCode).toBe(1);
      expect(stderr).toContain("ACCOUNT_VANISHED: No file describes the account 200000000029");
      expect(stderr).toContain("lifecycle: retired");
    },
    2 * minutes,
  );

  test(
    "two files that exchange their ids are refused",
    async () => {
      const paths = [5, 6].map((index) => `config/accounts/${generatedAccountName(index)}.yaml`);
      const files = paths.map((path) => checkout.read(path));
      paths.forEach((path, index) => {
        checkout.write(path, files[1 - index] ?? "");
      });

      const select = [5, 6].map(generatedAccountName).join(",");
      const { exitCode, stacks } = await checkout.report("plan", "--select", select);

      paths.forEach((path, index) => {
        checkout.write(path, files[index] ?? "");
      });
      expect(exitCode).toBe(1);
      expect(stacks.map(({ status, reason }) => [status, reason])).toEqual([
        ["failed", "refused"],
        ["failed", "refused"],
      ]);
    },
    2 * minutes,
  );
});

function byStatus({ name, status }: ReportedStack): string {
  return `${name} ${status}`;
}

function byClass(stack: ReportedStack): string {
  return `${stack.name} ${stack.class ?? stack.status}`;
}

function byAction({
  action,
  address,
}: {
  readonly action: string;
  readonly address: string;
}): string {
  return `${action} ${address}`;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await delay(50);
}

/** What still runs for the checkout when everything has had time to end. */
async function gone(checkout: FleetCheckout): Promise<readonly string[]> {
  for (let tries = 0; tries < 300 && checkout.processes().length > 0; tries++) await delay(100);
  return checkout.processes();
}
