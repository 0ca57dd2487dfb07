import { type NumberFault, readDocumentNumber, printDocumentNumber, remedyFault } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RemedyForm } from '../../schema.ts';
import { lockPaper } from '../paper-queries.ts';
import { asProblem } from '../refusals.ts';
import { insertRemedy, remediesOf } from '../remedy-queries.ts';
import { requireClerk } from '../require-office.ts';

/** An issued paper is replaced, corrected by a letter, or recalled. The paper itself and its line in the book stay. */
export async function enterRemedy(ctx: Context, form: RemedyForm, key = ''): Promise<void> {
	requireClerk(ctx);
	const byNumber = form.how === 'recalled' && form.byNumber === '' ? '' : readable(form.byNumber);
	return inTransaction(ctx, `paper.${form.how}`, (tx) =>
		onceFor(tx, key, async () => {
			const paper = await lockPaper(tx, form.documentId);
			if (!paper) throw new Problem('paper.not-found');
			const before = ((await remediesOf(tx, [paper.id])).get(paper.id) ?? []).map(({ how }) => how);
			const fault = remedyFault(paper.issuedOn === null ? 'numbered' : 'issued', before, form.how, byNumber || null);
			if (fault) throw new Problem(fault);
			if (form.day > ctx.today) throw new Problem('issue.day-in-future');
			if (paper.issuedOn !== null && form.day < paper.issuedOn) throw new Problem('remedy.before-issue');
			await insertRemedy(tx, newId(), { ...form, byNumber }, { at: ctx.now, by: actorName(ctx.actor) });
			await audit(tx, { subject: { type: 'paper', id: paper.id }, data: { how: form.how, reason: form.reason, by: byNumber || null, day: form.day } });
		})
	).catch(asProblem);
}

function readable(text: string): string {
	if (text === '') throw new Problem('remedy.number-missing');
	const read = readDocumentNumber(text);
	if (!read) throw new Problem('number.unreadable' satisfies NumberFault);
	return printDocumentNumber(read);
}
