import type { HandoversTable } from './tables/handovers.ts';
import type { InvitationsTable } from './tables/invitations.ts';
import type { MembershipsTable } from './tables/memberships.ts';

/** Tables about who may come in and who left. */
export interface AccountTables {
	handovers: HandoversTable;
	invitations: InvitationsTable;
	memberships: MembershipsTable;
}
