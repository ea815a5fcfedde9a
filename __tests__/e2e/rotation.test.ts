import { AutoScalingClient, DescribeAutoScalingGroupsCommand } from "@aws-sdk/client-auto-scaling";
import { stringify } from "yaml";

import type { RotationRun } from "../../rotation/rotation-run";
import {
  existingNames,
  makeExistingEstate,
  type ExistingEstate,
} from "../../sandbox/existing-estate";
import { generatedAccountName } from "../../scripts/bench/generated-files";
import { accountCredentials } from "../support/account-credentials";
import { callsBeyond } from "../support/calls-beyond";
import { FleetCheckout } from "../support/fleet-checkout";

const minutes = 60_000;
const region = "us-east-1";
const names = [0, 1].map(generatedAccountName);
const ids = ["200000000000", "200000000001"];
const select = ["--select", names.join(",")];

describe("two accounts that were made by hand, rotated by the command line", () => {
  let checkout: FleetCheckout;
  let estates: ExistingEstate[];
  let madeByHand: number;

  beforeAll(async () => {
    checkout = await FleetCheckout.start({ accounts: 2, tile: "existing" });
    estates = await Promise.all(
      ids.map((accountId) => makeExistingEstate(checkout.project.sandbox, { accountId, region })),
    );
    madeByHand = checkout.project.awsCalls().length;
    for (const index of [0, 1]) configure(index);
  }, 2 * minutes);

  afterAll(async () => {
    await checkout.close();
  });

  /** Writes the file that adopts an account, with another image of its template where one is given. */
  function configure(index: number, image = estates[index]?.imageId): void {
    const estate = estates[index];
    const account = {
      id: ids[index],
      regions: [region],
      existingInstanceRoles: { [existingNames.role]: {} },
      launchTemplates: {
        web: {
          name: existingNames.template,
          adopt: estate?.launchTemplateId,
          osFamily: "amazon-linux-2023",
          image,
          instanceType: "t3.small",
          instanceProfile: existingNames.role,
          securityGroupIds: [estate?.webGroupId],
        },
      },
      autoScalingGroups: {
        web: {
          name: existingNames.group,
          adopt: true,
          launchTemplate: "web",
          subnetIds: estate?.subnetIds,
          minSize: 2,
          maxSize: 4,
          rotation: { startedBy: "rotate" },
          propagatedTags: { Service: "web" },
        },
      },
    };
    checkout.write(`config/accounts/${names[index] ?? ""}.yaml`, stringify(account));
  }

  async function apply(...stacks: readonly string[]): Promise<void> {
    const { exitCode, stdout } = await checkout.run("apply", "--yes", "--select", ...stacks);
    if (exitCode !== 0) throw new Error(stdout);
  }

  async function rotate(
    ...args: readonly string[]
  ): Promise<{ readonly exitCode: number | null; readonly run: RotationRun }> {
    const outcome = await checkout.run("rotate", ...select, "--json", ...args);
    try {
      return { exitCode: outcome.exitCode, run: JSON.parse(outcome.stdout) as RotationRun };
    } catch (error) {
      throw new Error(`${outcome.stdout}\n${outcome.stderr}`, { cause: error });
    }
  }

  const outcomes = ({ groups }: RotationRun): string[] =>
    groups.map(({ account, outcome, wave }) => `${wave} ${account} ${outcome.kind}`);

  /** Ids and versions of the instances of an account's group. */
  async function instances(index: number): Promise<readonly (readonly [string, string])[]> {
    const config = await accountCredentials(checkout.project.sandbox, ids[index] ?? "", region);
    const client = new AutoScalingClient(config);
    const { AutoScalingGroups = [] } = await client.send(
      new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [existingNames.group] }),
    );
    client.destroy();
    return (AutoScalingGroups[0]?.Instances ?? []).map(
      ({ InstanceId = "", LaunchTemplate }) => [InstanceId, LaunchTemplate?.Version ?? ""] as const,
    );
  }

  test(
    "an adoption replaces no instance, and a dry run says which are behind, and why",
    async () => {
      const before = [await instances(0), await instances(1)];

      await apply(names.join(","));

      expect([await instances(0), await instances(1)]).toEqual(before);
      const { exitCode, run } = await rotate("--dry-run");
      expect(exitCode).toBe(2);
      expect(run.groups.map(({ outcome, reasons }) => ({ outcome, reasons }))).toEqual(
        names.map(() => ({
          outcome: { kind: "would-rotate", instances: 2 },
          reasons: ["2 of 2 instances from version 1 of Web_Prod; the latest is version 2."],
        })),
      );
    },
    3 * minutes,
  );

  test(
    "nobody is asked in a pipeline: without --yes nothing is replaced",
    async () => {
      const { exitCode, stderr } = await checkout.run("rotate", ...select);

      expect(exitCode).toBe(1);
      expect(stderr).toContain(
        "There is nobody to ask. Look at `bastionless rotate --dry-run`, then add --yes.",
      );
      expect((await instances(0)).map(([, version]) => version)).toEqual(["1", "1"]);
    },
    1 * minutes,
  );

  test(
    "the canary goes first, and the next run finds nothing to do",
    async () => {
      const before = (await instances(1)).map(([id]) => id);

      const { exitCode, run } = await rotate("--yes", "--canary", names[1] ?? "");

      expect(outcomes(run)).toEqual([`1 ${names[1] ?? ""} rotated`, `2 ${names[0] ?? ""} rotated`]);
      expect(exitCode).toBe(0);
      const after = await instances(1);
      expect(after.map(([, version]) => version)).toEqual(["2", "2"]);
      expect(after.map(([id]) => id).filter((id) => before.includes(id))).toEqual([]);
      expect(outcomes((await rotate("--dry-run")).run)).toEqual([
        `1 ${names[0] ?? ""} in-sync`,
        `2 ${names[1] ?? ""} in-sync`,
      ]);
      expect((await checkout.report("plan", ...select)).exitCode).toBe(0);
    },
    3 * minutes,
  );

  test(
    "a version that cannot start is rolled back, and no further account is touched",
    async () => {
      configure(0, "ami-0000000000000bad0");
      configure(1, "ami-0000000000000bad1");
      await apply(names.join(","));
      const before = await instances(1);

      const { exitCode, run } = await rotate("--yes");

      expect(exitCode).toBe(1);
      expect(outcomes(run)).toEqual([
        `1 ${names[0] ?? ""} rolled-back`,
        `2 ${names[1] ?? ""} skipped`,
      ]);
      expect(run.groups[0]?.outcome).toMatchObject({
        reason: "The image id '[ami-0000000000000bad0]' does not exist. Launching failed.",
      });
      expect((await instances(0)).map(([, version]) => version)).toEqual(["2", "2"]);
      expect(await instances(1)).toEqual(before);
    },
    3 * minutes,
  );

  test("no call was made that the policies of the deploy role do not allow", () => {
    const calls = checkout.project.awsCalls().slice(madeByHand);

    expect(calls.map(({ action }) => action)).toContain("autoscaling:StartInstanceRefresh");
    expect(callsBeyond("deploy", calls)).toEqual([]);
  });
});
