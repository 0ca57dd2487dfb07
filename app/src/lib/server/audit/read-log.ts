import type { Context } from '../context.ts';
import { readOnly } from '../database/transaction.ts';
import type { AuditData } from '../database/tables/audit.ts';
import { reveal } from '../personal/reveal.ts';
import { Problem } from '../problem.ts';

export type LogEntry = {
	readonly at: Date;
	readonly actor: string;
	readonly by: string;
	readonly action: string;
	readonly subjectType: string;
	readonly subjectId: string;
	readonly data: AuditData;
};

/** What happened to one thing, newest first, with the names of people opened; for the Office, the leader, the auditor and the system. */
export function readLog(ctx: Context, subjectId: string, limit = 200): Promise<LogEntry[]> {
	if (!mayRead(ctx)) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => {
		const entries = await tx
			.selectFrom('audit_entries')
			.select(['at', 'actor', 'actor_name as by', 'action', 'subject_type as subjectType', 'subject_id as subjectId', 'data'])
			.where('subject_id', '=', subjectId)
			.orderBy('seq', 'desc')
			.limit(limit)
			.execute();
		return reveal(tx, entries);
	});
}

function mayRead({ actor }: Context): boolean {
	return actor.kind === 'system' || (actor.kind === 'user' && ['office', 'leader', 'admin', 'auditor'].includes(actor.role));
}
