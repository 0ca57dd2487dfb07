import { searchKey, shortTask } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { AwaitedAbove } from '../../view.ts';
import { listAbove, listAwaited } from '../queries.ts';

export type Sent = { readonly kind: 'register' | 'results'; readonly year: number | null; readonly theme: string };

/** What superiors in this installation await from this agency, the likeliest first. Each superior is asked under its own name, never joined to ours. */
export async function findAwaited(ctx: Context, sent: Sent): Promise<AwaitedAbove[]> {
	const above = await readOnly(ctx, listAbove);
	const lists = await Promise.all(
		above.map(async ({ agencyId, unitId, name }) => {
			const rows = await readOnly(asUnitAbove(ctx, { agencyId, unitId, name: '' }), (tx) => listAwaited(tx, unitId, sent.kind));
			return rows.map(({ deadline, task, year, theme, ...row }) => {
				const isLikely = year === sent.year && campaignOf(theme) === campaignOf(sent.theme);
				return { ...row, agencyId, superior: name, task: shortTask(task, deadline?.words), isLikely };
			});
		})
	);
	return lists.flat().sort((a, b) => Number(b.isLikely) - Number(a.isLikely));
}

/** The person who sends, as the unit that stands for us above: there it may do what that unit may, and nothing else. */
export function asUnitAbove(ctx: Context, { agencyId, unitId, name }: { readonly agencyId: string; readonly unitId: string; readonly name: string }): Context {
	if (ctx.actor.kind !== 'user') throw new Problem('actor.not-allowed');
	const { userId, name: person } = ctx.actor;
	return { ...ctx, agencyId, actor: { kind: 'user', userId, role: 'unit', unitId, name: name === '' ? person : `${person} (${name})` } };
}

function campaignOf(theme: string): string {
	return searchKey(theme).replaceAll(/\d{4}/gu, '').replaceAll(/\s+/gu, ' ').trim();
}
