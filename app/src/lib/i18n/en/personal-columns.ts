/** The columns' own names are English. */
export const personalColumns: Readonly<Record<string, string>> = {};
