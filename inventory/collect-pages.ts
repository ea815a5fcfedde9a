/** All entries of a paged answer. */
export async function collectPages<Page, Entry>(
  pages: AsyncIterable<Page>,
  entriesOf: (page: Page) => readonly Entry[] | undefined,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const page of pages) entries.push(...(entriesOf(page) ?? []));
  return entries;
}
