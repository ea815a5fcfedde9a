import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type LineCounter,
  type Node,
  type YAMLMap,
} from "yaml";

import type { ConfigProblem } from "../problems/config-problem";
import { fileProblem } from "../problems/file-problem";
import type { ProblemCode } from "../problems/problem-codes";
import { controlCharacters } from "./control-characters";
import type { DataPath } from "./data-path";
import { formatPath } from "./format-path";
import { quoteText } from "./quote-text";

/** Aliases in one file. */
const maximumAliases = 20;

/** Levels of maps and lists; the schemas know fewer than ten. */
const maximumDepth = 50;

/** `CDKTF` would take it for one of its references. */
const tokenMark = "TfToken[";

/** Turns the nodes of a document into plain data, and refuses what plain data may not hold. */
export function readNodes(
  file: string,
  document: Document,
  lines: LineCounter,
): { readonly value: unknown; readonly problems: readonly ConfigProblem[] } {
  const reader = new NodeReader(file, document, lines);
  const value = reader.read(document.contents, []);
  return { value, problems: reader.problems };
}

class NodeReader {
  readonly problems: ConfigProblem[] = [];
  private aliases = 0;
  private insideAlias = false;

  constructor(
    private readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  read(node: unknown, path: DataPath): unknown {
    if (path.length > maximumDepth) {
      this.refuse("YAML_TOO_DEEP", node, path, {
        found: `more than ${maximumDepth} levels of maps and lists`,
        expected: "the few levels that the configuration knows",
        next: "Remove the nesting.",
      });
      return undefined;
    }
    if (isAlias(node)) return this.readAlias(node, path);
    this.checkTag(node, path);
    if (isMap<Node, Node | null>(node)) return this.readMap(node, path);
    if (isSeq<Node>(node))
      return node.items.map((item, index) => this.read(item, [...path, index]));
    if (!isScalar(node)) return null;
    if (typeof node.value === "string") this.checkText(node.value, node, path);
    return node.value;
  }

  /** An aliased value holds no alias, so that twenty aliases make at most twenty copies. */
  private readAlias(node: Alias, path: DataPath): unknown {
    this.aliases += 1;
    // Told once: each alias is looked up in the whole document, which adds up.
    if (this.aliases > maximumAliases + 1) return undefined;
    if (this.insideAlias || this.aliases > maximumAliases) {
      this.refuse("TOO_MANY_ALIASES", node, path, {
        found: this.insideAlias ? "an alias within an aliased value" : `alias ${this.aliases}`,
        expected: `at most ${maximumAliases} aliases, none of them nested`,
        next: "Write the value out; what accounts share belongs under `defaults`.",
      });
      return undefined;
    }
    const target = node.resolve(this.document);
    if (target === undefined) {
      this.refuse("YAML_SYNTAX", node, path, {
        found: `the alias *${node.source}`,
        expected: `an anchor &${node.source} before it`,
        next: "Write the value out, or quote it if it begins with an asterisk.",
      });
      return undefined;
    }
    this.insideAlias = true;
    const value = this.read(target, path);
    this.insideAlias = false;
    return value;
  }

  private readMap(node: YAMLMap<Node, Node | null>, path: DataPath): Record<string, unknown> {
    const entries: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      const name = this.readKey(key, path);
      if (name === undefined) continue;
      if (Object.hasOwn(entries, name)) {
        this.refuse("DUPLICATE_KEY", key, [...path, name], {
          found: `the key ${quoteText(name)} a second time`,
          expected: "each key once",
          next: "Remove one of the two, or join their values.",
        });
        continue;
      }
      entries[name] = this.read(value, [...path, name]);
    }
    return entries;
  }

  private readKey(node: Node | null, path: DataPath): string | undefined {
    const key = isScalar(node) ? node.value : undefined;
    if (typeof key !== "string") {
      this.refuse("KEY_NOT_TEXT", node, path, {
        found: isScalar(node)
          ? `the key ${quoteText(node.source ?? "")}`
          : "a map, a list or an alias as key",
        expected: "a text as key",
        next: "Put the key in quotes.",
      });
      return undefined;
    }
    if (key === "__proto__" || key === "constructor" || key === "prototype") {
      this.refuse("RESERVED_KEY", node, [...path, key], {
        found: `the key ${quoteText(key)}`,
        expected: "any other name",
        next: "Choose another name.",
      });
      return undefined;
    }
    this.checkText(key, node, [...path, key]);
    return key;
  }

  private checkTag(node: unknown, path: DataPath): void {
    if (!isNode(node) || isAlias(node) || node.tag === undefined) return;
    this.refuse("YAML_TAG", node, path, {
      found: "a YAML tag",
      expected: "a plain value",
      next: "Remove the `!…`, and quote the value if it begins with an exclamation mark.",
    });
  }

  private checkText(text: string, node: Node | null, path: DataPath): void {
    if (text.includes(tokenMark)) {
      this.refuse("RESERVED_TEXT", node, path, {
        found: quoteText(text),
        expected: `a text without \`${tokenMark}\``,
        next: "Choose another text.",
      });
    }
    if (controlCharacters.test(text)) {
      this.refuse("CONTROL_CHARACTER", node, path, {
        found: quoteText(text),
        expected: "printable characters, tabs and line feeds, also where they are escaped",
        next: "Remove the character.",
      });
    }
  }

  private refuse(
    code: ProblemCode,
    node: unknown,
    path: DataPath,
    texts: Pick<ConfigProblem, "found" | "expected" | "next">,
  ): void {
    const offset = (node as Node | null)?.range?.[0] ?? 0;
    const { line, col } = this.lines.linePos(offset);
    const place = { line: Math.max(1, line), column: Math.max(1, col), path: formatPath(path) };
    this.problems.push(fileProblem(code, this.file, { ...place, ...texts }));
  }
}
