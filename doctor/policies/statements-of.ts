export interface PolicyStatement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The statements of a policy document; `undefined`: it is none. */
export function statementsOf(policy: string): readonly PolicyStatement[] | undefined {
  try {
    const { Statement: statements } = JSON.parse(policy) as { readonly Statement?: unknown };
    return statements === undefined
      ? undefined
      : ([statements].flat() as readonly PolicyStatement[]);
  } catch {
    return undefined;
  }
}
