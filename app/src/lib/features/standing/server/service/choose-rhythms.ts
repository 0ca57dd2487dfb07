import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RhythmsForm } from '../../schema.ts';
import type { Chosen, StandingDuty } from '../../standing.ts';
import { listStanding } from '../queries.ts';

type Choice = Chosen & { readonly obligationId: string };

/** The Office says how often each duty without an end is confirmed, from when and until when; what was said before counts for the period its day falls in. */
export async function chooseRhythms(ctx: Context, planId: string, form: RhythmsForm, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const asked = choicesOf(form);
	return inTransaction(ctx, 'standing.rhythms-chosen', (tx) =>
		onceFor(tx, key, async () => {
			await tx.selectFrom('plans').select('id').where('id', '=', planId).forUpdate().execute();
			const duties = new Map((await listStanding(tx, { planId })).map((duty) => [duty.id, duty]));
			const changes = asked.filter((choice) => differs(choice, duties.get(choice.obligationId)));
			for (const choice of changes) await choose(tx, ctx, choice, duties.get(choice.obligationId));
			if (changes.length === 0) return leaveAsItWas(tx);
			await audit(tx, { subject: { type: 'plan', id: planId }, data: { rhythms: changes } });
		})
	);
}

function choicesOf({ duty, rhythm, from, until, version }: RhythmsForm): Choice[] {
	return duty.flatMap((obligationId, at) => {
		const [how, start] = [rhythm[at], from[at]];
		return how === undefined || how === '' || start === undefined
			? []
			: [{ obligationId, rhythm: how, from: start, until: until[at] ?? null, version: version[at] ?? 0 }];
	});
}

function differs({ rhythm, from, until }: Choice, duty: StandingDuty | undefined): boolean {
	const chosen = duty?.chosen;
	return !chosen || chosen.rhythm !== rhythm || chosen.from !== from || chosen.until !== until;
}

async function choose(tx: Tx, { now, actor }: Context, { obligationId, rhythm, from, until, version }: Choice, duty: StandingDuty | undefined): Promise<void> {
	if (!duty) throw new Problem('standing.not-found');
	if ((duty.chosen?.version ?? 0) !== version) throw new Problem('standing.moved');
	if (until !== null && until < from) throw new Problem('standing.ends-before');
	const given = { rhythm, from_day: from, until_day: until, version: version + 1, chosen_at: now, chosen_by: actorName(actor) };
	await tx
		.insertInto('standing_duties')
		.values({ obligation_id: obligationId, ...given })
		.onConflict((conflict) => conflict.columns(['agency_id', 'obligation_id']).doUpdateSet(given))
		.execute();
}
