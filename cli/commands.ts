import { accountsAdd } from "./commands/accounts-add";
import { accountsList } from "./commands/accounts-list";
import { accountsRetire } from "./commands/accounts-retire";
import { affected } from "./commands/affected";
import { apply } from "./commands/apply";
import { demo } from "./commands/demo";
import { drift } from "./commands/drift";
import { githubComment } from "./commands/github-comment";
import { githubIssues } from "./commands/github-issues";
import { githubPlanRun } from "./commands/github-plan-run";
import { matrix } from "./commands/matrix";
import { plan } from "./commands/plan";
import { reportMerge } from "./commands/report-merge";
import { rotate } from "./commands/rotate";
import { sandbox } from "./commands/sandbox";
import { synth } from "./commands/synth";
import { validate } from "./commands/validate";
import type { Command } from "./define-command";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  validate,
  synth,
  plan,
  apply,
  drift,
  rotate,
  affected,
  matrix,
  accountsList,
  accountsAdd,
  accountsRetire,
  reportMerge,
  githubComment,
  githubIssues,
  githubPlanRun,
  sandbox,
  demo,
];
