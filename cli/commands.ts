import { accountsAdd } from "./commands/accounts-add";
import { accountsList } from "./commands/accounts-list";
import { accountsRetire } from "./commands/accounts-retire";
import { affected } from "./commands/affected";
import { apply } from "./commands/apply";
import { cutover } from "./commands/cutover";
import { demo } from "./commands/demo";
import { discover } from "./commands/discover";
import { doctor } from "./commands/doctor";
import { drift } from "./commands/drift";
import { exposure } from "./commands/exposure";
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
  discover,
  rotate,
  doctor,
  cutover,
  exposure,
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
