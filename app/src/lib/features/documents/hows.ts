/** What a newer document does to an older one. */
export const hows = ['replaces', 'repeals', 'amends'] as const;
export type How = (typeof hows)[number];
