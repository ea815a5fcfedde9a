import type { Rule } from "../rule";

export const existingTileOfOtherProvider: Rule = {
  code: "EXISTING_TILE_OF_OTHER_PROVIDER",
  severity: "error",
  description:
    "The role pattern of an existing tile names another SAML provider than `samlProviderName`.",
  check: ({ organization }) => {
    const existingTile = organization?.config.okta.existingTile;
    if (organization === undefined || existingTile?.roleValuePattern === undefined) return [];
    const [, named] = /:saml-provider\/([\w.-]+)/.exec(existingTile.roleValuePattern) ?? [];
    if (named === existingTile.samlProviderName) return [];
    return [
      {
        file: organization.file,
        path: ["okta", "existingTile", "samlProviderName"],
        found: `${existingTile.samlProviderName}, with ${named ?? "no provider"} in roleValuePattern`,
        expected: "the same SAML provider in both",
        next: "Copy both from the tile that IT owns.",
      },
    ];
  },
};
