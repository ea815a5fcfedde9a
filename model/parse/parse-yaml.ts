import { LineCounter, parseDocument, type Document, type YAMLError } from "yaml";

import type { ConfigFile } from "../config-file";
import type { ConfigProblem } from "../problems/config-problem";
import { fileProblem } from "../problems/file-problem";
import { ConfigText } from "./config-text";
import { decodeText } from "./decode-text";
import { readNodes } from "./read-nodes";

/** The parser reports its own recursion limit as if it were a mistake of syntax. */
const stackExceeded = "call stack";

type Parsed = { readonly text: ConfigText } | { readonly problems: readonly ConfigProblem[] };

/**
 * Reads one file as YAML 1.2 with plain data only: one document, no tags, no merge keys, few
 * aliases, text keys, each once.
 */
export function parseYaml(file: ConfigFile): Parsed {
  const decoded = decodeText(file);
  if ("problem" in decoded) return { problems: [decoded.problem] };

  const lines = new LineCounter();
  try {
    // Repeated keys are found by readNodes: the parser's own check takes quadratic time.
    const document = parseDocument(decoded.text, {
      lineCounter: lines,
      // Silent would also hide that a second document follows.
      logLevel: "error",
      prettyErrors: false,
      uniqueKeys: false,
    });
    return readDocument(file.path, document, lines);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [tooDeep(file.path)] };
  }
}

function readDocument(file: string, document: Document.Parsed, lines: LineCounter): Parsed {
  const broken = [...document.errors, ...document.warnings];
  if (broken.some(({ message }) => message.includes(stackExceeded)))
    return { problems: [tooDeep(file)] };
  if (broken.length > 0) {
    // What follows a mistake on the same line is mostly its consequence.
    const problems = broken.map((error) => syntaxProblem(file, error, lines));
    const byLine = new Map(problems.toReversed().map((problem) => [problem.line, problem]));
    return { problems: [...byLine.values()] };
  }
  if (document.directives.yaml.explicit === true) return { problems: [directive(file)] };
  const { value, problems } = readNodes(file, document, lines);
  if (problems.length > 0) return { problems };
  return { text: new ConfigText({ file, value, document, lines }) };
}

function syntaxProblem(file: string, error: YAMLError, lines: LineCounter): ConfigProblem {
  const { line, col } = lines.linePos(error.pos[0]);
  const place = { line: Math.max(1, line), column: Math.max(1, col) };
  if (error.code === "MULTIPLE_DOCS") {
    return fileProblem("SEVERAL_DOCUMENTS", file, {
      ...place,
      found: "a second YAML document",
      expected: "one document in a file",
      next: "Remove the `---`, or move what follows it to a file of its own.",
    });
  }
  if (error.code === "TAG_RESOLVE_FAILED") {
    return fileProblem("YAML_TAG", file, {
      ...place,
      found: "a YAML tag",
      expected: "a plain value",
      next: "Remove the `!…`, and quote the value if it begins with an exclamation mark.",
    });
  }
  return fileProblem("YAML_SYNTAX", file, {
    ...place,
    found: error.message,
    expected: "well-formed YAML 1.2",
    next: "Correct the text at this place; quote values that hold `: `, `#` or brackets.",
  });
}

/** YAML 1.1 reads `yes` as true and `010` as eight. */
function directive(file: string): ConfigProblem {
  return fileProblem("YAML_TAG", file, {
    found: "a YAML directive",
    expected: "a file without directives, which is read as YAML 1.2",
    next: "Remove the line that begins with %.",
  });
}

function tooDeep(file: string): ConfigProblem {
  return fileProblem("YAML_TOO_DEEP", file, {
    found: "maps or lists nested beyond what can be read",
    expected: "the few levels that the configuration knows",
    next: "Remove the nesting.",
  });
}
