import type { CutoverStep } from "../../cutover/cutover";
import type { CutoverFacts } from "../../cutover/cutover-facts";
import { cutoverOf } from "../../cutover/cutover-of";
import { openAccessOf } from "../../exposure/open-access-of";
import { groupOf, instanceOf, inventoryOf, known, ruleOf } from "./inventory-of";
import { normalizedAccount } from "./normalized";

/** What `inventoryOf` is given. */
export type Inventory = NonNullable<Parameters<typeof inventoryOf>[0]>;

/** Of an account without anything to say. */
export const diagnosis: CutoverFacts["diagnosis"] = {
  name: "payments",
  accountId: "222233334444",
  owners: [],
  findings: [],
  instances: [],
};

/** Of an account whose file says little, or what is given. */
export function cutoverFacts(
  facts: Inventory,
  config: Readonly<Record<string, unknown>> = {},
): CutoverFacts {
  const account = normalizedAccount({}, config);
  const inventory = inventoryOf(facts);
  return { account, inventory, diagnosis, ...openAccessOf(account, inventory) };
}

export function cutoverSteps(...args: Parameters<typeof cutoverFacts>): readonly CutoverStep[] {
  return cutoverOf(cutoverFacts(...args)).steps;
}

/** One step of these. */
export function cutoverStep(
  name: CutoverStep["step"],
  ...args: Parameters<typeof cutoverSteps>
): CutoverStep {
  const found = cutoverSteps(...args).find(({ step }) => step === name);
  if (found === undefined) throw new Error(`There is no step ${name}.`);
  return found;
}

/** Its status and what is left of it. */
export function leftOf(
  ...args: Parameters<typeof cutoverStep>
): readonly [CutoverStep["status"], readonly string[]] {
  const { left, status } = cutoverStep(...args);
  return [status, left];
}

/** A host that people go through. */
export const bastion = instanceOf({
  instanceId: "i-9",
  name: "jump-host",
  securityGroupIds: ["sg-bastion"],
});

/** The rule that leads to it. */
export const open = ruleOf({ ruleId: "sgr-1", securityGroupId: "sg-bastion" });

/** One entry of `legacyAccess`. */
export const legacyAccess = {
  "jump-host": {
    instanceIds: ["i-0123456789abcdef9"],
    ingressRules: [{ securityGroupId: "sg-0123456789abcdef0", ruleId: "sgr-0123456789abcdef1" }],
  },
};

/** An account with one group. */
export const oneGroup = {
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

/** The group, with an instance of each of these versions, or what is given; the newest is 3. */
export function launched(
  versions: readonly string[],
  facts: Parameters<typeof groupOf>[0] = {},
): Inventory {
  const id = "lt-0123456789abcdef0";
  return {
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
  };
}
