import { stageOf, workingDaysBetween } from '@kheo/core';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import type { Matrix } from '#lib/features/tracking/matrix.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ContactView } from '../../contact.ts';
import { listCalls, listNoted, listPromises, listTemplates, type Promised } from '../contact-queries.ts';
import { findRules, listContacts } from '../queries.ts';

/** Who still owes a product, what was said to them, and the stage at which they are spoken to now. */
export async function readContact(ctx: Context, planId: string, wanted: string | null): Promise<ContactView> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const { plan, matrix, focus } = await readTracking(ctx, planId);
	const products = matrix.obligations.map(({ id, task, due, time }, column) => ({ id, task, due, time, owing: owingIn(matrix, column).length }));
	const column = columnOf(matrix, wanted ?? focus?.obligationId ?? null);
	const product = products[column] ?? null;
	const obligationId = product?.id ?? planId;
	return readOnly(ctx, async (tx) => {
		const [calls, contacts, rules] = [await listCalls(tx, obligationId), await listContacts(tx), await findRules(tx)];
		const names = new Map((await listUnits(tx)).map(({ id, name }) => [id, name]));
		const late = product?.due ? workingDaysBetween(product.due, ctx.today, await agencyCalendar(tx)) : 0;
		const units = owingIn(matrix, column).map(({ unit, cell }) => ({
			...unit,
			address: contacts.find(({ unitId }) => unitId === unit.id)?.address ?? '',
			sentBack: cell.state.name === 'needs-more',
			extendedDue: cell.extendedDue,
			promisedOn: calls.get(unit.id)?.find(({ promisedOn }) => promisedOn !== null)?.promisedOn ?? null,
			calls: calls.get(unit.id) ?? []
		}));
		const noted = await listNoted(tx, obligationId, (id) => names.get(id) ?? '');
		const letter = product !== null && focus?.obligationId === product.id && product.due !== null;
		return { plan, products, product, letter, stage: stageOf({ offset: late }, rules.ladder), units, noted, templates: await listTemplates(tx) };
	});
}

/** What units promised for a plan: all of them, or the reader's own unit's. */
export async function readPromises(ctx: Context, planId: string): Promise<Promised[]> {
	const promises = await readOnly(ctx, (tx) => listPromises(tx, planId));
	const own = ctx.actor.kind === 'user' && ctx.actor.role === 'unit' ? unitOf(ctx.actor) : null;
	return own === null ? promises : promises.filter(({ unitId }) => unitId === own);
}

function columnOf({ obligations }: Matrix, wanted: string | null): number {
	const found = obligations.findIndex(({ id }) => id === wanted);
	return found < 0 ? 0 : found;
}

function owingIn({ rows }: Matrix, column: number) {
	const owes = new Set(['not-due', 'due-soon', 'overdue', 'needs-more']);
	return rows.flatMap(({ unit, cells }) => {
		const cell = cells[column];
		return cell && owes.has(cell.state.name) ? [{ unit, cell }] : [];
	});
}
