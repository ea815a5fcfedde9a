import { knownDriftSchema } from "../../model/known-drift/known-drift-schema";
import { accountSchema } from "../../model/schema/account-schema";
import { organizationSchema } from "../../model/schema/organization-schema";
import { reportSchema } from "../../report/json/report-schema";
import { commandReference } from "./command-reference";
import { configurationReference } from "./configuration-reference";
import type { GeneratedFile } from "./generated-file";
import { jsonSchema } from "./json-schema";
import { rulesReference } from "./rules-reference";
import { terraformRolePolicies } from "./terraform-role-policies";

/** What follows from schemas, rules, constructs and commands; these read the registries, which come first. */
export function derivedFiles(project: string): GeneratedFile[] {
  return [
    jsonSchema("config/organization.schema.json", "The organization", organizationSchema),
    jsonSchema("config/account.schema.json", "One account", accountSchema),
    jsonSchema("config/known-drift.schema.json", "Drifts that are accepted", knownDriftSchema),
    jsonSchema("docs/reference/report.schema.json", "A report of bastionless", reportSchema),
    configurationReference(),
    rulesReference(),
    commandReference(),
    ...terraformRolePolicies(project),
  ];
}
