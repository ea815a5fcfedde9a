import type { Discovery } from "../../adoption/discovery";
import type { Cutover } from "../../cutover/cutover";
import type { Diagnosis } from "../../doctor/diagnosis";
import type { ExposureRun } from "../../exposure/exposure-run";
import { inventoryActions } from "../../inventory/inventory-actions";
import type { RotationRun } from "../../rotation/rotation-run";
import {
  existingNames,
  makeExistingEstate,
  type ExistingEstate,
} from "../../sandbox/existing-estate";
import { makeSftpEndpoint } from "../../sandbox/make-sftp-endpoint";
import { seedSessionFaults } from "../../sandbox/seed-session-faults";
import { generatedAccountName } from "../../scripts/bench/generated-files";
import { FleetCheckout } from "../support/fleet-checkout";

const minutes = 60_000;
const region = "us-east-1";
const names = [0, 1].map(generatedAccountName) as [string, string];
const ids = ["200000000000", "200000000001"] as const;
const hubId = "111122223333";
const select = ["--select", names.join(",")];

describe("two accounts that people reach by bastions, by the command line", () => {
  let checkout: FleetCheckout;
  let estates: ExistingEstate[];

  beforeAll(async () => {
    checkout = await FleetCheckout.start({ accounts: 2, tile: "existing" });
    const { sandbox } = checkout.project;
    estates = [];
    for (const accountId of ids) {
      const estate = await makeExistingEstate(sandbox, { accountId, region });
      await makeSftpEndpoint(sandbox, { accountId, region, estate });
      estates.push(estate);
    }
    names.forEach((name, index) => {
      const file = `# What the team says of itself.
id: "${ids[index] ?? ""}"
regions: [{ name: us-east-1, adoptDefaultDocument: true }]
defaultDocument: manage
owners: [web@example.com]
`;
      checkout.write(`config/accounts/${name}.yaml`, file);
    });
  }, 2 * minutes);

  afterAll(async () => {
    await checkout.close();
  });

  async function json(
    ...args: readonly string[]
  ): Promise<{ readonly exitCode: number | null; readonly report: unknown }> {
    const { exitCode, stderr, stdout } = await checkout.run(...args, "--json");
    try {
      return { exitCode, report: JSON.parse(stdout) as unknown };
    } catch (error) {
      throw new Error(`${args.join(" ")}:\n${stdout}\n${stderr}`, { cause: error });
    }
  }

  async function apply(...args: readonly string[]): Promise<void> {
    const { exitCode, stdout } = await checkout.run("apply", "--yes", "--okta-share", "1", ...args);
    if (exitCode !== 0) throw new Error(stdout);
  }

  /** Calls of one account, by action, that were made since. */
  function calledSince(count: number, accountId: string): readonly string[] {
    const calls = checkout.project.awsCalls().slice(count);
    const own = calls.filter(
      ({ account, action }) => account === accountId && !action.startsWith("sts:"),
    );
    // The emulator knows GetBucketEncryption by the bucket alone.
    const named = own.map(({ action }) =>
      action === "s3:ListBucket" ? "s3:GetEncryptionConfiguration" : action,
    );
    return [...new Set(named)].sort();
  }

  test(
    "discovery proposes files, says what looks like a bastion and why, and writes to no account",
    async () => {
      const before = checkout.project.awsCalls().length;

      const { exitCode, ...answer } = await json("discover", ...select, "--out", "proposals");
      const report = answer.report as Discovery;

      expect(exitCode).toBe(0);
      expect(
        report.accounts.map(({ adoptions }) =>
          adoptions.map(({ kind, name }) => `${kind} ${name}`),
        ),
      ).toEqual(
        names.map(() => [
          "instance-role web-app",
          "launch-template batch-2019",
          "auto-scaling-group batch",
          "launch-template Web_Prod",
          "auto-scaling-group web-prod",
          "legacy-access jump-host",
          "default-host-management defaultHostManagement",
          "agent-updates cron(0 2 ? * SUN *)",
        ]),
      );
      expect(
        report.accounts.map(({ bastions }) =>
          bastions.map(({ confidence, host, reasons }) => [host, confidence, reasons.length]),
        ),
      ).toEqual(
        estates.map(({ bastionInstanceId }) => [
          [{ kind: "instance", instanceId: bastionInstanceId }, "likely", 4],
        ]),
      );
      for (const id of ids) {
        const known = new Set<string>(inventoryActions.account);
        expect(calledSince(before, id).filter((action) => !known.has(action))).toEqual([]);
      }
      const again = await checkout.run("discover", ...select, "--out", "proposals");
      expect(again.exitCode).toBe(1);
      expect(again.stderr).toContain("exists already. Nothing was written");
      expect(again.stderr).not.toContain("Warning:");
    },
    2 * minutes,
  );

  test(
    "what it proposes is adopted without a destruction or a replacement, and rests",
    async () => {
      for (const name of names) {
        checkout.write(
          `config/accounts/${name}.yaml`,
          checkout.read(`proposals/accounts/${name}.yaml`),
        );
      }

      const planned = await checkout.report("plan", ...select, "--okta-share", "1");

      const actions = planned.stacks.flatMap(({ changes = [] }) =>
        changes.map(({ action }) => action),
      );
      expect([...new Set(actions)].sort()).toEqual(["create", "import", "update"]);
      await apply();
      const rested = await checkout.report("plan", "--okta-share", "1");
      expect(rested.stacks.map(({ class: name }) => name)).toEqual([
        "in-sync",
        "in-sync",
        "in-sync",
      ]);
      const report = (await json("discover", ...select)).report as Discovery;
      expect(report.accounts.map(({ proposal }) => proposal)).toEqual([undefined, undefined]);
    },
    5 * minutes,
  );

  test(
    "rotation brings every group behind the new agent, and sessions are possible everywhere",
    async () => {
      const { exitCode, ...answer } = await json("rotate", ...select, "--yes");
      const report = answer.report as RotationRun;

      expect(exitCode).toBe(0);
      expect(report.groups.map(({ group, outcome }) => `${group} ${outcome.kind}`)).toEqual([
        "batch rotated",
        "web-prod rotated",
        "batch rotated",
        "web-prod rotated",
      ]);
      const begin = checkout.project.awsCalls().length;
      const doctor = await json("doctor", ...select, "--strict");
      const diagnosis = doctor.report as Diagnosis;
      expect(
        diagnosis.accounts.map(({ findings, instances }) => [
          findings,
          instances.filter(({ session }) => session !== "possible"),
          instances.length,
        ]),
      ).toEqual(names.map(() => [[], [], 5]));
      expect(doctor.exitCode).toBe(0);
      const known = new Set<string>(inventoryActions.account);
      expect(calledSince(begin, ids[0]).filter((action) => !known.has(action))).toEqual([]);
      // Only `exposure` looks at the instances and open ports of the hub.
      expect(calledSince(begin, hubId)).toEqual(
        inventoryActions.hub.filter((action) => !action.startsWith("ec2:")),
      );
    },
    3 * minutes,
  );

  test(
    "doctor finds five faults that somebody made, and nothing else",
    async () => {
      const [estate] = estates;
      if (estate === undefined) throw new Error("no estate");
      await seedSessionFaults(checkout.project.sandbox, {
        accountId: ids[0],
        hubAccountId: hubId,
        region,
        estate,
        role: { name: existingNames.role, keeps: ["assets"] },
        logGroupName: "/bastionless/sessions",
        documentName: "bastionless-c1-ssh",
      });

      const { exitCode, ...answer } = await json("doctor", ...select);
      const report = answer.report as Diagnosis;

      expect(exitCode).toBe(2);
      const [first, second] = report.accounts;
      expect(first?.findings.map(({ cause, status }) => `${cause} ${status}`)).toEqual([
        "document-not-shared fault",
        "log-group-missing fault",
      ]);
      const found = (first?.instances ?? []).flatMap(({ findings, name }) =>
        findings.map(({ cause, status }) => `${name}: ${cause} ${status}`),
      );
      expect([...new Set(found)].sort()).toEqual([
        "jump-host: instance-not-running fault",
        "report-server: agent-offline fault",
        "web: bucket-encryption-not-readable fault",
        "web: kms-not-usable fault",
        "web: missing-permission fault",
      ]);
      expect(second?.findings).toEqual([]);
      expect(second?.instances.flatMap(({ findings }) => findings)).toEqual([]);
    },
    2 * minutes,
  );

  test(
    "the plan repairs what is Terraform's, and the last step ends with no open port",
    async () => {
      await apply();
      const early = await checkout.run("cutover", "--retire", names[0]);
      expect(early.exitCode).toBe(1);
      expect(early.stderr).toContain(
        `${names[0]} is not ready: put-instances-behind-the-agent is open, see-that-sessions-work is open.`,
      );

      const ready = await checkout.run("cutover", "--retire", names[1], "--write");

      expect(ready.stderr).toContain("is written. Next: bastionless plan");
      expect(ready.exitCode).toBe(0);
      const file = checkout.read(`config/accounts/${names[1]}.yaml`);
      expect(file).toContain("# What the team says of itself.");
      expect(file).toContain("  jump-host:\n    lifecycle: retired\n");
      const bastion = `${names[1]}:aws_instance.${region}_legacy-access-jump-host_${estates[1]?.bastionInstanceId ?? ""}`;
      await apply("--select", names[1], "--allow-destroy", bastion);
      const exposure = await json("exposure", "--select", names[1]);
      const { accounts } = exposure.report as ExposureRun;
      expect(exposure.exitCode).toBe(0);
      expect(accounts.map(({ exposures, unread }) => [exposures, unread])).toEqual([[[], []]]);
      // The rule of the default group stays: its instances admit each other.
      expect(accounts[0]?.internal.map(({ rule }) => rule.protocol)).toEqual(["-1"]);
      // So does the partner's way to SFTP, which no instance has.
      expect(accounts[0]?.ofServices.map(({ reach, services }) => [reach, services])).toEqual([
        [
          "public",
          [expect.stringMatching(/^VPC Endpoint Interface vpce-\w+ \(vpc_endpoint, \d+\)$/)],
        ],
      ]);
      const cutover = await json("cutover", "--select", names[1]);
      const [last] = (cutover.report as Cutover).accounts;
      expect(last?.regions).toEqual([region]);
      expect(last?.steps.map(({ status }) => status)).toEqual(
        Array.from({ length: 7 }, () => "done"),
      );
      expect(cutover.exitCode).toBe(0);
    },
    4 * minutes,
  );
});
