#!/usr/bin/env node
// Starts the command line from its sources: a team's repository is a copy of this one, nothing is
// built before it runs.
import { createRequire } from "node:module";

import { register as registerCommonJs } from "tsx/cjs/api";
import { register as registerEsModules } from "tsx/esm/api";

// `require` for the sources, `import()` for what they load only when it is needed.
registerCommonJs();
registerEsModules();
createRequire(import.meta.url)("./main.ts");
