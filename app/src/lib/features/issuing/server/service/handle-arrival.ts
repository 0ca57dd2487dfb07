import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ArrivalStep, Pages } from '../../schema.ts';
import { findArrival, insertStep, setArrivalPages } from '../arrival-queries.ts';
import { lockPaper, setPages } from '../paper-queries.ts';
import { requireClerk } from '../require-office.ts';

/** Notes what was done with a document that arrived: passed on, directed, in hand or settled (NĐ 30/2020, Phụ lục VI, II.17). It is never changed. */
export function noteStep(ctx: Context, step: ArrivalStep, key = ''): Promise<void> {
	requireClerk(ctx);
	return inTransaction(ctx, 'arrival.step-noted', (tx) =>
		onceFor(tx, key, async () => {
			const arrival = await findArrival(tx, step.id);
			if (!arrival) throw new Problem('arrival.not-found');
			if (step.takenOn > ctx.today) throw new Problem('issue.day-in-future');
			if (step.takenOn < arrival.arrivedOn) throw new Problem('arrival.before-arrival');
			const id = newId();
			await insertStep(tx, id, step, { at: ctx.now, by: actorName(ctx.actor) });
			const { what, takenOn, person } = step;
			await audit(tx, { subject: { type: 'arrival', id: step.id }, data: { step: id, what, takenOn, person: aboutPerson(`arrival:${step.id}`, person) } });
		})
	);
}

/** A person puts right how many pages the file of an arrival was counted to have. */
export function correctArrivalPages(ctx: Context, { id, pages }: Pages, key = ''): Promise<void> {
	requireClerk(ctx);
	return inTransaction(ctx, 'arrival.pages-corrected', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await setArrivalPages(tx, id, pages))) throw new Problem('arrival.not-found');
			await audit(tx, { subject: { type: 'arrival', id }, data: { pages } });
		})
	);
}

/** The same of an issued paper. */
export function correctPages(ctx: Context, { id, pages }: Pages, key = ''): Promise<void> {
	requireClerk(ctx);
	return inTransaction(ctx, 'paper.pages-corrected', (tx) =>
		onceFor(tx, key, async () => {
			const paper = await lockPaper(tx, id);
			if (!paper) throw new Problem('paper.not-found');
			if (paper.issuedOn === null) throw new Problem('issue.moved');
			await setPages(tx, id, pages);
			await audit(tx, { subject: { type: 'paper', id }, data: { before: paper.pages, after: pages } });
		})
	);
}
