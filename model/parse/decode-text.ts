import type { ConfigProblem } from "../problems/config-problem";
import type { ConfigFile } from "../config-file";
import { fileProblem } from "../problems/file-problem";
import { controlCharacters } from "./control-characters";

/** Bytes that a configuration file may have. */
const maximumSize = 256 * 1024;

const lineFeed = 0x0a;

/** Returns a file's text, or the problem that keeps it from being one. */
export function decodeText(
  file: ConfigFile,
): { readonly text: string } | { readonly problem: ConfigProblem } {
  if (file.bytes.length > maximumSize) {
    return {
      problem: fileProblem("FILE_TOO_LARGE", file.path, {
        found: `more than ${maximumSize} bytes`,
        expected: "at most 256 KiB",
        next: "Split what the file describes, or move long user data into the image.",
      }),
    };
  }
  const text = decodeUtf8(file.bytes);
  if (text === undefined) {
    return {
      problem: fileProblem("TEXT_NOT_UTF8", file.path, {
        ...invalidUtf8(file.bytes),
        found: "bytes that are not UTF-8",
        expected: "UTF-8 text",
        next: "Save the file as UTF-8.",
      }),
    };
  }
  return controlCharacter(file.path, text) ?? { text };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Line feeds are never part of a longer UTF-8 sequence, so lines can be decoded one by one. */
function invalidUtf8(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const feed = bytes.indexOf(lineFeed, start);
    const slice = bytes.subarray(start, feed === -1 ? bytes.length : feed);
    if (feed === -1 || decodeUtf8(slice) === undefined) {
      return { line, column: Math.max(1, new TextDecoder().decode(slice).indexOf("\uFFFD") + 1) };
    }
    start = feed + 1;
    line += 1;
  }
}

function controlCharacter(
  path: string,
  text: string,
): { readonly problem: ConfigProblem } | undefined {
  const found = controlCharacters.exec(text.replaceAll("\r\n", " \n"));
  if (found === null) return undefined;
  const before = text.slice(0, found.index).split("\n");
  return {
    problem: fileProblem("CONTROL_CHARACTER", path, {
      line: before.length,
      column: (before.at(-1) ?? "").length + 1,
      found: `the character U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
      expected: "printable characters, tabs and line feeds",
      next: "Remove the character.",
    }),
  };
}
