import type { Role } from './database/tables/memberships.ts';

export type Who = 'anyone' | readonly Role[];
/**
 * `read`: GET; `write`: any other method; `actions`: named form actions that differ from `write`. What is not said is refused.
 * `fresh`: the methods (GET) and named actions before which the password is asked for anew unless it was typed a short while ago.
 */
export type Rule = { readonly read?: Who; readonly write?: Who; readonly actions?: { readonly [action: string]: Who }; readonly fresh?: readonly string[] };

/** What gives a paper its force. */
export const issuing = ['sign', 'number', 'issue', 'signForAgency'] as const;
export const anyone = 'anyone';
export const office = ['office', 'admin'] as const;
/** Who answers for the register of personal data. */
export const adminAndLeader = ['admin', 'leader'] as const;
export const officeAndLeader = ['office', 'admin', 'leader'] as const;
/** The Office's people may do the văn thư's work: in a small agency they are the same. */
export const clerk = ['office', 'admin', 'clerk'] as const;
export const clerkAndLeader = ['office', 'admin', 'clerk', 'leader'] as const;
export const officeAndUnit = ['office', 'admin', 'unit'] as const;
export const members = ['office', 'admin', 'leader', 'unit'] as const;
/** Whoever has a part in a supervision; each sees what is theirs, which the use case checks. */
export const supervised = [...members, 'supervisor'] as const;
export const supervising = ['office', 'admin', 'supervisor'] as const;
/** Who controls the log: not those whose work stands in it. */
export const auditing = ['auditor', 'leader'] as const;
export const staff = [...members, 'clerk'] as const;
