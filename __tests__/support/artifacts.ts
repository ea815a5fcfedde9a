import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";

type Inputs = Readonly<Record<string, string>>;

/** The artifacts of all runs, as the actions `upload-artifact` and `download-artifact` keep them. */
export class Artifacts {
  constructor(private readonly folder: string) {}

  /** @throws when nothing is there and the inputs make that an error */
  upload(run: string, workspace: string, inputs: Inputs): void {
    const { name = "", path = "" } = inputs;
    const paths = path
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const found = paths.filter((one) => existsSync(join(workspace, one)));
    if (found.length === 0 && inputs["if-no-files-found"] === "error") {
      throw new Error(`no files for the artifact ${name}: ${paths.join(", ")}`);
    }
    const artifact = join(this.folder, run, name);
    mkdirSync(artifact, { recursive: true });
    for (const one of found) {
      const source = join(workspace, one);
      const isFolder = statSync(source).isDirectory();
      // One folder gives its content; of several paths, what they have in common is left out.
      const target = paths.length > 1 ? one : isFolder ? "" : basename(one);
      cpSync(source, join(artifact, target), { recursive: true });
    }
  }

  /** @throws when there is no such artifact */
  download(run: string, workspace: string, inputs: Inputs): void {
    const { name, pattern, path = "." } = inputs;
    const from = join(this.folder, inputs["run-id"] ?? run);
    const to = join(workspace, path);
    if (name !== undefined) {
      cpSync(join(from, name), to, { recursive: true });
      return;
    }
    const beginning = pattern?.replace(/\*$/, "") ?? "";
    for (const found of readdirSync(from).filter((one) => one.startsWith(beginning))) {
      cpSync(join(from, found), join(to, found), { recursive: true });
    }
  }

  /** Every file of a run, by its path below the artifacts of the run, in order. */
  files(run: string): readonly string[] {
    return readdirSync(join(this.folder, run), { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(this.folder, run, path)).isFile())
      .sort();
  }
}
