/** The documents that several needs concern, as a finding has them: absent where one concerns all. */
export function concerned(needs: readonly { readonly documents?: readonly string[] }[]): {
  readonly documents?: readonly string[];
} {
  if (needs.some(({ documents }) => documents === undefined)) return {};
  return { documents: [...new Set(needs.flatMap(({ documents = [] }) => documents))] };
}
