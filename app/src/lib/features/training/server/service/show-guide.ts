import { isMovable } from '#lib/server/clock.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { script, type StepName } from '../../script.ts';
import { changeGuide, findGuide, showGuide } from '../guide-queries.ts';

/** The guide stands on everybody's pages from now on. */
export function beginGuide(ctx: Context): Promise<void> {
	return changing(ctx, 'training.guide-begun', showGuide);
}

/** It is put away; what was played stays played. */
export function hideGuide(ctx: Context): Promise<void> {
	return changing(ctx, 'training.guide-hidden', (tx) => changeGuide(tx, { hidden_at: ctx.now }));
}

/** The player has looked at what a step shows and of which nothing is written. */
export async function markSeen(ctx: Context, name: StepName): Promise<void> {
	assertPlays(ctx);
	await inTransaction(ctx, 'training.step-seen', async (tx) => {
		const seen = (await findGuide(tx))?.seen ?? [];
		if (seen.includes(name) || !script.some((line) => line.name === name && line.by === 'seen')) return leaveAsItWas(tx);
		await showGuide(tx);
		await changeGuide(tx, { seen: [...seen, name] });
		return audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { step: name } });
	});
}

/** Only where people practise, and there only the Office moves what everybody sees. */
export function assertPlays({ actor }: Context): void {
	if (!isMovable()) throw new Problem('page.not-found');
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}

async function changing(ctx: Context, action: string, change: (tx: Tx) => Promise<void>): Promise<void> {
	assertPlays(ctx);
	await inTransaction(ctx, action, async (tx) => {
		await change(tx);
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: {} });
	});
}
