/** Whose texts they are: what is its own in them. */
export interface Owner {
  /** Of the stack. */
  readonly name: string;
  readonly accountId?: string | undefined;
  readonly region?: string | undefined;
}

/**
 * Tells what is a stack's own in its texts: its account's id and name, and a region. Only these are
 * replaced, so that a change that names a foreign account never looks like one that names its own.
 */
export class OwnParts {
  private readonly placeholders = new Map<string, string>();
  private readonly pattern: RegExp;

  constructor({ name, accountId, region }: Owner) {
    const owned = { "<account id>": accountId, "<account>": name, "<region>": region };
    for (const [placeholder, own = ""] of Object.entries(owned)) {
      if (own !== "" && !this.placeholders.has(own)) this.placeholders.set(own, placeholder);
    }
    const texts = [...this.placeholders.keys()].map(escapeRegularExpression);
    // `us-east-1` is in `us-east-1_log-key`, not in `us-east-10`.
    this.pattern = new RegExp(`(?<![A-Za-z0-9])(${texts.join("|")})(?![A-Za-z0-9])`);
  }

  /**
   * A text that is equal for two values exactly when they differ in nothing but what is their
   * stack's own. A literal `<account id>` is not the placeholder.
   */
  key(value: unknown): string {
    if (typeof value === "string") {
      return JSON.stringify(this.parts(value).map((part, index) => this.part(part, index)));
    }
    if (Array.isArray(value)) return `[${value.map((item) => this.key(item)).join()}]`;
    if (value === null || typeof value !== "object") return String(value);
    const entries = Object.entries(value).map(([name, item]) => [this.key(name), this.key(item)]);
    return `{${entries.map((entry) => entry.join(":")).join()}}`;
  }

  /** The value with placeholders for what is the stack's own, also in the names of its keys. */
  general<Value>(value: Value): Value {
    return this.generalized(value) as Value;
  }

  private generalized(value: unknown): unknown {
    if (typeof value === "string") {
      return this.parts(value)
        .map((part, index) => (index % 2 === 0 ? part : this.placeholders.get(part)))
        .join("");
    }
    if (Array.isArray(value)) return value.map((item) => this.generalized(item));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [this.generalized(name), this.generalized(item)]),
    );
  }

  /** Literal texts and own parts in turn: the own parts have odd indices. */
  private parts(text: string): readonly string[] {
    return text.split(this.pattern);
  }

  private part(text: string, index: number): string | { readonly own: string | undefined } {
    return index % 2 === 0 ? text : { own: this.placeholders.get(text) };
  }
}

function escapeRegularExpression(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
