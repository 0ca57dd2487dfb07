import type { ConcurrencesTable } from './tables/concurrences.ts';
import type { EntryRequestsTable } from './tables/entry-requests.ts';
import type { HandoversTable } from './tables/handovers.ts';
import type { InvitationsTable } from './tables/invitations.ts';
import type { MembershipsTable } from './tables/memberships.ts';

/** Tables about who may come in and who left. */
export interface AccountTables {
	concurrences: ConcurrencesTable;
	entry_requests: EntryRequestsTable;
	handovers: HandoversTable;
	invitations: InvitationsTable;
	memberships: MembershipsTable;
}
