import { printableText } from "../terraform/printable-text";
import { ProviderError } from "./provider-error";

interface Token {
  /** 1 and up. */
  readonly line: number;
  /** A word, a sign, or a text with its quotes; empty: the file's end. */
  readonly text: string;
}

/** One token; a text has neither escapes nor templates. Comments run to the end of their line. */
const tokenPattern = /[^\S\n]+|#[^\n]*|\/\/[^\n]*|(\n)|([a-z_]+|[{}[\]=,]|"[^"\\$%\n]*")|([^])/gy;

/** Reads the tokens of a lock file one by one, and says where one is not what it has to be. */
export class LockFileReader {
  private readonly tokens: readonly Token[];
  private next = 0;

  /**
   * @param path for messages
   * @throws ProviderError when a character belongs to no token
   */
  constructor(
    text: string,
    private readonly path: string,
  ) {
    this.tokens = this.tokensOf(text);
  }

  atEnd(): boolean {
    return this.peek().text === "";
  }

  /** Takes the token if it is the next one. */
  accept(token: string): boolean {
    if (this.peek().text !== token) return false;
    this.next += 1;
    return true;
  }

  expect(token: string): void {
    if (!this.accept(token)) throw this.unexpected(token);
  }

  oneOf<T extends string>(words: readonly T[]): T {
    const word = words.find((candidate) => this.accept(candidate));
    if (word === undefined) throw this.unexpected(words.join(", "));
    return word;
  }

  /** Takes a quoted text that matches, and returns it without its quotes. */
  text(expected: string, pattern: RegExp): string {
    const { text } = this.peek();
    const value = text.slice(1, -1);
    if (!text.startsWith('"') || !pattern.test(value)) throw this.unexpected(expected);
    this.accept(text);
    return value;
  }

  /** What follows has to stand on another line. */
  expectLineEnd(): void {
    if (!this.atEnd() && this.peek().line === this.line()) throw this.unexpected("a line break");
  }

  problem(found: string, expected: string, line = this.line()): ProviderError {
    return new ProviderError(
      "LOCK_FILE_INVALID",
      `${this.path}:${line} has ${found}; expected ${expected}.`,
      "Restore the file from version control, or write it anew with `terraform providers lock`.",
    );
  }

  private unexpected(expected: string): ProviderError {
    const { text, line } = this.peek();
    const found = text === "" ? "nothing more" : quoted(text);
    return this.problem(found, expected, line);
  }

  private peek(): Token {
    return this.tokens[this.next] ?? { line: this.line(), text: "" };
  }

  /** Of the token that was taken last. */
  private line(): number {
    return this.tokens[this.next - 1]?.line ?? 1;
  }

  private tokensOf(text: string): readonly Token[] {
    const tokens: Token[] = [];
    let line = 1;
    for (const [, lineEnd, token, stray] of text.matchAll(tokenPattern)) {
      if (stray !== undefined) throw this.problem(quoted(stray), "what Terraform writes", line);
      if (token !== undefined) tokens.push({ line, text: token });
      if (lineEnd !== undefined) line += 1;
    }
    return tokens;
  }
}

function quoted(text: string): string {
  const cut = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return `\`${printableText(cut).trim()}\``;
}
