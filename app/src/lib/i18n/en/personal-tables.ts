/** The tables' own names are English. */
export const personalTables: Readonly<Record<string, string>> = {};
