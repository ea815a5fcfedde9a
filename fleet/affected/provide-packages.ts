import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import type { Environment } from "../terraform/terraform-environment";
import { runTool } from "./run-tool";

export interface ProvidePackagesProps {
  /** The project whose packages are installed; absolute. */
  readonly project: string;
  /** The same project at another commit, without packages; absolute. */
  readonly other: string;
  readonly environment: Environment;
  readonly signal?: AbortSignal;
  /** Called before an installation, which takes a while. */
  readonly onInstall: () => void;
}

/**
 * Gives a project at another commit the packages of its own `package-lock.json`: those that are
 * here where the two agree, otherwise an installation. No package's scripts are run: synthesis needs
 * none of them.
 *
 * @throws when the packages cannot be installed
 */
export async function providePackages(props: ProvidePackagesProps): Promise<void> {
  const { project, other, environment, signal, onInstall } = props;
  if (lockFile(project) === lockFile(other)) {
    const packages = join(project, "node_modules");
    if (existsSync(packages)) symlinkSync(packages, join(other, "node_modules"), "junction");
    return;
  }
  onInstall();
  const installed = await runTool({
    tool: "npm",
    args: ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    folder: other,
    environment,
    ...(signal !== undefined && { signal }),
  });
  if (!installed.ok) {
    throw new Error(
      `The packages of the base commit's package-lock.json cannot be installed:\n${installed.words}`,
    );
  }
}

function lockFile(project: string): string | undefined {
  const file = join(project, "package-lock.json");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
