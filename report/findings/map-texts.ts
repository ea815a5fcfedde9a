import type { AttributeValue, PlannedChange } from "../../fleet/plans/planned-change";

export interface TextMapping {
  readonly text: (text: string) => string;
  readonly value: (value: unknown) => unknown;
}

/** A change with its addresses, ids, paths and values mapped; Terraform's own words stay. */
export function mapTexts(change: PlannedChange, { text, value }: TextMapping): PlannedChange {
  const { address, previousAddress, importId, attributes } = change;
  const side = (one: AttributeValue): AttributeValue =>
    one.kind === "value" ? { kind: "value", value: value(one.value) } : one;
  return {
    ...change,
    address: text(address),
    ...(previousAddress === undefined ? {} : { previousAddress: text(previousAddress) }),
    ...(importId === undefined ? {} : { importId: text(importId) }),
    attributes: attributes.map((attribute) => ({
      ...attribute,
      path: text(attribute.path),
      before: side(attribute.before),
      after: side(attribute.after),
    })),
  };
}
