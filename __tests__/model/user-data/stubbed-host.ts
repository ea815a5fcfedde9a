import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An instance at its first boot, as far as an agent script can see it. */
export interface HostState {
  /** Versions that are installed; absent: not. */
  readonly rpm?: string;
  readonly deb?: string;
  readonly snap?: string;
  /** Version that AWS and the snap store hand out; absent: neither can be reached. */
  readonly published?: string;
  /** Whether the service keeps running once it is started. */
  readonly runs?: boolean;
  /** Whether the package repositories can be reached; the region's bucket is not one of them. @default true */
  readonly repositories?: boolean;
  /** How often apt finds its lock taken, longer than it waits. @default 0 */
  readonly locked?: number;
  /** Programs that the image lacks. */
  readonly without?: readonly string[];
}

export interface HostResult {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
  /** Calls that change the host, in order; queries are left out. */
  readonly calls: readonly string[];
}

const realTools = ["awk", "cat", "cp", "grep", "head", "mktemp", "rm", "sed", "sort", "touch"];

const install = `[ -f "$HOST/published" ] || { echo "unreachable" >&2; exit 6; }\ncp "$HOST/published"`;

/** A package manager loads the metadata of every repository that it is not told to leave out. */
const repositories = `case "$*" in
  *--disablerepo=*) ;;
  *) [ -f "$HOST/repositories" ] || { echo "Failed to download metadata" >&2; exit 1; } ;;
esac`;

/** Stand-ins for what an agent script calls, each a shell script that keeps its state in `$HOST`. */
const stubs: Readonly<Record<string, string>> = {
  rpm: `cat "$HOST/rpm" 2>/dev/null || { echo "package amazon-ssm-agent is not installed"; exit 1; }`,
  dnf: `echo "dnf $*" >> "$HOST/calls"\n${repositories}\n${install} "$HOST/rpm"`,
  yum: `echo "yum $*" >> "$HOST/calls"\n${repositories}\n${install} "$HOST/rpm"`,
  "dpkg-query": `[ -f "$HOST/deb" ] || { echo "no packages found" >&2; exit 1; }\ncat "$HOST/deb"`,
  curl: `for last; do :; done\necho "curl $last" >> "$HOST/calls"\n[ -f "$HOST/published" ] || exit 6`,
  wget: `for last; do :; done\necho "wget $last" >> "$HOST/calls"\n[ -f "$HOST/published" ] || exit 4`,
  "apt-get": `echo "apt-get $3" >> "$HOST/calls"
if [ -s "$HOST/locked" ]; then sed -i 1d "$HOST/locked"; echo "E: Could not get lock" >&2; exit 100; fi
case "$3" in
  purge) rm "$HOST/deb" ;;
  *) { printf "installed "; cat "$HOST/published"; } > "$HOST/deb" ;;
esac`,
  snap: `case "$1" in
  list) [ -f "$HOST/snap" ] || exit 1; echo "Name Version"; echo "amazon-ssm-agent $(cat "$HOST/snap")" ;;
  *) echo "snap $*" >> "$HOST/calls"; [ "$1" = wait ] && exit 0\n${install} "$HOST/snap" ;;
esac`,
  systemctl: `[ "$1" = is-active ] && { [ -f "$HOST/runs" ]; exit; }\necho "systemctl $*" >> "$HOST/calls"`,
  sleep: ":",
  sync: ":",
  shutdown: `echo "shutdown $*" >> "$HOST/calls"`,
};

/** Runs an agent script with the stand-ins, and nothing else but a few tools, on its path. */
export function runOnStubbedHost(script: string, state: HostState): HostResult {
  const host = mkdtempSync(join(tmpdir(), "stubbed-host-"));
  try {
    const path = join(host, "bin");
    fillPath(path, state.without ?? []);
    const { deb, locked = 0, published, repositories = true, rpm, runs = true, snap } = state;
    const files = {
      rpm,
      deb,
      snap,
      published,
      locked: "locked\n".repeat(locked),
      repositories: repositories ? "yes" : undefined,
      runs: runs ? "yes" : undefined,
    };
    for (const [name, content] of Object.entries(files)) {
      if (content !== undefined) writeFileSync(join(host, name), content);
    }
    const { status, stdout, stderr } = spawnSync("/bin/sh", ["-s"], {
      input: script,
      env: { PATH: path, HOST: host, TMPDIR: host },
      encoding: "utf8",
    });
    const log = join(host, "calls");
    const calls = existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n") : [];
    return { status, output: stdout, errors: stderr, calls };
  } finally {
    rmSync(host, { recursive: true });
  }
}

function fillPath(path: string, without: readonly string[]): void {
  mkdirSync(path);
  for (const tool of realTools) {
    const real = ["/usr/bin", "/bin"].map((folder) => join(folder, tool)).find(existsSync);
    if (real !== undefined) symlinkSync(real, join(path, tool));
  }
  for (const [name, body] of Object.entries(stubs)) {
    if (without.includes(name)) continue;
    writeFileSync(join(path, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(path, name), 0o755);
  }
}
