import { createColors } from "picocolors";

import type { ResourceChange } from "../../fleet/terraform/resource-change";
import type { Finding } from "../findings/finding";
import { type AttributeText, findingAttributes } from "../findings/finding-attributes";
import { findingNotes } from "../findings/finding-notes";
import { findingPlaces } from "../findings/finding-places";
import { findingTitle } from "../findings/finding-title";
import { cutMiddle } from "../values/cut-middle";
import { wrap } from "./wrap";

const indent = " ".repeat(6);
const sideWidth = 68;
const mostAttributes = 40;
const mostNames = 8;

/** Terraform's own marks. */
const marks: Readonly<Record<ResourceChange["action"], string>> = {
  create: "+",
  update: "~",
  replace: "-/+",
  delete: "-",
  move: ">",
  import: "<",
  remove: "x",
};

/** A finding for a terminal of 80 columns: a title, where it is, and what it changes. */
export function findingBlock(finding: Finding, colour: boolean): string {
  const { bold, dim } = createColors(colour);
  const mark = finding.kind === "change" ? marks[finding.change.action] : "!";
  const title = bold(cutMiddle(findingTitle(finding), 240));
  const paint = colourOf(finding, colour);
  return [
    `${paint(mark.padStart(5))} ${title}`,
    dim(wrap(findingPlaces(finding, mostNames), indent)),
    ...findingNotes(finding).map(noteLines),
    ...attributeLines(findingAttributes(finding, sideWidth)),
  ].join("\n");
}

function colourOf({ rank, kind }: Finding, colour: boolean): (text: string) => string {
  const { red, yellow, green, dim } = createColors(colour);
  if (kind === "failure" || rank === "guarded-destroy" || rank === "destroy") return red;
  if (rank === "create") return green;
  return rank === "benign" || rank === "observed" ? dim : yellow;
}

function noteLines(note: string): string {
  const [depth = ""] = /^ */.exec(note) ?? [];
  return wrap(note, indent + depth);
}

function attributeLines(attributes: readonly AttributeText[]): readonly string[] {
  const hidden = attributes.length - mostAttributes;
  return [
    ...attributes.slice(0, mostAttributes).map(attributeLine),
    ...(hidden > 0 ? [`${indent}and ${hidden} attributes more`] : []),
  ];
}

function attributeLine({ path, before, after, forcesReplacement }: AttributeText): string {
  const name = cutMiddle(path, sideWidth);
  const why = forcesReplacement ? " (forces replacement)" : "";
  const sides = before === undefined ? after : `${before} -> ${after}`;
  const line = `${indent}${name}: ${sides}${why}`;
  if (line.length <= 80) return line;
  if (before === undefined) return `${indent}${name}:${why}\n${indent}     ${after}`;
  return [`${indent}${name}:${why}`, `${indent}     ${before}`, `${indent}  -> ${after}`].join(
    "\n",
  );
}
