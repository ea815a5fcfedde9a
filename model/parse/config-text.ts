import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type Node,
  type YAMLMap,
} from "yaml";

import type { DataPath } from "./data-path";

type TextMap = YAMLMap<Node, Node | null>;

interface ConfigTextProps {
  readonly file: string;
  readonly value: unknown;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** A file that is well-formed YAML: its data, and where in the text each part of it stands. */
export class ConfigText {
  /** As in `ConfigFile.path`. */
  readonly file: string;
  /** Plain maps, lists, texts, numbers and booleans; not yet checked by a schema. */
  readonly value: unknown;

  private readonly pairs = new WeakMap<TextMap, ReadonlyMap<unknown, TextMap["items"][number]>>();

  constructor(private readonly props: ConfigTextProps) {
    this.file = props.file;
    this.value = props.value;
  }

  /** Name of the file without folder and extension: the account's name. */
  get name(): string {
    return this.file.replace(/^.*\//, "").replace(/\.yaml$/, "");
  }

  /** The value at a path; `undefined` where there is none. */
  at(path: DataPath): unknown {
    return path.reduce<unknown>(
      (value, part) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, part)
          ? (value as Record<string | number, unknown>)[part]
          : undefined,
      this.value,
    );
  }

  /** A scalar as it is written in the file, without quotes; `undefined` for anything else. */
  source(path: DataPath): string | undefined {
    const node = this.follow(path).value;
    return isScalar(node) ? node.source : undefined;
  }

  /** Place of the value, or of its key; of the nearest part around it where it does not exist. */
  position(path: DataPath, part: "key" | "value"): { line: number; column: number } {
    const { key, value } = this.follow(path);
    const offset = (part === "key" ? (key ?? value) : value)?.range?.[0] ?? 0;
    const { line, col } = this.props.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  /** The node at the path or, where the path ends early, the last one on it. */
  private follow(path: DataPath): { key?: Node; value?: Node } {
    let found = this.resolve(this.props.document.contents);
    for (const part of path) {
      const inner = this.child(found.value, part);
      if (inner === undefined) return found;
      found = inner;
    }
    return found;
  }

  private child(node: unknown, part: string | number): { key?: Node; value?: Node } | undefined {
    if (isSeq<Node>(node) && typeof part === "number" && node.items[part] !== undefined) {
      return this.resolve(node.items[part]);
    }
    if (!isMap<Node, Node | null>(node)) return undefined;
    const pair = this.pairsOf(node).get(part);
    return pair && { key: pair.key, ...this.resolve(pair.value) };
  }

  /** Remembered, so that a large map with many problems is not searched for each. */
  private pairsOf(map: TextMap): ReadonlyMap<unknown, TextMap["items"][number]> {
    const known = this.pairs.get(map);
    if (known !== undefined) return known;
    const pairs = new Map(
      map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]),
    );
    this.pairs.set(map, pairs);
    return pairs;
  }

  private resolve(node: Node | null): { value?: Node } {
    const value = isAlias(node) ? node.resolve(this.props.document) : node;
    return value ? { value } : {};
  }
}
