import { type EditedColumn, formIssue, nextForm, proposedForms, shortTask } from '@kheo/core';
import { proposedColumns } from '#lib/features/submissions/proposed-form.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { FormEdit } from '../../schema.ts';
import type { FormView } from '../../view.ts';
import { countBegun, findForm, type FoundForm, insertVersion, listVersions, lockObligation } from '../queries.ts';

/** The form on which units answer an obligation, its versions, and what may be taken in its place. */
export async function readForm(ctx: Context, obligationId: string): Promise<FormView> {
	assertOffice(ctx);
	return readOnly(ctx, async (tx) => {
		const found = await findForm(tx, obligationId);
		if (!found) throw new Problem('form.not-found');
		const name = shortTask(found.task, found.deadline?.words);
		return {
			obligation: { id: found.id, name, planId: found.planId, planTitle: found.planTitle },
			seen: found.formId ?? '',
			title: found.title ?? name,
			...standing(found),
			versions: await listVersions(tx, found.formId),
			begun: await countBegun(tx, obligationId)
		};
	});
}

/** Sets the columns anew as the form's next version. Rows keep their cells; what is no longer asked stays readable beside them. */
export function setForm(ctx: Context, obligationId: string, { seen, title, columns }: FormEdit, key = ''): Promise<string> {
	return changing(ctx, 'form.set', obligationId, seen, key, () => ({ title, columns, origin: 'set' }));
}

/** Takes a proposed form as the next version. */
export function takeProposedForm(ctx: Context, obligationId: string, { seen, proposed }: { readonly seen: string; readonly proposed: string }, key = '') {
	const form = proposedForms.find(({ id }) => id === proposed);
	if (!form) throw new Problem('form.not-found');
	const columns = form.columns.map((column): EditedColumn => ({ ...column, key: null }));
	return changing(ctx, 'form.proposed-taken', obligationId, seen, key, () => ({ title: form.title, columns, origin: 'proposed' }));
}

type Wanted = { readonly title: string; readonly columns: readonly EditedColumn[]; readonly origin: 'set' | 'proposed' };

function changing(ctx: Context, action: string, obligationId: string, seen: string, key: string, wanted: () => Wanted): Promise<string> {
	assertOffice(ctx);
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			await lockObligation(tx, obligationId);
			const before = await findForm(tx, obligationId);
			if (!before) throw new Problem('form.not-found');
			if ((before.formId ?? '') !== seen) throw new Problem('form.moved');
			const { title, columns, origin } = wanted();
			const own = new Set([...standing(before).columns, ...standing(before).removed].map((column) => column.key));
			const issue = formIssue(columns) ?? (columns.some((column) => column.key !== null && !own.has(column.key)) ? 'form.moved' : null);
			if (issue) throw new Problem(issue);
			const next = nextForm(standing(before), columns);
			const id = await insertVersion(tx, before, { title, origin, ...next });
			await audit(tx, { subject: { type: 'form', id }, data: { obligationId, follows: before.formId, origin, columns: next.columns, removed: next.removed } });
			return id;
		})
	);
}

function standing({ columns, removed }: FoundForm) {
	return { columns: columns ?? proposedColumns, removed: removed ?? [] };
}

function assertOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
