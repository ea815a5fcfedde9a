import { terraformLiteral } from "./terraform-literal";

/** An IAM policy document as AWS defines it; written out whole, so that tests compare it whole. */
export interface PolicyDocument {
  readonly Version: "2012-10-17";
  readonly Statement: readonly PolicyStatement[];
}

export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: "*" | Readonly<Record<string, string | readonly string[]>>;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >;
}

/** The document as the JSON text of a Terraform argument; `${aws:…}` stays IAM's own variable. */
export function policyJson(document: PolicyDocument): string {
  return terraformLiteral(JSON.stringify(document));
}
