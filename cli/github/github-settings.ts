/** Where GitHub is and what this process may do there, as GitHub Actions tells it. */
export interface GitHubSettings {
  /** Without a slash at its end: `https://api.github.com`. */
  readonly apiUrl: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The page of the workflow's run. @default - not in a workflow */
  readonly runUrl?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `GITHUB_TOKEN`, `GITHUB_REPOSITORY`, `GITHUB_API_URL` and, for links to the run,
 * `GITHUB_SERVER_URL` and `GITHUB_RUN_ID`.
 *
 * @throws when one is missing, or when the token would travel unencrypted
 */
export function gitHubSettings(environment: Environment): GitHubSettings {
  const token = environment["GITHUB_TOKEN"] ?? "";
  if (token === "") {
    throw new Error(
      "GITHUB_TOKEN is not set. Give the step `GITHUB_TOKEN: ${{ github.token }}` as its `env`.",
    );
  }
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new Error(
      `GITHUB_REPOSITORY is ${JSON.stringify(repository)}; expected owner/name. GitHub Actions sets it; set it yourself anywhere else.`,
    );
  }
  const apiUrl = (environment["GITHUB_API_URL"] ?? "https://api.github.com").replace(/\/+$/, "");
  if (!isSafe(apiUrl)) {
    throw new Error(
      `GITHUB_API_URL is ${JSON.stringify(apiUrl)}; expected an https:// address, for the token is sent there.`,
    );
  }
  const runUrl = runUrlOf(environment, repository);
  return { apiUrl, token, repository, ...(runUrl !== undefined && { runUrl }) };
}

/** Encrypted, or on this machine. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && hostname === "127.0.0.1");
}

function runUrlOf(environment: Environment, repository: string): string | undefined {
  const server = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
  const run = environment["GITHUB_RUN_ID"] ?? "";
  return /^\d+$/.test(run) ? `${server}/${repository}/actions/runs/${run}` : undefined;
}
