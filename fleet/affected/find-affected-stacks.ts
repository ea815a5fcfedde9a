import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Environment } from "../terraform/terraform-environment";
import { compareStacks, type StackDifferences } from "./compare-stacks";
import { GitRepository } from "./git-repository";
import { providePackages } from "./provide-packages";
import { synthesizeProject } from "./synthesize-project";

export interface FindAffectedStacksProps {
  /** Holds `main.ts`, `config/` and the packages; absolute, in a Git checkout. */
  readonly project: string;
  /**
   * Commit, branch or tag to compare with.
   * @default - the newest commit that HEAD and origin's default branch have in common
   */
  readonly base?: string;
  /** An empty folder that the caller removes afterwards; absolute. */
  readonly temporaryFolder: string;
  readonly environment: Environment;
  readonly signal?: AbortSignal;
  /** Called with a sentence when something takes a while. */
  readonly onProgress: (message: string) => void;
}

export interface AffectedStacks extends StackDifferences {
  /** Full id of the commit that was compared with. */
  readonly base: string;
}

/**
 * Finds the stacks whose Terraform JSON differs between a commit and the working tree, files that
 * are not committed included.
 *
 * Both sides are synthesized, each with its own code and packages, and compared by their bytes: a
 * change of code or of a package counts for exactly the stacks that it reaches, a comment for none.
 *
 * @throws when there is no such commit, or when one of the two sides does not synthesize
 */
export async function findAffectedStacks(props: FindAffectedStacksProps): Promise<AffectedStacks> {
  const { project, base, temporaryFolder, onProgress } = props;
  const shared = {
    environment: props.environment,
    ...(props.signal !== undefined && { signal: props.signal }),
  };
  const repository = await GitRepository.open({ folder: project, ...shared });
  const commit =
    base === undefined ? await repository.mergeBase() : await repository.commitOf(base);
  const short = commit.slice(0, 12);

  const checkout = join(temporaryFolder, "base");
  await repository.writeFiles(commit, checkout);
  const before = {
    project: join(checkout, repository.prefix),
    called: `The base commit ${short}`,
    next: "Name one that does with --base.",
    outputFolder: join(temporaryFolder, "before"),
    ...shared,
  };
  const after = {
    project,
    called: "The working tree",
    next: "Correct it first.",
    outputFolder: join(temporaryFolder, "after"),
    ...shared,
  };
  for (const { project: folder, called, next } of [after, before]) {
    if (existsSync(join(folder, "main.ts"))) continue;
    throw new Error(`${called} cannot be synthesized: it has no main.ts here. ${next}`);
  }
  await providePackages({
    project,
    other: before.project,
    ...shared,
    onInstall: () => {
      onProgress(`package-lock.json differs: installing the packages of ${short} beside it`);
    },
  });

  const synthesized = [synthesizeProject(before), synthesizeProject(after)] as const;
  // Both have ended before the caller removes their folders.
  await Promise.allSettled(synthesized);
  return { base: commit, ...compareStacks(await synthesized[0], await synthesized[1]) };
}
