import type { AccountInventory } from "./account-inventory";
import type { Readable } from "./readable";

export interface UnreadSection {
  /** Such as `securityGroupRules of us-east-1`. */
  readonly what: string;
  readonly why: string;
}

/** The sections of an inventory that could not be read, in its order. */
export function unreadSections({ iam, regions }: AccountInventory): readonly UnreadSection[] {
  const sections = regions.flatMap(({ name, ...region }) =>
    Object.entries(region).map(([key, section]): [string, Readable<unknown>] => [
      `${key} of ${name}`,
      section,
    ]),
  );
  return [...sections, ["instance profiles and roles", iam] as const].flatMap(([what, section]) =>
    section.known ? [] : [{ what, why: section.why }],
  );
}
