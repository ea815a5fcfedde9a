import type { ProviderPackage } from "../providers/provider-package";
import type { Handshake } from "./read-handshake";
import { SchemaAnswers } from "./schema-answers";

/** What is known of a provider after its first start, for every stack. */
export class KnownProvider {
  readonly schemas = new SchemaAnswers();
  protocol: Handshake["protocol"] | undefined;

  constructor(readonly provider: ProviderPackage) {}
}
