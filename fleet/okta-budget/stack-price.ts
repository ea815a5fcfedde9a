import { z } from "zod";

import type { OktaBucket, OktaCalls } from "./okta-calls";
import {
  configurationPrice,
  dataSourcePrices,
  resourcePrices,
  unknownPrice,
  type Price,
} from "./prices";

const block = z.record(z.string(), z.record(z.string(), z.unknown()));

const graph = z.object({
  provider: z.record(z.string(), z.unknown()).default({}),
  resource: block.default({}),
  data: block.default({}),
});

/**
 * The most calls of Okta's management API that a stack's plan or apply makes, by bucket. A drift run
 * is a plan. A replacement costs a little more than its price; it is rare, and who is turned away
 * tries again.
 *
 * @param cdkTfJson the parsed `cdk.tf.json`
 */
export function stackPrice(cdkTfJson: unknown, command: "plan" | "apply"): OktaCalls {
  const { provider, resource, data } = graph.parse(cdkTfJson);
  const prices = [...pricesOf(resource, resourcePrices), ...pricesOf(data, dataSourcePrices)];
  const isConfigured = provider["okta"] !== undefined;
  // A retired account names nothing any more; what Terraform removes is in its state only.
  const isRetired = isConfigured && Object.keys(resource).length === 0;
  if (isRetired) prices.push(unknownPrice);
  if (prices.length > 0) prices.push(configurationPrice);
  return sum(prices.map((price) => price[command]));
}

function pricesOf(
  objects: z.infer<typeof block>,
  prices: Readonly<Record<string, Price>>,
): readonly Price[] {
  return Object.entries(objects)
    .filter(([type]) => type.startsWith("okta_"))
    .flatMap(([type, named]) => Object.keys(named).map(() => prices[type] ?? unknownPrice));
}

function sum(prices: readonly Partial<OktaCalls>[]): OktaCalls {
  const of = (bucket: OktaBucket): number =>
    prices.reduce((calls, price) => calls + (price[bucket] ?? 0), 0);
  return {
    apps: of("apps"),
    app: of("app"),
    groups: of("groups"),
    group: of("group"),
    users: of("users"),
    other: of("other"),
  };
}
