import type { DataPath } from "../parse/data-path";
import type { Finding, Rule, RuleContext } from "../rule";

const takenByOwners = "`Owners`, which is written from `owners`";
const reserved = new Map([
  ["managedby", "`ManagedBy`, which is written from `namePrefix`"],
  ["ssmsessionrunas", "`SSMSessionRunAs`, which on a role decides as whom its sessions run"],
]);

export const tagKeyReserved: Rule = {
  code: "TAG_KEY_RESERVED",
  severity: "error",
  description:
    "`tags` holds a key that is written over (`ManagedBy`, and `Owners` beside `owners`) or that would change Run As for everybody (`SSMSessionRunAs`).",
  check: (context) =>
    taggedFiles(context).flatMap(({ file, tags, hasOwners }) =>
      Object.keys(tags).flatMap((key): Finding[] => {
        const folded = key.toLowerCase();
        const meaning = folded === "owners" && hasOwners ? takenByOwners : reserved.get(folded);
        if (meaning === undefined) return [];
        const path: DataPath = ["tags", key];
        return [
          {
            file,
            path,
            part: "key",
            found: key,
            expected: `any key but ${meaning}`,
            next: "Remove the tag, or choose another key.",
          },
        ];
      }),
    ),
};

interface TaggedFile {
  readonly file: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Whether an account that gets the tags has owners, hence the tag `Owners`. */
  readonly hasOwners: boolean;
}

function taggedFiles({ organization, accounts }: RuleContext): TaggedFile[] {
  const tagged = accounts.map(({ file, config }) => ({
    file,
    tags: config.tags,
    hasOwners: config.owners.length > 0,
  }));
  if (organization === undefined) return tagged;
  const { file, config } = organization;
  return [
    { file, tags: config.tags, hasOwners: tagged.some(({ hasOwners }) => hasOwners) },
    ...tagged,
  ];
}
