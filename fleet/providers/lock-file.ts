/** A dependency lock file (`.terraform.lock.hcl`) that was read. */
export interface LockFile {
  /** Where it lies, for messages. */
  readonly path: string;
  readonly providers: readonly LockedProvider[];
}

export interface LockedProvider {
  /** Fully qualified, such as `registry.terraform.io/hashicorp/aws`. */
  readonly source: string;
  readonly version: string;
  /** Each with its scheme, such as `h1:…`; possibly none. */
  readonly hashes: readonly string[];
}
