import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';

/** What this process has entered today; it saves the question, and the table holds the truth. */
const entered = new Set<string>();
const keptInMind = 5000;
/** Anybody may write an embed into a page of theirs; the log does not grow with each. */
const placesADay = 50;

/** The site, or a page that embeds it, shows this slogan today: one line of the log a day and place, however many look. */
export async function noteShown(ctx: Context, sloganId: string, how: 'site' | 'embed', place: string): Promise<void> {
	const told = [ctx.agencyId, sloganId, how, place, ctx.today].join(' ');
	if (entered.has(told)) return;
	await inTransaction({ ...ctx, actor: { kind: 'system' } }, 'slogan.shown', async (tx) => {
		const { places } = await tx
			.selectFrom('slogan_showings')
			.select((eb) => eb.fn.countAll<number>().as('places'))
			.where('slogan_id', '=', sloganId)
			.where('shown_on', '=', ctx.today)
			.where('how', 'in', ['site', 'embed'])
			.executeTakeFirstOrThrow();
		if (Number(places) >= placesADay) return leaveAsItWas(tx);
		const seen = { id: newId(), slogan_id: sloganId, how, place: place.slice(0, 200), shown_on: ctx.today, shown_until: ctx.today, note: '' };
		const { numInsertedOrUpdatedRows } = await tx
			.insertInto('slogan_showings')
			.values({ ...seen, entered_at: ctx.now, entered_by: '' })
			.onConflict((conflict) => conflict.columns(['agency_id', 'slogan_id', 'how', 'place', 'shown_on']).where('how', 'in', ['site', 'embed']).doNothing())
			.executeTakeFirst();
		if (!numInsertedOrUpdatedRows) return leaveAsItWas(tx);
		await audit(tx, { subject: { type: 'slogan', id: sloganId }, data: { how, place: seen.place, on: ctx.today } });
	});
	if (entered.size > keptInMind) entered.clear();
	entered.add(told);
}
