import type { CheckedFile } from "../../rule";
import type { AccountConfig } from "../../schema/account-schema";

/** The maps of an account whose entries are in one region each. */
const regionalMaps = [
  "securityGroups",
  "launchTemplates",
  "autoScalingGroups",
  "endpoints",
  "legacyAccess",
] as const;

export interface RegionalEntry {
  readonly file: string;
  readonly path: readonly [map: (typeof regionalMaps)[number], key: string];
  /** As it is written. */
  readonly region?: string;
}

/** Every entry of an account that is in one region. */
export function regionalEntries({
  file,
  config,
}: CheckedFile<AccountConfig>): readonly RegionalEntry[] {
  return regionalMaps.flatMap((map) =>
    Object.entries<{ readonly region?: string }>(config[map]).map(
      ([key, { region }]): RegionalEntry => ({
        file,
        path: [map, key],
        ...(region !== undefined && { region }),
      }),
    ),
  );
}
