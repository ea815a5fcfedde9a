import type { DataPath } from "../parse/data-path";
import type { Finding, Rule, RuleContext } from "../rule";
import { declaredAccessRoles } from "./private/declared-access-roles";

interface Setting {
  readonly file: string;
  readonly path: DataPath;
  /** Why it has no effect: completes "no such key: …". */
  readonly reason: string;
}

/** Settings of a tile that is ours. */
const tileSettings = [
  "authenticationPolicy",
  "reAuthenticationFrequency",
  "sessionDuration",
  "webSsoAllowedClient",
] as const;
/** Limits of a role, which the seed's one statement does not know. */
const roleLimits = ["documentCheck", "hostTags"] as const;

export const settingWithoutEffect: Rule = {
  code: "SETTING_WITHOUT_EFFECT",
  severity: "warning",
  description:
    "A setting is written that another one switches off: `okta.existingTile` of a tile that is not `existing`, settings of a tile that is, or limits of a role whose policy is `seed`.",
  check: (context) =>
    [...oktaSettings(context), ...seedSettings(context)]
      .filter(({ file, path }) => isWritten(context, file, path))
      .map(({ file, path, reason }): Finding => ({
        file,
        path,
        part: "key",
        found: `the key ${String(path.at(-1))}, which has no effect here`,
        expected: `no such key: ${reason}`,
        next: "Remove the key, or change the setting that switches it off.",
      })),
};

function oktaSettings({ organization }: RuleContext): Setting[] {
  if (organization === undefined) return [];
  const { file, config } = organization;
  if (config.okta.tile !== "existing") {
    const reason = `the tile is \`${config.okta.tile}\``;
    return [{ file, path: ["okta", "existingTile"], reason }];
  }
  const reason = "the tile is `existing`, and IT decides";
  return tileSettings.map((key) => ({ file, path: ["okta", key], reason }));
}

function seedSettings(context: RuleContext): Setting[] {
  const reason = "the role's policy is `seed`, which knows no such limit";
  return declaredAccessRoles(context)
    .filter(({ role }) => role.policy === "seed")
    .flatMap(({ file, path }) => roleLimits.map((key) => ({ file, path: [...path, key], reason })));
}

/** The checked configuration also has the defaults of what nobody wrote. */
function isWritten({ texts }: RuleContext, file: string, path: DataPath): boolean {
  return texts.find((text) => text.file === file)?.at(path) !== undefined;
}
