import { z } from "zod";

import { documentText } from "./private/document-text";
import type { SessionDocumentContent, SessionInputs } from "./session-document-content";

/** What a document type receives beside its own options. */
export interface SessionContext {
  /** The configuration's description, or the type's own. */
  readonly description: string;
  /** Logging, encryption and Run As of the organization; holds no parameter. */
  readonly inputs: SessionInputs;
}

/** A Session document type: the schema of its options in `documents:`, and how it is written. */
export interface SessionDocumentDefinition<Type extends string, Options extends z.ZodRawShape> {
  /** Value of the key `type`; the file's name in camel case. */
  readonly type: Type;
  /** What a person gets; the description of documents that have none of their own. */
  readonly summary: string;
  readonly schema: SessionDocumentSchema<Type, Options>;
  readonly render: (
    options: z.output<SessionDocumentSchema<Type, Options>>,
    context: SessionContext,
  ) => SessionDocumentContent;
}

/** Strict: a key that the type does not know is an error. */
export type SessionDocumentSchema<Type extends string, Options extends z.ZodRawShape> = z.ZodObject<
  Options & { type: z.ZodLiteral<Type>; description: z.ZodExactOptional<z.ZodString> },
  z.core.$strict
>;

interface SessionDocumentProps<Type extends string, Options extends z.ZodRawShape> {
  readonly type: Type;
  readonly summary: string;
  /** Every key described: editors and the reference page read it. */
  readonly options: Options;
  /** Checks that concern several keys at once. */
  readonly check?: z.core.CheckFn<z.output<SessionDocumentSchema<Type, Options>>>;
  readonly render: SessionDocumentDefinition<Type, Options>["render"];
}

/**
 * Defines a Session document type. One file in this folder holds one definition and nothing else
 * that is exported.
 */
export function defineSessionDocument<Type extends string, Options extends z.ZodRawShape>(
  props: SessionDocumentProps<Type, Options>,
): SessionDocumentDefinition<Type, Options> {
  const { type, summary, options, check, render } = props;
  const schema = z.strictObject({
    ...options,
    type: z.literal(type).describe(summary),
    description: documentText(200)
      .exactOptional()
      .describe("Shown in the console and by `aws ssm describe-document`."),
  }) as unknown as SessionDocumentSchema<Type, Options>;
  return {
    type,
    summary,
    schema: check === undefined ? schema : schema.check(check),
    render,
  };
}
