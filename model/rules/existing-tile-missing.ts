import type { Rule } from "../rule";

export const existingTileMissing: Rule = {
  code: "EXISTING_TILE_MISSING",
  severity: "error",
  description:
    "The tile is `existing` and `okta.existingTile` does not say which SAML provider it has.",
  check: ({ organization }) => {
    if (organization === undefined) return [];
    const { existingTile, tile } = organization.config.okta;
    if (tile !== "existing" || existingTile !== undefined) return [];
    return [
      {
        file: organization.file,
        path: ["okta", "existingTile"],
        found: "nothing",
        expected: "the SAML provider of the tile that IT owns",
        next: "Add `existingTile: {samlProviderName: …}`, or choose another `tile`.",
      },
    ];
  },
};
