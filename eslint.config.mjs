import eslint from "@eslint/js";
import jest from "eslint-plugin-jest";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "cdktf.out/", ".venv/", ".sandbox/", "**/fixtures/**"] },
  eslint.configs.recommended,
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
  },
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // CDKTF keeps private what a faster synthesis has to read.
      "@typescript-eslint/dot-notation": ["error", { allowPrivateClassPropertyAccess: true }],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "no-warning-comments": "error",
      "no-console": "error",
    },
  },
  { files: ["scripts/**", "main.ts", "cli/io.ts"], rules: { "no-console": "off" } },
  {
    // In CDKTF, creating an object in a scope is the effect: `new IamRole(this, …)`.
    files: ["modules/**", "stacks/**", "docs/**", "__tests__/**"],
    rules: { "no-new": "off" },
  },
  { files: ["__tests__/**/*.ts"], extends: [jest.configs["flat/recommended"]] },
);
