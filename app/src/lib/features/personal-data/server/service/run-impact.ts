import canonicalize from 'canonicalize';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ImpactAnswers, ImpactContent } from '../../impact.ts';
import type { AnswersForm, SentForm, SignedForm } from '../../impact-schema.ts';
import { measuresIn } from '../measures.ts';
import { registerIn } from './read-register.ts';

/** What the agency says of the assessment that is being written; the first words begin it. */
export function saveAnswers(ctx: Context, { number, version, ...answers }: AnswersForm, key = ''): Promise<void> {
	requireImpactAdmin(ctx);
	return inTransaction(ctx, 'impact-assessment.written', (tx) =>
		onceFor(tx, key, async () => {
			const said = { answers: jsonOf(answers), changed_at: ctx.now, changed_by: actorName(ctx.actor) };
			if (number === 0) await begin(tx, said);
			else await change(tx, number, version, said, 'open');
			await audit(tx, { subject: { type: 'impact-assessment', id: ctx.agencyId }, data: { number, ...answers } });
		})
	);
}

async function begin(tx: Tx, said: { answers: string; changed_at: Date; changed_by: string }): Promise<void> {
	const { last } = await tx
		.selectFrom('impact_assessments')
		.select(({ fn }) => fn.max('number').as('last'))
		.executeTakeFirstOrThrow();
	const number = (last ?? 0) + 1;
	const inserting = tx.insertInto('impact_assessments').values({ number, ...said });
	const { numInsertedOrUpdatedRows: taken } = await inserting.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
	if (!taken) throw new Problem('impact.moved');
}

/** A leader signed it: the register and the measures of that day are kept with it, and nothing of it changes any more. */
export function signOff(ctx: Context, { number, version, on, signer }: SignedForm, key = ''): Promise<void> {
	requireImpactAdmin(ctx);
	if (on > ctx.today) throw new Problem('impact.in-future');
	return inTransaction(ctx, 'impact-assessment.signed-off', (tx) =>
		onceFor(tx, key, async () => {
			const row = await tx.selectFrom('impact_assessments').select('answers').where('number', '=', number).executeTakeFirst();
			if (!row) throw new Problem('impact.moved');
			const entries = await registerIn(tx);
			const content: ImpactContent = { answers: row.answers as ImpactAnswers, entries, measures: await measuresIn(tx, entries) };
			const sha256 = sha256Of(canonicalize(content) ?? '');
			await change(tx, number, version, { content: jsonOf(content), content_sha256: sha256, signed_on: on, signer, entered_by: actorName(ctx.actor) }, 'open');
			await audit(tx, { subject: { type: 'impact-assessment', id: ctx.agencyId }, data: { number, on, sha256 } });
		})
	);
}

/** To whom it went, and when. */
export function noteSent(ctx: Context, { number, version, on, to, document }: SentForm, key = ''): Promise<void> {
	requireImpactAdmin(ctx);
	if (on > ctx.today) throw new Problem('impact.in-future');
	return inTransaction(ctx, 'impact-assessment.sent', (tx) =>
		onceFor(tx, key, async () => {
			const row = await tx.selectFrom('impact_assessments').select('signed_on').where('number', '=', number).executeTakeFirst();
			if (row?.signed_on && on < row.signed_on) throw new Problem('impact.before-signed');
			await change(tx, number, version, { sent_on: on, sent_to: to, sent_document: document }, 'signed');
			await audit(tx, { subject: { type: 'impact-assessment', id: ctx.agencyId }, data: { number, on, to, document } });
		})
	);
}

async function change(tx: Tx, number: number, version: number, set: object, state: 'open' | 'signed'): Promise<void> {
	const changing = tx
		.updateTable('impact_assessments')
		.set({ ...set, version: version + 1 })
		.where('number', '=', number)
		.where('version', '=', version)
		.where('signed_on', state === 'open' ? 'is' : 'is not', null);
	if ((await changing.executeTakeFirst()).numUpdatedRows === 0n) throw new Problem('impact.moved');
}

export function requireImpactAdmin({ actor }: Context): void {
	if (!(actor.kind === 'system' || (actor.kind === 'user' && actor.role === 'admin'))) throw new Problem('actor.not-allowed');
}
