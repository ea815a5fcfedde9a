import { TerraformElement, TerraformOutput, TerraformStack } from "cdktf";
import { deepMerge } from "cdktf/lib/util";
import type { Construct, Node } from "constructs";

import { ChangedFilesSynthesizer } from "./changed-files-synthesizer";
import { resolveTokens } from "./resolve-tokens";

type Json = Record<string, unknown>;

/**
 * A stack whose Terraform addresses are made to be read, typed and kept, and that synthesizes a
 * thousand accounts in seconds.
 *
 * An address is the construct path with `_` between its parts; the main resource of a construct has
 * the id `resource`, which the address leaves out: `aws_iam_role.access-role-ec2-session`. Addresses
 * are a contract with the state of every account.
 *
 * Stacks of this project never refer to each other's resources (names are deterministic), so the
 * two passes that CDKTF spends on cross-stack references are left out; the JSON is the same.
 */
export class GraphStack extends TerraformStack {
  private readonly pathByLogicalId = new Map<string, string>();

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.synthesizer = new ChangedFilesSynthesizer(this);
    // State locking by S3 conditional writes, which every backend of this project relies on.
    this.addOverride("terraform.required_version", ">= 1.10.0");
  }

  override prepareStack(): void {
    this.ensureBackendExists();
  }

  override toTerraform(): Json {
    const elements = this.node
      .findAll()
      .filter((node) => TerraformElement.isTerraformElement(node));
    const overrides = this["rawOverrides"] as Json;
    const metadata: Json = {
      version: this["cdktfVersion"],
      stackName: this.node.id,
      backend: "local",
      overrides: { stack: Object.keys(overrides) },
    };
    const outputs: Json = {};
    const terraform: Json = { "//": { metadata, outputs } };
    for (const element of elements) {
      addTo(metadata, resolveTokens(element.toMetadata(), this) as Json);
      addTo(terraform, resolveTokens(element.toTerraform(), this) as Json);
      if (TerraformOutput.isTerraformOutput(element)) {
        deepMerge(outputs, nest(element.node.path.split("/"), element.friendlyUniqueId));
      }
    }
    deepMerge(terraform, overrides);
    return terraform;
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = TerraformElement.isTerraformElement(element) ? element.node : element;
    const parts = node.scopes.slice(node.scopes.indexOf(this) + 1).map((scope) => scope.node.id);
    if (parts.length > 1 && parts.at(-1) === "resource") parts.pop();
    const logicalId = parts.join("_");

    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(logicalId)) {
      throw new Error(`The construct path ${node.path} does not make a Terraform name.`);
    }
    const taken = this.pathByLogicalId.get(logicalId);
    if (taken !== undefined && taken !== node.path) {
      throw new Error(`${taken} and ${node.path} would share the Terraform name ${logicalId}.`);
    }
    this.pathByLogicalId.set(logicalId, node.path);
    return logicalId;
  }
}

/** Adds one element's JSON to the stack's, without copying what only one of them has. */
function addTo(target: Json, added: Json): void {
  for (const [key, value] of Object.entries(added)) {
    const present = target[key];
    if (Array.isArray(present) && Array.isArray(value)) target[key] = present.concat(value);
    else if (isJson(present) && isJson(value)) addTo(present, value);
    else target[key] = value;
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nest(path: readonly string[], leaf: string): Json {
  return path.reduceRight<Json | string>((inner, part) => ({ [part]: inner }), leaf) as Json;
}
