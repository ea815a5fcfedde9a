import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { withEnvironment } from "../../cli/demo/with-environment";
import { runRotation } from "../../cli/rotation/run-rotation";
import type { RotationRun } from "../../rotation/rotation-run";
import { AdoptedAccounts } from "../support/adopted-accounts";
import { callsBeyond } from "../support/calls-beyond";
import { fakeIo } from "../support/fake-io";

const minutes = 60_000;

const outcomes = ({ groups }: RotationRun): string[] =>
  groups.map(({ account, outcome, wave }) => `${wave} ${account} ${outcome.kind}`);

describe("two accounts that were made by hand, rotated by the command line", () => {
  let accounts: AdoptedAccounts;
  let madeByHand: number;
  let [first, second]: string[] = [];

  beforeAll(async () => {
    accounts = await AdoptedAccounts.start();
    [first, second] = accounts.names;
    madeByHand = accounts.checkout.project.awsCalls().length;
    for (const index of [0, 1]) accounts.configure(index);
  }, 2 * minutes);

  afterAll(async () => {
    await accounts.close();
  });

  /** Pauses, resumes or ends what is under way in one account; returns what becomes of it. */
  async function intervene(how: string, account = ""): Promise<unknown> {
    const args = ["rotate", how, "--yes", "--json", "--select", account];
    const { exitCode, stderr, stdout } = await accounts.checkout.run(...args);
    if (exitCode !== 0) throw new Error(`${stdout}\n${stderr}`);
    const { groups } = JSON.parse(stdout) as { readonly groups: { readonly outcome: unknown }[] };
    return groups[0]?.outcome;
  }

  test(
    "an adoption replaces no instance, and a dry run says which are behind, and why",
    async () => {
      const before = [await accounts.instances(0), await accounts.instances(1)];

      await accounts.apply();

      expect([await accounts.instances(0), await accounts.instances(1)]).toEqual(before);
      const callsBefore = accounts.checkout.project.awsCalls().length;
      const { exitCode, run } = await accounts.rotate("--dry-run");
      expect(exitCode).toBe(2);
      expect(run.groups.map(({ outcome, reasons }) => ({ outcome, reasons }))).toEqual(
        accounts.names.map(() => ({
          outcome: { kind: "would-rotate", instances: 2, heldBack: 0 },
          reasons: [
            "2 of 2 instances from version 1 of Web_Prod; the latest is version 2.",
            "The group follows $Latest: it is given version 1 to go back to.",
          ],
        })),
      );
      const calls = accounts.checkout.project.awsCalls().slice(callsBefore);
      expect(calls.map(({ action }) => action)).toContain("autoscaling:DescribeInstanceRefreshes");
      expect(callsBeyond("read-only", calls)).toEqual([]);
    },
    3 * minutes,
  );

  test(
    "nobody is asked in a pipeline: without --yes nothing is replaced",
    async () => {
      const { exitCode, stderr } = await accounts.checkout.run("rotate", ...accounts.select);

      expect(exitCode).toBe(1);
      expect(stderr).toContain(
        "There is nobody to ask. Look at `bastionless rotate --dry-run`, then add --yes.",
      );
      expect(await accounts.versions(0)).toEqual(["1", "1"]);
    },
    1 * minutes,
  );

  test(
    "an interruption leaves the refresh of the canary running, and the next account alone",
    async () => {
      for (const index of [0, 1]) accounts.configure(index, { halfTime: 900 });
      const rotation = accounts.startRotation("--yes", "--canary", second ?? "");
      const { InstanceRefreshId } = await accounts.halfDone(1);

      rotation.interrupt();

      const { exitCode, run } = await rotation.outcome;
      expect(exitCode).toBe(130);
      expect(outcomes(run)).toEqual([`1 ${second} unfinished`, `2 ${first} skipped`]);
      expect(run.groups[0]?.outcome).toMatchObject({ refreshId: InstanceRefreshId });
      expect((await accounts.refresh(1))?.Status).toBe("InProgress");
      expect(await accounts.refresh(0)).toBeUndefined();
      const dry = await accounts.rotate("--dry-run", "--canary", second ?? "");
      expect(dry.exitCode).toBe(2);
      expect(outcomes(dry.run)).toEqual([`1 ${second} unfinished`, `2 ${first} would-rotate`]);
    },
    2 * minutes,
  );

  test(
    "the next run joins it, then goes on with the other account, which can be paused and resumed",
    async () => {
      const joined = (await accounts.refresh(1))?.InstanceRefreshId;
      const rotation = accounts.startRotation("--yes", "--canary", second ?? "");
      const { InstanceRefreshId: refreshId } = await accounts.halfDone(0);
      expect((await accounts.refresh(1))?.Status).toBe("Successful");

      expect(await intervene("--pause", first)).toEqual({ kind: "done", refreshId, paused: true });
      await setTimeout(17_000);
      const { stacks } = await accounts.checkout.report("plan", "--select", first ?? "");
      expect(stacks.flatMap(({ changes = [] }) => changes)).toEqual([
        // It would end the pause.
        expect.objectContaining({
          action: "update",
          address: expect.stringMatching(/^aws_autoscaling_group\./) as string,
        }),
      ]);
      expect(await accounts.refresh(0)).toMatchObject({
        Status: "InProgress",
        PercentageComplete: 50,
      });
      expect(await intervene("--resume", first)).toEqual({
        kind: "done",
        refreshId,
        paused: false,
      });

      const { exitCode, run } = await rotation.outcome;
      expect(outcomes(run)).toEqual([`1 ${second} rotated`, `2 ${first} rotated`]);
      expect(run.groups.map(({ outcome }) => outcome)).toMatchObject([
        { refreshId: joined },
        { refreshId },
      ]);
      expect(exitCode).toBe(0);
      expect([await accounts.versions(0), await accounts.versions(1)]).toEqual([
        ["2", "2"],
        ["2", "2"],
      ]);
      expect((await accounts.rotate("--dry-run")).exitCode).toBe(0);
      expect((await accounts.checkout.report("plan", ...accounts.select)).exitCode).toBe(0);
    },
    3 * minutes,
  );

  test(
    "a version that cannot start is rolled back, and no further account is touched",
    async () => {
      accounts.configure(0, { image: "ami-0000000000000bad0" });
      accounts.configure(1, { image: "ami-0000000000000bad1" });
      await accounts.apply();
      const before = await accounts.instances(1);

      const { exitCode, run } = await accounts.rotate("--yes");

      expect(exitCode).toBe(1);
      expect(outcomes(run)).toEqual([`1 ${first} rolled-back`, `2 ${second} skipped`]);
      expect(run.groups[0]?.outcome).toMatchObject({
        reason: "The image id '[ami-0000000000000bad0]' does not exist. Launching failed.",
      });
      expect(await accounts.versions(0)).toEqual(["2", "2"]);
      expect(await accounts.instances(1)).toEqual(before);
    },
    3 * minutes,
  );

  test(
    "what is under way goes back when somebody says so, or ends where it is",
    async () => {
      accounts.configure(0, { halfTime: 900 });
      accounts.configure(1, { halfTime: 900, ownTemplate: true });
      await accounts.apply();
      const oneByOne = ["--yes", "--max-failures", "1"];
      const rotation = accounts.startRotation(...oneByOne);

      const { InstanceRefreshId: back } = await accounts.halfDone(0);
      expect(await intervene("--roll-back", first)).toMatchObject({ refreshId: back });
      const { InstanceRefreshId: ended } = await accounts.halfDone(1);
      expect(await intervene("--cancel", second)).toMatchObject({ refreshId: ended });

      const { exitCode, run } = await rotation.outcome;
      expect(exitCode).toBe(1);
      expect(outcomes(run)).toEqual([`1 ${first} rolled-back`, `1 ${second} cancelled`]);
      expect(run.groups[1]?.reasons[0]).toMatch(
        /^2 of 2 instances from another launch template, lt-\w+; the latest is version 1\.$/,
      );
      expect(await accounts.versions(0)).toEqual(["2", "2"]);
      expect(await accounts.versions(1)).toEqual(["1", "2"]);
      expect(await intervene("--cancel", second)).toEqual({
        kind: "left-alone",
        reason: "nothing is under way",
      });
    },
    4 * minutes,
  );

  test(
    "the next run goes on from there, and tells the progress of each as time passes",
    async () => {
      const { environment, folder } = accounts.checkout.project;
      const said: string[] = [];
      const exitCode = await withEnvironment(environment, () =>
        runRotation(
          {
            config: join(folder, "config"),
            select: accounts.names,
            canary: undefined,
            waveSize: "5",
            groupsAtATime: "10",
            maxFailures: "0",
            json: false,
            report: undefined,
            dryRun: false,
            yes: true,
          },
          {
            io: {
              ...fakeIo(),
              progress: () =>
                Promise.resolve({
                  start: () => undefined,
                  say: (title, message) => said.push(`${title}: ${message}`),
                  finish: (title, { text }) => said.push(`${title}: ${text}`),
                  close: () => Promise.resolve(),
                }),
            },
            signal: new AbortController().signal,
          },
        ),
      );

      expect(exitCode).toBe(0);
      // How often it looks at the beginning depends on how busy the machine is.
      expect([...new Set(said)].filter((text) => !text.includes(" 0 %"))).toEqual([
        `rotate ${first} us-east-1 web-prod: 50 %, 1 instance left`,
        `rotate ${first} us-east-1 web-prod: 100 %, 0 instances left`,
        `rotate ${first} us-east-1 web-prod: 2 instances replaced`,
        `rotate ${second} us-east-1 web-prod: 100 %, 0 instances left`,
        `rotate ${second} us-east-1 web-prod: 1 instance replaced`,
      ]);
      expect(await accounts.versions(0)).toEqual(["4", "4"]);
      expect(await accounts.group(1)).toMatchObject({
        LaunchTemplate: { LaunchTemplateName: "Web_Own", Version: "1" },
      });
      expect(await accounts.versions(1)).toEqual(["1", "1"]);
      expect((await accounts.rotate("--dry-run")).exitCode).toBe(0);
      expect((await accounts.checkout.report("plan", ...accounts.select)).exitCode).toBe(0);
    },
    2 * minutes,
  );

  test(
    "a group that has no instance and an old version is behind, and is moved",
    async () => {
      const { LaunchTemplateId } = (await accounts.group(0)).LaunchTemplate ?? {};
      const LaunchTemplate = { LaunchTemplateId, Version: "1" };
      await accounts.update(0, { MinSize: 0, DesiredCapacity: 0, LaunchTemplate });

      const { exitCode, run } = await accounts.rotate("--yes");

      expect(exitCode).toBe(0);
      expect(outcomes(run)).toEqual([`1 ${first} moved`, `1 ${second} in-sync`]);
      expect((await accounts.group(0)).LaunchTemplate?.Version).toBe("4");
    },
    1 * minutes,
  );

  test("no call was made that the policies of the deploy role do not allow", () => {
    const calls = accounts.checkout.project.awsCalls().slice(madeByHand);

    expect(calls.map(({ action }) => action)).toContain("autoscaling:StartInstanceRefresh");
    expect(callsBeyond("deploy", calls)).toEqual([]);
  });
});
