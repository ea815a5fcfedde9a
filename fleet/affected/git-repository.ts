import type { Environment } from "../terraform/terraform-environment";
import { runTool, type ToolOutcome } from "./run-tool";

export interface GitRepositoryProps {
  /** A folder of the checkout; absolute. */
  readonly folder: string;
  readonly environment: Environment;
  readonly signal?: AbortSignal;
}

const wholeHistory = "In CI, check out the whole history (`fetch-depth: 0` of actions/checkout).";

/** Reads a Git repository; neither the checkout nor its index is ever touched. */
export class GitRepository {
  private constructor(
    private readonly props: GitRepositoryProps,
    /** The checkout's topmost folder; absolute. */
    private readonly top: string,
    /** From the topmost folder to the one that was given; empty, or with a slash at its end. */
    readonly prefix: string,
  ) {}

  /** @throws when the folder is in no checkout */
  static async open(props: GitRepositoryProps): Promise<GitRepository> {
    const found = await git(props, ["rev-parse", "--show-toplevel", "--show-prefix"]);
    if (!found.ok) {
      throw new Error(
        `${props.folder} cannot be compared: ${found.words}. Expected a checkout of a Git repository.`,
      );
    }
    const [top = "", prefix = ""] = found.stdout.split("\n");
    return new GitRepository(props, top, prefix);
  }

  /**
   * The commit's full id.
   *
   * @param name a commit, branch or tag, as Git takes it
   * @throws when there is no such commit here
   */
  async commitOf(name: string): Promise<string> {
    const args = ["rev-parse", "--verify", "--quiet", `${name}^{commit}`];
    const found = await git(this.props, args);
    if (found.ok) return found.stdout.trim();
    throw new Error(
      `--base ${JSON.stringify(name)} names no commit of this repository. Name a commit, a branch or a tag that is fetched, such as origin/main. ${wholeHistory}`,
    );
  }

  /**
   * The full id of the newest commit that HEAD and origin's default branch have in common.
   *
   * @throws when this repository does not know it
   */
  async mergeBase(): Promise<string> {
    const branch = await git(this.props, [
      "symbolic-ref",
      "--quiet",
      "--short",
      "refs/remotes/origin/HEAD",
    ]);
    if (!branch.ok) {
      throw new Error(
        "The default branch of origin is not known here, so there is nothing to compare with. Name it: --base origin/main.",
      );
    }
    const name = branch.stdout.trim();
    const found = await git(this.props, ["merge-base", "HEAD", name]);
    if (found.ok) return found.stdout.trim();
    throw new Error(
      `HEAD and ${name} have no commit in common here. Name one to compare with: --base ${name}. ${wholeHistory}`,
    );
  }

  /**
   * Writes the files of a commit to a folder.
   *
   * With an index of its own, and not as a worktree: that would stay registered in the repository
   * when this process is killed, and it would run the hooks of a checkout. An archive would leave
   * out what is marked as `export-ignore`.
   *
   * @param folder outside of the checkout, not there yet; absolute
   * @throws when an object is missing, in a partial clone without its remote, for example
   */
  async writeFiles(commit: string, folder: string): Promise<void> {
    const props = {
      ...this.props,
      folder: this.top,
      environment: { ...this.props.environment, GIT_INDEX_FILE: `${folder}.index` },
    };
    for (const args of [
      ["read-tree", "--no-sparse-checkout", commit],
      ["checkout-index", "--all", "--quiet", `--prefix=${folder}/`],
    ]) {
      const written = await git(props, args);
      if (!written.ok)
        throw new Error(`The files of commit ${commit} cannot be written: ${written.words}`);
    }
  }
}

function git(
  { folder, environment, signal }: GitRepositoryProps,
  args: readonly string[],
): Promise<ToolOutcome> {
  return runTool({
    tool: "git",
    args,
    folder,
    // A partial clone that needs a password fails instead of waiting for one.
    environment: { ...environment, GIT_TERMINAL_PROMPT: "0" },
    ...(signal !== undefined && { signal }),
  });
}
