import type { LaunchData } from "./launch-data";

export interface LaunchTemplateFacts {
  /** `lt-…`. */
  readonly id: string;
  readonly name: string;
  readonly latestVersion: number;
  readonly defaultVersion: number;
  /** Who makes and changes it by its tags, such as `the EKS cluster web`. */
  readonly ownedBy?: string;
  /** Without those of AWS itself. */
  readonly tags: Readonly<Record<string, string>>;
  /**
   * What Auto Scaling groups launch from now, ascending. Empty: no group uses the template, or one
   * names a version that does not exist.
   */
  readonly usedVersions: readonly LaunchTemplateVersionFacts[];
}

export interface LaunchTemplateVersionFacts {
  readonly version: number;
  readonly description: string;
  readonly data: LaunchData;
}
