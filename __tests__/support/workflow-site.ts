import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { Artifacts } from "./artifacts";
import { repository, token } from "./fake-github";

/** What a step gets only from a secret, or after it has signed in to AWS. */
const late = ["OKTA_API_TOKEN", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] as const;

export interface WorkflowSiteProps {
  /** The team's repository: a checkout with at least one commit. */
  readonly repository: string;
  /** Environment of a process that may do everything. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of GitHub's API. */
  readonly apiUrl: string;
}

/** Where workflows run in place of GitHub: its machines, artifacts, secrets and the bucket. */
export class WorkflowSite {
  readonly repository: string;
  readonly folder = mkdtempSync(join(tmpdir(), "workflows-"));
  readonly artifacts = new Artifacts(join(this.folder, "artifacts"));
  /** Every job has these. */
  readonly environment: Readonly<Record<string, string>>;
  /** What signing in to AWS adds to a job. */
  readonly awsCredentials: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;

  constructor({ repository: folder, environment, apiUrl }: WorkflowSiteProps) {
    this.repository = folder;
    const [oktaToken, keyId, key] = late.map((name) => environment[name] ?? "");
    this.secrets = { OKTA_API_TOKEN: oktaToken ?? "" };
    this.awsCredentials = { AWS_ACCESS_KEY_ID: keyId ?? "", AWS_SECRET_ACCESS_KEY: key ?? "" };
    const bin = join(this.folder, "bin");
    this.environment = {
      ...Object.fromEntries(
        Object.entries(environment).filter(([name]) => !late.some((one) => one === name)),
      ),
      PATH: [bin, environment["PATH"]].join(delimiter),
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: apiUrl,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: repository,
    };
    mkdirSync(bin);
    writeFileSync(join(bin, "aws"), awsStub(join(this.folder, "buckets")));
    chmodSync(join(bin, "aws"), 0o755);
  }

  /** What `actions/checkout` does: the files of a commit, in a folder of their own. */
  checkOut(commit: string, workspace: string, depth: string): void {
    const git = (...args: readonly string[]): unknown =>
      execFileSync("git", args, { cwd: workspace, stdio: "pipe" });
    git("init", "--quiet");
    git("fetch", "--quiet", "--depth", depth, `file://${this.repository}`, commit);
    git("checkout", "--quiet", "FETCH_HEAD");
  }

  /** Every file in a bucket, by its key, in order. */
  keys(bucket: string): readonly string[] {
    const folder = join(this.folder, "buckets", bucket);
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The context `github` of a run. */
  static context(
    run: string,
    event: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    return { run_id: run, repository, token, ...event };
  }
}

/** `aws s3 cp` of plan files, between a folder and folders that stand for buckets. */
function awsStub(buckets: string): string {
  return `#!/usr/bin/env bash
set -euo pipefail
if [[ -z "\${AWS_ACCESS_KEY_ID:-}" ]]; then echo "not signed in to AWS" >&2; exit 1; fi
if [[ "$1 $2 \${*:5}" != "s3 cp --recursive --exclude * --include *.tfplan --only-show-errors" ]]; then
  echo "not a copy of plan files: $*" >&2; exit 1
fi
from=\${3/#s3:\\/\\//${buckets}/}
to=\${4/#s3:\\/\\//${buckets}/}
mkdir -p "$to"
find "$from" -name '*.tfplan' -exec cp {} "$to" \\;
`;
}
