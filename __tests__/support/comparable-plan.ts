type Json = Readonly<Record<string, unknown>>;

/**
 * A plan as `terraform show -json` prints it, without what differs between two plans of one stack:
 * when each was made, and the order of what Terraform lists in no order.
 */
export function comparablePlan(plan: unknown): unknown {
  const { relevant_attributes: relevant, ...rest } = plan as Json;
  return {
    ...rest,
    timestamp: "any",
    relevant_attributes: Array.isArray(relevant)
      ? relevant.map((one) => JSON.stringify(one)).sort()
      : [],
  };
}
