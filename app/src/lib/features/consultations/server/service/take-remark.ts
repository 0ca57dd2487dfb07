import { holdIfCaught } from '#lib/features/open-forms/server/service/hold-message.ts';
import { refusePrograms } from '#lib/server/open-forms/form-guard.ts';
import { refuseSame } from '#lib/server/open-forms/refuse-same.ts';
import type { Page } from '#lib/features/documents/page/page.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor, wasAnswered } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { paragraphsOf } from '../../paragraphs.ts';
import type { NewRemark, PaperRemark } from '../../schema.ts';
import { lockConsultation } from '../queries.ts';

const action = 'consultation.remarked';

/** What somebody says on the public page, while it is open; shown once the Office has looked at it. The log never says who it was. */
export async function sendRemark(signedIn: Context, id: string, { token, website, altcha, ...remark }: NewRemark, address: string, key: string): Promise<void> {
	const ctx: Context = { ...signedIn, actor: { kind: 'citizen', name: '' } };
	const again = await readOnly(ctx, (tx) => wasAnswered(tx, action, key));
	const { isProven } = again ? { isProven: true } : await refusePrograms(ctx, { token, website, altcha, address });
	await inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const { published_at: published, withdrawn_at: withdrawn, opens_on: from, closes_on: to } = await lockConsultation(tx, id, null);
			if (!published || withdrawn) throw new Problem('people.not-public');
			if (ctx.today < from || ctx.today > to) throw new Problem('consultation.not-open');
			const { draft, paragraph, quote, words, fromKind, fromName } = remark;
			await refuseSame(tx, ctx, address, [action, id, draft, paragraph, quote, words, fromKind, fromName]);
			const made = await insertRemark(tx, id, { ...remark, receivedOn: ctx.today }, { origin: 'web', state: 'waiting', entered_by: '' });
			await holdIfCaught(tx, ctx, { kind: 'remark', id: made, words: `${remark.words}\n${remark.fromName}`, isProven });
		})
	);
}

/** What came on paper, by letter or at a meeting, entered by the Office on somebody's behalf; late letters count too. */
export async function enterRemark(ctx: Context, { id, ...remark }: PaperRemark, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (remark.receivedOn > ctx.today) throw new Problem('consultation.in-future');
	await inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			await lockConsultation(tx, id, null);
			await insertRemark(tx, id, remark, { origin: 'paper', state: 'shown', entered_by: actorName(ctx.actor) });
		})
	);
}

type How = { readonly origin: 'web' | 'paper'; readonly state: 'waiting' | 'shown'; readonly entered_by: string };

async function insertRemark(tx: Tx, consultationId: string, remark: Omit<PaperRemark, 'id'>, how: How): Promise<string> {
	const { draft, paragraph, quote, words, fromKind, fromName, receivedOn } = remark;
	if (fromKind === 'organisation' && fromName === '') throw new Problem('consultation.name-missing');
	const found = await tx
		.selectFrom('consultation_drafts')
		.select('pages')
		.where('consultation_id', '=', consultationId)
		.where('number', '=', draft)
		.executeTakeFirst();
	if (!found) throw new Problem('consultation.moved');
	const text = paragraph === null ? '' : paragraphsOf(found.pages as readonly Page[])[paragraph]?.text;
	if (text === undefined) throw new Problem('consultation.paragraph');
	if (quote !== '' && paragraph !== null && !text.includes(quote)) throw new Problem('consultation.quote');
	const id = newId();
	const from = { from_kind: fromKind, from_name: fromKind === 'organisation' ? fromName : '' };
	await tx
		.insertInto('consultation_remarks')
		.values({ id, consultation_id: consultationId, draft_number: draft, paragraph, quote, words, ...from, received_on: receivedOn, ...how })
		.execute();
	await audit(tx, { subject: { type: 'consultation', id: consultationId }, data: { remark: id, draft, paragraph, from: fromKind, origin: how.origin } });
	return id;
}
