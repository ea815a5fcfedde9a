const folders =
  "config|model|modules|stacks|fleet|inventory|exposure|adoption|rotation|doctor|cutover|report|cli|sandbox|scripts|__tests__";

/** A folder's own files and the listed ones; everything else of this project is refused. */
function only(name, from, to, comment) {
  return {
    name,
    severity: "error",
    comment,
    from: { path: from },
    to: { path: `^(${folders}|main\\.ts)`, pathNot: to },
  };
}

const cdktf = "^node_modules/(cdktf|cdktn|constructs|@cdktf)/";

export default {
  forbidden: [
    only(
      "model-stands-alone",
      "^model/",
      "^model/",
      "The model is data and rules: everything else reads it, it knows nothing of the rest.",
    ),
    only(
      "modules-build-from-the-model",
      "^modules/",
      "^(modules|model)/",
      "Constructs are usable without the configuration layer and without stacks.",
    ),
    only(
      "stacks-wire-modules",
      "^stacks/",
      "^(stacks|modules|model)/",
      "Stacks turn a slice of the model into constructs and run nothing.",
    ),
    only(
      "main-loads-and-synthesizes",
      "^main\\.ts$",
      "^(model|stacks)/",
      "cdktf runs main.ts in every command: it does not start anything else.",
    ),
    only(
      "fleet-runs-terraform",
      "^fleet/",
      "^(fleet|model)/",
      "The runner sees synthesized folders, never constructs.",
    ),
    only(
      "inventory-reads-accounts",
      "^inventory/",
      "^(inventory|model)/",
      "What is in an account is read in one place, and by calls that write nothing.",
    ),
    only(
      "exposure-judges-what-was-read",
      "^exposure/",
      "^(exposure|inventory|model)/",
      "Open ports are found in what was read.",
    ),
    only(
      "adoption-proposes-what-was-read",
      "^adoption/",
      "^(adoption|exposure|inventory|model)/",
      "A proposal is a function of what was read.",
    ),
    only(
      "doctor-judges-what-was-read",
      "^doctor/",
      "^(doctor|inventory|model)/",
      "A diagnosis is a function of what was read.",
    ),
    only(
      "cutover-judges-what-was-read",
      "^cutover/",
      "^(cutover|exposure|rotation|doctor|inventory|model)/",
      "The way to no bastion is a function of what was read, and of what doctor found in it; rotation has the one judge of who has rotated.",
    ),
    only(
      "rotation-replaces-instances",
      "^rotation/",
      "^(rotation|inventory|model)/",
      "Instance refreshes are started here and nowhere else.",
    ),
    only(
      "report-is-pure",
      "^report/",
      "^(report|fleet|inventory|exposure|adoption|rotation|doctor|cutover|model)/",
      "A report is a function of results.",
    ),
    only(
      "cli-is-a-thin-shell",
      "^cli/",
      "^(cli|model|stacks|fleet|inventory|exposure|adoption|rotation|doctor|cutover|report|sandbox)/",
      "Commands compose the stages; resources belong to modules, behind stacks.",
    ),
    only(
      "sandbox-knows-the-model-only",
      "^sandbox/",
      "^(sandbox|model)/",
      "What stands in for AWS and Okta stays apart: nothing else may depend on how.",
    ),
    {
      name: "types-only-across-the-pipeline",
      severity: "error",
      comment: "These folders may name the model's types; logic of the model stays in the model.",
      from: {
        path: "^(fleet|inventory|exposure|adoption|rotation|doctor|cutover|report|sandbox)/",
      },
      to: { path: "^model/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "report-takes-types-of-fleet",
      severity: "error",
      comment: "A report starts no process and calls no account.",
      from: { path: "^report/" },
      to: {
        path: "^(fleet|inventory|exposure|adoption|rotation|doctor|cutover)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "cutover-asks-the-judge-of-rotation",
      severity: "error",
      comment: "It judges by the reasons of a rotation and rotates nothing.",
      from: { path: "^cutover/" },
      to: {
        path: "^rotation/",
        pathNot: "^rotation/rotation-reasons\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-cdktf-outside-the-graph",
      severity: "error",
      comment:
        "Only modules, stacks and their tests know CDKTF; it can be replaced by its fork in one place.",
      from: {
        path: "^(model|fleet|inventory|exposure|adoption|rotation|doctor|cutover|report|cli|sandbox)/",
      },
      to: { path: cdktf },
    },
    {
      name: "files-are-read-in-one-place",
      severity: "error",
      comment: "The model is pure: config/ is read by read-config-files alone.",
      from: { path: "^model/", pathNot: "^model/read-config-files\\.ts$" },
      to: { path: "^(node:)?(fs|fs/promises)$" },
    },
    {
      name: "processes-start-in-fleet-and-sandbox",
      severity: "error",
      comment: "Terraform has one door (fleet); the emulators have theirs (sandbox).",
      from: {
        path: "^(model|modules|stacks|inventory|exposure|adoption|rotation|doctor|cutover|report|cli|main\\.ts)",
      },
      to: { path: "^((node:)?child_process$|node_modules/execa/)" },
    },
    {
      name: "accounts-are-called-in-few-places",
      severity: "error",
      comment:
        "inventory reads accounts and rotation replaces instances; fleet lists states; nothing else calls AWS.",
      from: { path: "^(model|modules|stacks|exposure|adoption|doctor|cutover|report|cli)/" },
      to: { path: "^node_modules/@aws-sdk/" },
    },
    {
      name: "providers-by-deep-path",
      severity: "error",
      comment: "The barrel of a provider package costs seconds at every start.",
      from: { path: "^(modules|stacks|__tests__)/" },
      to: { path: "^node_modules/@cdktf/provider-(aws|okta)/lib/index\\.(js|d\\.ts)$" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      comment: "Tests stand on the code, never the other way round.",
      from: { pathNot: "^__tests__/" },
      to: { path: "^__tests__/" },
    },
    {
      name: "no-circles",
      severity: "error",
      comment: "A circle has no place to begin reading.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "everything-resolves",
      severity: "error",
      comment: "An import that cannot be resolved fails at run time.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "development-packages-stay-in-development",
      severity: "error",
      comment:
        "What the package exports may not need a development dependency (one of them is AGPL).",
      from: {
        path: "^(model|modules|stacks|fleet|inventory|exposure|adoption|rotation|doctor|cutover|report)/",
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^__tests__/fixtures/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    moduleSystems: ["cjs", "es6"],
    enhancedResolveOptions: {
      mainFields: ["main", "types"],
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "require", "node", "default"],
    },
  },
};
