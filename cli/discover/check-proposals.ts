import { basename, resolve } from "node:path";

import type { AccountDiscovery } from "../../adoption/discovery";
import { loadOrganization } from "../../model/load-organization";
import { formatProblem } from "../../model/problems/format-problem";

/**
 * Returns the discoveries with what the configuration says of their proposals, all together. What it
 * says of another file follows from them all the same: then none of them is right.
 *
 * @param config folder of `organization.yaml` and `accounts/`
 */
export function checkProposals(
  config: string,
  discoveries: readonly AccountDiscovery[],
): readonly AccountDiscovery[] {
  const pathOf = (file: string): string => `${basename(resolve(config))}/${file}`;
  const files = discoveries.flatMap(({ proposal }) =>
    proposal === undefined
      ? []
      : [{ path: pathOf(proposal.file), bytes: Buffer.from(proposal.text) }],
  );
  if (files.length === 0) return discoveries;
  const checked = loadOrganization(config, ...files);
  if (checked.ok) return discoveries;

  const errors = checked.problems.filter(({ severity }) => severity === "error");
  const proposed = new Set(files.map(({ path }) => path));
  return discoveries.map(({ proposal, ...discovery }) => {
    if (proposal === undefined) return discovery;
    const own = errors.filter(({ file }) => file === pathOf(proposal.file) || !proposed.has(file));
    return { ...discovery, proposal: { ...proposal, problems: own.map(formatProblem) } };
  });
}
