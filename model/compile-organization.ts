import { checkRules } from "./check-rules";
import { compareProblems } from "./problems/compare-problems";
import type { ConfigFile } from "./config-file";
import type { ConfigProblem } from "./problems/config-problem";
import { deepFreeze } from "./deep-freeze";
import { fileProblem } from "./problems/file-problem";
import { normalizeOrganization } from "./normalize/normalize-organization";
import type { Organization } from "./organization";
import type { ConfigText } from "./parse/config-text";
import { parseYaml } from "./parse/parse-yaml";
import type { CheckedFile, RuleContext } from "./rule";
import { accountSchema } from "./schema/account-schema";
import { checkSchema } from "./schema/check-schema";
import { organizationSchema } from "./schema/organization-schema";

/** An organization without errors, or every problem of every file, errors and warnings. */
export type CompileResult =
  | {
      readonly ok: true;
      readonly organization: Organization;
      readonly warnings: readonly ConfigProblem[];
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/**
 * Turns the files of a configuration into a frozen organization: text, YAML, schema, rules, names.
 *
 * Pure: the same files give the same result, in whatever order they come. A user's mistake never
 * throws; it becomes a problem.
 *
 * @param files `<folder>/organization.yaml` and `<folder>/accounts/<name>.yaml`
 * @param folder name of the configuration folder, for the message that the first file is missing
 */
export function compileOrganization(
  files: readonly ConfigFile[],
  folder = "config",
): CompileResult {
  const problems: ConfigProblem[] = [];
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const accountFiles = sorted.filter(({ path }) => isAccountFile(path));
  const organizationFile = sorted.find(({ path }) => !isAccountFile(path));

  const parse = (file: ConfigFile): ConfigText[] => {
    const parsed = parseYaml(file);
    if ("text" in parsed) return [parsed.text];
    problems.push(...parsed.problems);
    return [];
  };
  const check = <Config>(
    text: ConfigText,
    checked: { readonly config: Config } | { readonly problems: readonly ConfigProblem[] },
  ): CheckedFile<Config>[] => {
    if ("config" in checked) return [{ file: text.file, name: text.name, config: checked.config }];
    problems.push(...checked.problems);
    return [];
  };

  if (organizationFile === undefined) problems.push(noOrganizationFile(folder));
  const organizationTexts = organizationFile === undefined ? [] : parse(organizationFile);
  const accountTexts = accountFiles.flatMap(parse);
  const [organization] = organizationTexts.flatMap((text) =>
    check(text, checkSchema(text, organizationSchema)),
  );
  const accounts = accountTexts.flatMap((text) => check(text, checkSchema(text, accountSchema)));
  const context: RuleContext = {
    texts: [...organizationTexts, ...accountTexts],
    ...(organization !== undefined && { organization }),
    accounts,
  };
  const all = merge(problems, checkRules(context));

  if (organization === undefined || all.some(({ severity }) => severity === "error")) {
    return { ok: false, problems: all };
  }
  return {
    ok: true,
    organization: deepFreeze(normalizeOrganization(organization.config, accounts)),
    warnings: all,
  };
}

function isAccountFile(path: string): boolean {
  return /(^|\/)accounts\/[^/]*$/.test(path);
}

function noOrganizationFile(folder: string): ConfigProblem {
  return fileProblem("ORGANIZATION_FILE_MISSING", `${folder}/organization.yaml`, {
    found: "no such file",
    expected: "a file that describes the organization",
    next: "Copy the example's organization.yaml and change it.",
  });
}

/** A rule speaks more clearly than the schema: at a place where it found something, only it does. */
function merge(
  problems: readonly ConfigProblem[],
  findings: readonly ConfigProblem[],
): ConfigProblem[] {
  const place = ({ file, path }: ConfigProblem): string => `${file}\n${path}`;
  const spoken = new Set(findings.map(place));
  const rest = problems.filter((problem) => !spoken.has(place(problem)));
  return [...rest, ...findings].sort(compareProblems);
}
