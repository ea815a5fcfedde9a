/** What the commands of a group do, by the group's name: its line in the help. */
export const commandGroups: Readonly<Record<string, string>> = {
  accounts: "List, add and retire accounts of the configuration.",
  report: "Work on reports of earlier runs.",
  github: "Show reports on GitHub.",
};
