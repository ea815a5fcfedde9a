import type { CutoverStep } from "../../cutover/cutover";
import { cutoverFactsOf } from "../../cutover/cutover-facts-of";
import { cutoverOf } from "../../cutover/cutover-of";
import { groupOf, inventoryOf, known } from "./inventory-of";
import { normalizedAccount } from "./normalized";

/** What `inventoryOf` is given. */
export type Inventory = NonNullable<Parameters<typeof inventoryOf>[0]>;

/** The steps of an account whose file says little, or what is given. */
export function cutoverSteps(
  facts: Inventory,
  account: Readonly<Record<string, unknown>> = {},
): readonly CutoverStep[] {
  return cutoverOf(cutoverFactsOf(normalizedAccount({}, account), inventoryOf(facts))).steps;
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

/** The group, with an instance of each of these versions; the newest is 3. */
export function launched(...versions: readonly string[]): Inventory {
  const id = "lt-0123456789abcdef0";
  return {
    launchTemplates: known([
      { id, name: "Web_Prod", latestVersion: 3, tags: {}, usedVersions: [] },
    ]),
    autoScalingGroups: known([
      groupOf({
        instances: versions.map((version) => ({
          instanceId: `i-${version}`,
          launchTemplate: { id, version },
        })),
      }),
    ]),
  };
}
