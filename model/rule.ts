import type { ConfigText } from "./parse/config-text";
import type { DataPath } from "./parse/data-path";
import type { AccountConfig } from "./schema/account-schema";
import type { OrganizationConfig } from "./schema/organization-schema";

/** A named check of the configuration: one constant, one file of `model/rules/`. */
export interface Rule {
  /** Stable; the file's name in capitals. */
  readonly code: string;
  /** Errors prevent synthesis, warnings do not. */
  readonly severity: "error" | "warning";
  /** One sentence that says what is refused: the row of the reference page. */
  readonly description: string;
  readonly check: (context: RuleContext) => readonly Finding[];
}

/** Everything that can be known: files that are refused earlier are absent. */
export interface RuleContext {
  /** Well-formed files, the organization's first; for rules that look at what is written. */
  readonly texts: readonly ConfigText[];
  /** Absent unless the schema accepts `organization.yaml`. */
  readonly organization?: CheckedFile<OrganizationConfig>;
  /** The account files that the schema accepts, in the order of their paths. */
  readonly accounts: readonly CheckedFile<AccountConfig>[];
}

/** A file that its schema accepts. */
export interface CheckedFile<Config> {
  /** As in `ConfigFile.path`. */
  readonly file: string;
  /** Name of the file without folder and extension. */
  readonly name: string;
  readonly config: Config;
}

/** A rule's answer: a place, and what is wrong there. */
export interface Finding {
  readonly file: string;
  /** The place in the file's data; empty: the whole file. */
  readonly path: DataPath;
  /**
   * Whether the key is wrong rather than its value.
   * @default "value"
   */
  readonly part?: "key" | "value";
  readonly found: string;
  readonly expected: string;
  /** What to do about it. */
  readonly next: string;
}
