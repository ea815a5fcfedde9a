import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";

/** Which workflow run made the plans that may be applied now. */
export const githubPlanRun = defineCommand({
  name: "github plan-run",
  summary: "Print, as JSON on one line, the workflow run whose plans may be applied.",
  options: {
    commit: {
      kind: "optional-value",
      flags: "--commit <sha>",
      description: "of the main branch: the run that planned the pull request which it merged",
    },
    run: {
      kind: "optional-value",
      flags: "--run <id>",
      description: "a run that was started by hand on the branch of --branch",
    },
    branch: {
      kind: "value",
      flags: "--branch <name>",
      description: "the main branch",
      default: "main",
    },
    workflow: {
      kind: "value",
      flags: "--workflow <file>",
      description: "name of the file in .github/workflows that plans",
      default: "plan.yml",
    },
  },
  examples: ["github plan-run --commit 0123456789abcdef0123456789abcdef01234567"],
  async run({ commit = "", run = "", branch, workflow }, { io, signal }) {
    if ((commit === "") === (run === "")) {
      throw new Error("Give either --commit or --run.");
    }
    const [{ GitHubClient }, { gitHubSettings }, { checkPlanRun, findPlanRun }] = await Promise.all(
      [
        import("../github/github-client.js"),
        import("../github/github-settings.js"),
        import("../github/find-plan-run.js"),
      ],
    );
    const settings = gitHubSettings(process.env);
    const client = new GitHubClient({ settings, signal });
    const props = { client, repository: settings.repository, workflow };
    if (run === "") {
      if (!/^[0-9a-f]{40,64}$/.test(commit)) {
        throw new Error(`--commit ${JSON.stringify(commit)}: expected a full commit hash.`);
      }
      io.print(JSON.stringify(await findPlanRun(commit, props)));
    } else {
      if (!/^[1-9]\d{0,15}$/.test(run)) {
        throw new Error(`--run ${JSON.stringify(run)}: expected the number in the run's address.`);
      }
      io.print(JSON.stringify(await checkPlanRun(Number(run), branch, props)));
    }
    return exitCodes.ok;
  },
});
