import { visibleText } from "../../report/values/visible-text";

export interface GitHubAnswer {
  readonly method: string;
  /** Without the API's address and without the query. */
  readonly path: string;
  readonly status: number;
  /** GitHub's own words; may be empty. */
  readonly message: string;
}

/** GitHub refused a request, or could not do it. */
export class GitHubError extends Error {
  constructor({ method, path, status, message }: GitHubAnswer) {
    const words = message === "" ? "" : `: ${visibleText(message).slice(0, 300)}`;
    super(`GitHub answered ${status} to ${method} ${path}${words}. ${nextStep(status)}`);
    this.name = "GitHubError";
  }
}

function nextStep(status: number): string {
  if (status === 401) return "GITHUB_TOKEN is not valid, or not any more: run the job again.";
  if (status === 403 || status === 404) {
    return "Compare the job's `permissions` with docs/guides/github-actions.md.";
  }
  if (status === 429 || status >= 500) return "Run the job again later.";
  return "This is a mistake of bastionless or of an option: compare the options with --help.";
}
