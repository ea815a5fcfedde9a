// These packages are ES modules only, and jest runs CommonJS: they are transformed like our own files.
const esModulesOnly = [
  "execa",
  "@sec-ant/readable-stream",
  "@sindresorhus/merge-streams",
  "figures",
  "get-stream",
  "human-signals",
  "is-plain-obj",
  "is-stream",
  "is-unicode-supported",
  "npm-run-path",
  "path-key",
  "p-limit",
  "parse-ms",
  "pretty-ms",
  "strip-final-newline",
  "unicorn-magic",
  "yocto-queue",
  "yoctocolors",
];

const shared = {
  // The example imports this package by its name: its exports, from their sources.
  testEnvironmentOptions: { customExportConditions: ["source", "node", "node-addons"] },
  transform: { "^.+\\.[mc]?[tj]s$": ["@swc/jest", { jsc: { target: "es2023" } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join("|")})/)`],
  moduleNameMapper: {
    // This package exports nothing to `require`, which is what its importers become.
    "^unicorn-magic$": "<rootDir>/node_modules/unicorn-magic/node.js",
    // Lazy imports of our own files are written as Node will see them: with the built file's ending.
    "^(\\.\\.?/.*)\\.js$": ["$1.js", "$1.ts"],
  },
};

const never = ["/node_modules/", "/__tests__/fixtures/", "/__tests__/support/"];

export default {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
      testPathIgnorePatterns: [...never, "/__tests__/(e2e|fork)/"],
    },
    {
      ...shared,
      displayName: "fork",
      testMatch: ["<rootDir>/__tests__/fork/**/*.test.ts"],
      testPathIgnorePatterns: never,
      moduleNameMapper: { "^cdktf$": "cdktn", "^cdktf/(.*)$": "cdktn/$1" },
    },
    {
      ...shared,
      displayName: "e2e",
      testMatch: ["<rootDir>/__tests__/e2e/**/*.test.ts"],
      testPathIgnorePatterns: never,
    },
  ],
};
