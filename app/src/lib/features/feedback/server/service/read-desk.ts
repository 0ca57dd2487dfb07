import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { type Context, unitOf } from '#lib/server/context.ts';
import { isHeld } from '#lib/features/open-forms/server/service/read-holds.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { FeedbackLine } from '../../feedback.ts';
import { type DeskFilter, listFeedback } from '../queries.ts';
import { isReader } from '../readers.ts';

/** The list of the Office; a unit's person sees what was sent to that unit. */
export function readFeedbackDesk(ctx: Context, filter: Omit<DeskFilter, 'unitId'>) {
	return readOnly(ctx, async (tx) => ({
		...(await listFeedback(tx, { ...filter, unitId: ownUnit(ctx) }, ctx.today, await agencyCalendar(tx))),
		counts: ownUnit(ctx) === null ? await countFeedback(tx, ctx) : null,
		units: ownUnit(ctx) === null ? (await listActiveUnits(tx, ctx.today)).map(({ id, name }) => ({ id, name })) : [],
		isReader: await isReader(tx, ctx)
	}));
}

export type FeedbackCounts = { readonly unsorted: number; readonly open: number; readonly overdue: number; readonly checking: number; readonly held: number };

/** For the desk's head and the page of the people's side. */
export async function countFeedback(tx: ReadTx, { today }: Pick<Context, 'today'>): Promise<FeedbackCounts> {
	const rows = await tx
		.selectFrom('feedback')
		.select(['state', 'due', 'paused_on', isHeld('feedback', 'feedback.id', { byRule: true }).as('is_held')])
		.where('state', 'in', ['received', 'sorted', 'in-hand', 'checking'])
		.execute();
	const count = (state: string) => rows.filter((row) => row.state === state).length;
	const overdue = rows.filter((row) => (row.paused_on ?? today) > row.due).length;
	return {
		unsorted: count('received'),
		open: rows.length,
		overdue,
		checking: count('checking'),
		held: rows.filter((row) => row.state === 'received' && row.is_held).length
	};
}

/** What waits for the unit of a person, for their first page. */
export async function readOwnFeedback(ctx: Context): Promise<readonly FeedbackLine[]> {
	const unitId = ownUnit(ctx);
	if (unitId === null) return [];
	const filter = { q: '', state: 'in-hand', unitId, page: 1 } as const;
	return (await readOnly(ctx, async (tx) => listFeedback(tx, filter, ctx.today, await agencyCalendar(tx)))).lines;
}

/** The unit whose feedback alone a person sees; null for the Office and the leaders. */
function ownUnit({ actor }: Context): string | null {
	return actor.kind === 'user' && actor.role === 'unit' ? unitOf(actor) : null;
}
