import { LockFileReader } from "./lock-file-reader";
import type { LockFile, LockedProvider } from "./lock-file";
import { sourcePattern } from "./source-pattern";
import { versionPattern } from "./version-pattern";

const hashPattern = /^(h1:[A-Za-z0-9+/]{43}=|zh:[0-9a-f]{64}|(?!h1:|zh:)[a-z0-9]+:\S+)$/;

/**
 * Reads the text of a dependency lock file.
 *
 * It accepts the form that Terraform and OpenTofu write (blocks `provider` with `version`,
 * `constraints` and `hashes`, plain texts, comments) and nothing else of the language: what decides
 * which executables may start is either understood whole or refused. Sources and versions are safe
 * as parts of a path.
 *
 * @param path for messages
 * @throws ProviderError `LOCK_FILE_INVALID`, with the line
 */
export function parseLockFile(text: string, path: string): LockFile {
  const reader = new LockFileReader(text, path);
  const providers: LockedProvider[] = [];
  while (!reader.atEnd()) {
    reader.expect("provider");
    const source = reader.text(
      "a source such as registry.terraform.io/hashicorp/aws",
      sourcePattern,
    );
    if (providers.some((provider) => provider.source === source)) {
      throw reader.problem(`a second block for ${source}`, "one block a provider");
    }
    providers.push({ source, ...providerBlock(reader) });
    reader.expectLineEnd();
  }
  return { path, providers };
}

function providerBlock(reader: LockFileReader): Omit<LockedProvider, "source"> {
  reader.expect("{");
  reader.expectLineEnd();
  const seen = new Set<string>();
  let version: string | undefined;
  let hashes: readonly string[] = [];
  while (!reader.accept("}")) {
    const name = reader.oneOf(["version", "constraints", "hashes"]);
    if (seen.has(name)) throw reader.problem(`a second ${name}`, "one in each block");
    seen.add(name);
    reader.expect("=");
    if (name === "version") version = reader.text("a version such as 5.100.0", versionPattern);
    else if (name === "hashes") hashes = hashList(reader);
    else reader.text("version constraints", /^[\d\s.,<>=!~A-Za-z+-]*$/);
    reader.expectLineEnd();
  }
  if (version === undefined) throw reader.problem("a block without a version", 'version = "…"');
  return { version, hashes };
}

function hashList(reader: LockFileReader): readonly string[] {
  const hashes: string[] = [];
  reader.expect("[");
  while (!reader.accept("]")) {
    hashes.push(reader.text("a hash such as h1:… or zh:…", hashPattern));
    if (!reader.accept(",")) {
      reader.expect("]");
      break;
    }
  }
  return hashes;
}
