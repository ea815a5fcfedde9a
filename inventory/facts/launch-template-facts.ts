import type { LaunchData } from "./launch-data";

export interface LaunchTemplateFacts {
  /** `lt-…`. */
  readonly id: string;
  readonly name: string;
  readonly latestVersion: number;
  readonly defaultVersion: number;
  readonly tags: Readonly<Record<string, string>>;
  /** What Auto Scaling groups launch from now, ascending. Empty: no group uses the template. */
  readonly usedVersions: readonly LaunchTemplateVersionFacts[];
}

export interface LaunchTemplateVersionFacts {
  readonly version: number;
  readonly description: string;
  readonly data: LaunchData;
}
