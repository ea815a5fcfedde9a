/** The commit that is checked out in a folder; `undefined` where there is none, or no Git. */
export async function gitCommit(folder: string): Promise<string | undefined> {
  // Not a static import: tsx would load these ES modules as CommonJS, which not all of them offer.
  const { execa } = await import("execa");
  const result = await execa("git", ["rev-parse", "HEAD"], { cwd: folder, reject: false });
  return result.exitCode === 0 ? result.stdout.trim() : undefined;
}
