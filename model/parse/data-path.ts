/** Keys and list indexes from the root of a file's data. */
export type DataPath = readonly (string | number)[];
