import type { PlainDate } from '@kheo/core';
import type { Page } from '#lib/features/documents/page/page.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { askedTogether } from '#lib/server/database/asked-together.ts';
import { readInOneTrip } from '#lib/server/database/in-one-trip.ts';
import { keptPlan } from '#lib/server/database/kept-plan.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PublicPlan } from '../../publication.ts';
import { type Counted, countedProgress, progressOf } from '../count-progress.ts';

type Found = {
	readonly id: string;
	readonly title: string;
	readonly kind: string;
	readonly number: string | null;
	readonly symbol: string | null;
	readonly issued_on: PlainDate | null;
	readonly published_at: Date;
	readonly pages: readonly Page[];
	readonly progress: Counted | null;
};

const publicPlan = keptPlan(`
	select plans.id, plans.title, plans.kind, plans.number, plans.symbol, plans.issued_on, pub.published_at, pub.pages, case when pub.with_progress then ${countedProgress} end as progress
	from plan_publications pub join plans on plans.id = pub.plan_id
	where pub.withdrawn_at is null and plans.id = $1`);

/** A public plan: its copy without the masked words, and how far it is if that is public too. In one statement: everybody reads it. */
export function readPublicPlan(ctx: Context, id: string): Promise<PublicPlan> {
	return askedTogether(ctx.db, `public plan ${ctx.agencyId} ${id}`, () => findPublicPlan(ctx, id));
}

async function findPublicPlan(ctx: Context, id: string): Promise<PublicPlan> {
	const [found] = await readInOneTrip<Found>(ctx, { ...publicPlan, values: [id] });
	if (!found) throw new Problem('people.not-public');
	return {
		id,
		title: found.title,
		kind: found.kind,
		code: found.number && found.symbol ? `${found.number}/${found.symbol}` : '',
		issuedOn: found.issued_on,
		publishedOn: dayIn(found.published_at),
		pages: found.pages,
		progress: found.progress && progressOf(found.progress)
	};
}
