import type { DisclosureLine } from './disclosure.ts';
import { agencyDisclosures } from './starting-lists/agency.ts';
import { communeDisclosures } from './starting-lists/commune.ts';

/** The lists an agency begins with, by what it is. */
export const startingDisclosures = { agency: agencyDisclosures, commune: communeDisclosures } as const satisfies Record<string, readonly DisclosureLine[]>;
