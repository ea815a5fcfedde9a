import type { SessionDocumentContent } from "../model/session-documents/session-document-content";
import type { RegionCase } from "./doctor-facts";

type SessionInputs = NonNullable<SessionDocumentContent["inputs"]>;

/** A document of the account, as the hub has it now. */
export interface LiveDocument {
  readonly name: string;
  readonly inputs: Partial<SessionInputs>;
}

/**
 * The documents of an account's region that run a shell or a command, with what they ask of an
 * instance; those that only forward ports ask nothing.
 */
export function sessionInputsOf({ hub, region }: RegionCase): readonly LiveDocument[] {
  return region.documents.flatMap(({ arn }) => {
    const name = arn.split("/").at(-1) ?? "";
    const facts = hub.documents.get(name);
    if (facts?.known !== true || !facts.value.exists) return [];
    const inputs = inputsOf(facts.value.content);
    return inputs === undefined ? [] : [{ name, inputs }];
  });
}

function inputsOf(content: string): Partial<SessionInputs> | undefined {
  try {
    return (JSON.parse(content) as SessionDocumentContent).inputs;
  } catch {
    return undefined;
  }
}
