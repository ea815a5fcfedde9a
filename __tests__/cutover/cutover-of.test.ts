import type { CutoverStep } from "../../cutover/cutover";
import { cutoverOf } from "../../cutover/cutover-of";
import { regionExposure } from "../../exposure/region-exposure";
import type { Logins } from "../../inventory/logins/read-logins";
import type { Readable } from "../../inventory/readable";
import type { RegionInventory } from "../../inventory/region-inventory";
import { groupOf, instanceOf, inventoryOf, known, ruleOf, unknown } from "../support/inventory-of";
import { normalizedAccount } from "../support/normalized";

const bastion = instanceOf({
  instanceId: "i-9",
  name: "jump-host",
  securityGroupIds: ["sg-bastion"],
});
const open = ruleOf({ ruleId: "sgr-1", securityGroupId: "sg-bastion" });
const legacyAccess = {
  "jump-host": {
    instanceIds: ["i-0123456789abcdef9"],
    ingressRules: [{ securityGroupId: "sg-0123456789abcdef0", ruleId: "sgr-0123456789abcdef1" }],
  },
};

function steps(
  facts: Partial<RegionInventory>,
  account: Readonly<Record<string, unknown>> = {},
): readonly CutoverStep[] {
  const inventory = inventoryOf(facts);
  const found = inventory.regions.map(regionExposure);
  return cutoverOf({
    account: normalizedAccount({}, account),
    inventory,
    exposures: found.flatMap(({ exposures }) => exposures),
    bastions: found.flatMap(({ bastions }) => bastions),
  }).steps;
}

/** Status and what is left of one step. */
function step(
  name: CutoverStep["step"],
  ...args: Parameters<typeof steps>
): readonly [string, readonly string[]] {
  const found = steps(...args).find((one) => one.step === name);
  return [found?.status ?? "", found?.left ?? []];
}

describe("the way of an account to no bastion", () => {
  test("is done where nothing is left", () => {
    expect(steps({}).map((one) => `${one.step} ${one.status}`)).toEqual([
      "read-the-account done",
      "put-instances-behind-the-agent done",
      "rotate-groups done",
      "adopt-legacy-access done",
      "watch-for-logins done",
      "retire-legacy-access done",
    ]);
  });

  test("begins with reading all of it: what is unread is never called done", () => {
    const dark = { instances: unknown("AccessDenied: no"), securityGroupRules: unknown() };

    expect(step("read-the-account", dark)).toEqual([
      "unknown",
      [
        "instances of us-east-1: AccessDenied: no",
        "securityGroupRules of us-east-1: AccessDenied: not allowed",
      ],
    ]);
    expect(step("put-instances-behind-the-agent", dark)[0]).toBe("unknown");
    expect(step("adopt-legacy-access", dark)[0]).toBe("unknown");
  });

  test("names running instances without an agent, but not the bastion, which goes", () => {
    const web = instanceOf({ instanceId: "i-1", autoScalingGroupName: "web-prod" });
    const facts = {
      instances: known([
        web,
        instanceOf({ instanceId: "i-2", name: "" }),
        instanceOf({ instanceId: "i-3", state: "stopped" }),
        bastion,
      ]),
      securityGroupRules: known([open]),
    };

    expect(step("put-instances-behind-the-agent", facts)).toEqual([
      "open",
      [
        "i-1 (web, of group web-prod) in us-east-1 reports no agent that is online.",
        "i-2 in us-east-1 reports no agent that is online.",
      ],
    ]);
    const agents = known(
      ["i-1", "i-2"].map((instanceId) => ({
        instanceId,
        pingStatus: "Online",
        agentVersion: "3.3.1611.0",
      })),
    );
    expect(step("put-instances-behind-the-agent", { ...facts, agents })[0]).toBe("done");
  });

  test("names groups that are behind their template, with their instances or by themselves", () => {
    const account = {
      launchTemplates: {
        web: {
          name: "Web_Prod",
          osFamily: "ubuntu",
          image: "ami-0123456789abcdef0",
          instanceType: "t3.small",
        },
      },
      autoScalingGroups: {
        web: {
          name: "web-prod",
          launchTemplate: "web",
          subnetIds: ["subnet-0123456789abcdef0"],
          minSize: 2,
          maxSize: 4,
        },
      },
    };
    const id = "lt-0123456789abcdef0";
    const launch = (version: string) =>
      ({ kind: "launch-template", id, name: "Web_Prod", version }) as const;
    const launched = (
      versions: readonly string[],
      facts: Parameters<typeof groupOf>[0] = {},
    ): Partial<RegionInventory> => ({
      launchTemplates: known([
        { id, name: "Web_Prod", latestVersion: 3, defaultVersion: 1, tags: {}, usedVersions: [] },
      ]),
      autoScalingGroups: known([
        groupOf({
          instances: versions.map((version) => ({
            instanceId: `i-${version}`,
            lifecycleState: "InService",
            launchTemplate: { id, version },
          })),
          ...facts,
        }),
      ]),
    });

    expect(step("rotate-groups", launched(["3", "3"]), account)).toEqual(["done", []]);
    expect(step("rotate-groups", launched(["3", "2"]), account)).toEqual([
      "open",
      [
        "Group web-prod in us-east-1 is behind. 1 of 2 instances from version 2 of Web_Prod; the latest is version 3.",
      ],
    ]);
    for (const versions of [["3", "3"], []]) {
      expect(step("rotate-groups", launched(versions, { launch: launch("1") }), account)).toEqual([
        "open",
        [
          "Group web-prod in us-east-1 is behind. It launches from version 1 of Web_Prod; the latest is version 3.",
        ],
      ]);
    }
    const foreign = { ...launch("$Latest"), id: "lt-1123456789abcdef0" };
    expect(step("rotate-groups", launched([], { launch: foreign }), account)).toEqual([
      "open",
      [
        "Group web-prod in us-east-1 is behind. It launches from another launch template, lt-1123456789abcdef0; the latest is version 3.",
      ],
    ]);
    const batch = { kind: "launch-configuration", name: "batch" } as const;
    expect(step("rotate-groups", launched([], { launch: batch }), account)[0]).toBe("open");
    expect(step("rotate-groups", { ...launched([]), launchTemplates: known([]) }, account)).toEqual(
      ["open", ["Launch template Web_Prod of group web-prod is not in us-east-1 yet."]],
    );
    expect(step("rotate-groups", {}, account)).toEqual([
      "open",
      ["Group web-prod is not in us-east-1 yet."],
    ]);
    expect(step("rotate-groups", { autoScalingGroups: unknown() }, account)[0]).toBe("unknown");
  });

  test("wants every bastion and every open rule in the account's file", () => {
    const facts = { instances: known([bastion]), securityGroupRules: known([open]) };

    expect(step("adopt-legacy-access", facts)).toEqual([
      "open",
      [
        "Rule sgr-1 of sg-bastion in us-east-1 admits 22 from 0.0.0.0/0.",
        "i-9 (jump-host) in us-east-1 looks like a bastion.",
      ],
    ]);
    expect(step("watch-for-logins", facts)).toEqual([
      "unknown",
      ["Who still logs in to i-9 in us-east-1, only its own log can tell."],
    ]);
    expect(step("retire-legacy-access", facts)).toEqual([
      "open",
      ["Rule sgr-1 in us-east-1 is in no entry of legacyAccess."],
    ]);
  });

  test("names who still comes by a flow log, and the hosts that no flow log tells of", () => {
    const inventory = inventoryOf({
      instances: known([bastion, { ...bastion, instanceId: "i-8" }]),
      securityGroupRules: known([open]),
    });
    const found = inventory.regions.map(regionExposure);
    const facts = {
      account: normalizedAccount({}, {}),
      inventory,
      exposures: found.flatMap(({ exposures }) => exposures),
      bastions: found.flatMap(({ bastions }) => bastions),
    };
    const login = { region: "us-east-1", instanceId: "i-9", from: "203.0.113.7" };
    const last = "2026-01-01T00:00:00.000Z";
    const watch = (logins: Readable<Logins>): CutoverStep | undefined =>
      cutoverOf({ ...facts, logins: new Map([["us-east-1", logins]]) }).steps.find(
        (one) => one.step === "watch-for-logins",
      );

    expect(watch(known({ logins: [{ ...login, last, times: 3 }], blind: ["i-8"] }))).toMatchObject({
      status: "open",
      left: [
        "203.0.113.7 came to i-9 in us-east-1 3 times, last at 2026-01-01T00:00:00.000Z.",
        "Who still logs in to i-8 in us-east-1, only its own log can tell: no flow log of its VPC can be read whole.",
      ],
    });
    expect(watch(known({ logins: [], blind: [] }))?.status).toBe("done");
    expect(watch(unknown("AccessDenied: no"))?.left[0]).toBe(
      "Who still logs in to i-9 in us-east-1, only its own log can tell (AccessDenied: no).",
    );
  });

  test("ends when what is listed is retired, and gone", () => {
    const there = {
      instances: known([{ ...bastion, instanceId: "i-0123456789abcdef9" }]),
      securityGroupRules: known([{ ...open, ruleId: "sgr-0123456789abcdef1" }]),
    };
    const retired = {
      legacyAccess: { "jump-host": { ...legacyAccess["jump-host"], lifecycle: "retired" } },
    };

    expect(step("adopt-legacy-access", there, { legacyAccess })).toEqual(["done", []]);
    expect(step("retire-legacy-access", there, { legacyAccess })).toEqual([
      "open",
      ["legacyAccess.jump-host is active."],
    ]);
    expect(step("retire-legacy-access", there, retired)).toEqual([
      "open",
      [
        "legacyAccess.jump-host is retired, and sgr-0123456789abcdef1, i-0123456789abcdef9 is still there.",
      ],
    ]);
    expect(step("retire-legacy-access", {}, retired)).toEqual(["done", []]);
  });
});
