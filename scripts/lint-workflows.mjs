// Checks workflows and local actions with GitHub's own language service: prints one line a problem
// (`file:line message`) and fails when there is one. Run by `tsx`: the service imports JSON as bundlers do.
//
// Arguments: the files.
import { readFileSync } from "node:fs";

import { validate } from "@actions/languageservice/validate";
import { TextDocument } from "vscode-languageserver-textdocument";

for (const file of process.argv.slice(2)) {
  const document = TextDocument.create(`file:///${file}`, "yaml", 1, readFileSync(file, "utf8"));
  for (const { message, range } of await validate(document, {})) {
    console.log(`${file}:${range.start.line + 1} ${message}`);
    process.exitCode = 1;
  }
}
