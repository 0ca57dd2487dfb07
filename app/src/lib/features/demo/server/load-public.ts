import { addDays } from '@kheo/core';
import { publishPlan, readPublication } from '#lib/features/people/server/service/publish-plan.ts';
import { approveSlogans } from '#lib/features/slogans/server/service/decide-slogans.ts';
import { takeSlogans } from '#lib/features/slogans/server/service/take-slogans.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

const shownDays = 45;

/** What the people see of the sample: the plan, and its slogans as a leader let them be shown. */
export async function loadPublic(office: Context, leader: Context): Promise<void> {
	const plan = await readOnly(office, (tx) => tx.selectFrom('plans').select(['id', 'document_id']).executeTakeFirst());
	if (!plan) return;
	if ((await readPublication(office, plan.id)).version === 0) await publishPlan(office, plan.id, { version: 0, masked: [], withProgress: true, withCalendar: true });
	await takeSlogans(office, { documentId: plan.document_id });
	const waiting = await readOnly(office, (tx) => tx.selectFrom('slogans').select(['id', 'version']).where('state', '=', 'proposed').orderBy('ordinal').execute());
	const slogan = waiting.map(({ id, version }) => `${id}:${version}`);
	if (slogan.length > 0) await approveSlogans(leader, { slogan, from: office.today, to: addDays(office.today, shownDays) });
}
