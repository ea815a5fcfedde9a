import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { OktaProvider } from "@cdktf/provider-okta/lib/provider";
import { Testing, type TerraformStack } from "cdktf";

import { GraphStack } from "../../stacks/graph-stack";

type Body = Readonly<Record<string, unknown>>;
type Blocks = Readonly<Record<string, Readonly<Record<string, Body>>>>;

/** A stack's Terraform JSON, read by tests that expect exact sets and whole values. */
export class Synthesized {
  private constructor(readonly json: Readonly<Record<string, unknown>>) {}

  /** Builds constructs in a stack that holds only providers and synthesizes it, validations on. */
  static of(build: (stack: TerraformStack) => void): Synthesized {
    const stack = new GraphStack(Testing.app(), "stack");
    new AwsProvider(stack, "aws", { region: "us-east-1" });
    new OktaProvider(stack, "okta");
    build(stack);
    return Synthesized.parse(Testing.synth(stack, true));
  }

  static parse(text: string): Synthesized {
    return new Synthesized(JSON.parse(text) as Readonly<Record<string, unknown>>);
  }

  /** Addresses of all resources and data sources, sorted: the contract with Terraform's state. */
  addresses(): string[] {
    const of = (blocks: Blocks, prefix: string): string[] =>
      Object.entries(blocks).flatMap(([type, byName]) =>
        Object.keys(byName).map((name) => `${prefix}${type}.${name}`),
      );
    return [...of(this.blocks("resource"), ""), ...of(this.blocks("data"), "data.")].sort();
  }

  /** The arguments of one resource or data source, without CDKTF's own metadata. */
  at(address: string): Body {
    const parts = address.split(".");
    const kind = parts[0] === "data" ? "data" : "resource";
    const [type = "", name = ""] = kind === "data" ? parts.slice(1) : parts;
    const body = this.blocks(kind)[type]?.[name];
    if (body === undefined) {
      throw new Error(`no ${address}; there are:\n${this.addresses().join("\n")}`);
    }
    return Object.fromEntries(Object.entries(body).filter(([key]) => key !== "//"));
  }

  /** The only resource of a type; fails when there is none or more than one. */
  theOnly(type: string): Body {
    const names = Object.keys(this.blocks("resource")[type] ?? {});
    if (names.length !== 1) {
      throw new Error(`expected one ${type}, found ${names.join(", ") || "none"}`);
    }
    return this.at(`${type}.${names[0] ?? ""}`);
  }

  private blocks(kind: "resource" | "data"): Blocks {
    return (this.json[kind] ?? {}) as Blocks;
  }
}
