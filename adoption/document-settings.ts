/**
 * What a Session document sets, by the way to each setting: `inputs.idleSessionTimeout`. An empty
 * text and a `false` set nothing; what a document says of itself is left out.
 */
export function documentSettings(content: unknown): ReadonlyMap<string, string> {
  const ofItself = new Set(["schemaVersion", "description"]);
  return new Map(
    leaves(content, "").filter(
      ([path, value]) => !ofItself.has(path) && value !== "" && value !== "false",
    ),
  );
}

function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [[path, typeof value === "string" ? value : JSON.stringify(value)]];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    leaves(part, path === "" ? key : `${path}.${key}`),
  );
}
