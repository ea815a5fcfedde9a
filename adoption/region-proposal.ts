import type { AdoptionStep, HandOver } from "./discovery";
import type { Entries } from "./account-additions";

/** What is proposed for a part of an account. */
export interface RegionProposal {
  readonly launchTemplates: Entries;
  readonly autoScalingGroups: Entries;
  readonly legacyAccess: Entries;
  readonly adoptions: readonly AdoptionStep[];
  readonly handOvers: readonly HandOver[];
  /** Names of instance profiles that the proposed templates name. */
  readonly instanceProfiles: readonly string[];
}
