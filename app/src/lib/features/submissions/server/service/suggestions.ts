import { keyColumns, likeness, shinglesOf, type Suggestion, suggestionsOf } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { headOfPrinted } from '../../head-of-printed.ts';
import { proposedColumns } from '../../proposed-form.ts';
import { headColumn } from '../../sheet/sheet.ts';
import type { SuggestionsView } from '../../suggestions-view.ts';
import { assertMayFile } from '../access.ts';
import { editableReturn } from '../editable-return.ts';
import { insertRows } from '../insert-rows.ts';
import { getOwed, listHeads } from '../return-queries.ts';
import type { ReturnKey } from '../return-key.ts';
import { findSubmission, listRows } from '../submission-queries.ts';
import { listPastRows, type PastRow } from '../suggestion-queries.ts';

const ofOneHead = 12;
const sameThing = 0.6;

/** For each content head of the plan, what units of this agency registered for it in earlier years. Without an account only what several did is told. */
export async function viewSuggestions(ctx: Context, key: ReturnKey): Promise<SuggestionsView> {
	assertMayFile(ctx, key);
	return readOnly(ctx, async (tx) => {
		const { unit, plan } = await getOwed(tx, key);
		const heads = await listHeads(tx, plan.id);
		const known = Map.groupBy(await suggestionsFor(tx, ctx, plan.id), ({ head }) => head);
		const own = (await namesOf(tx, key)).map(shinglesOf);
		const asked = [...heads, { label: null, title: '' }].filter(({ label }) => known.has(label));
		return {
			unit: unit.name,
			heads: asked.map(({ label, title }) => ({
				label,
				title,
				suggestions: (known.get(label) ?? []).slice(0, ofOneHead).map(({ id, name, units, lastYear }) => {
					const words = shinglesOf(name);
					return { id, name, units, lastYear, present: own.some((row) => likeness(row, words) >= sameThing) };
				})
			}))
		};
	});
}

/** One press adds a suggestion as the return's last row: its name and its head, since day, place and people are each unit's own. */
export async function takeSuggestion(ctx: Context, key: ReturnKey, wanted: string, requestKey = ''): Promise<void> {
	assertMayFile(ctx, key);
	return inTransaction(ctx, 'submission.suggestion-taken', (tx) =>
		onceFor(tx, requestKey, async () => {
			const { id } = await editableReturn(tx, key);
			const { form, plan } = await getOwed(tx, key);
			const found = (await suggestionsFor(tx, ctx, plan.id)).find((one) => one.id === wanted);
			const column = keyColumns(form).name?.key;
			if (!found || column === undefined) throw new Problem('submission.suggestion-gone');
			const last = (await listRows(tx, id)).at(-1)?.position ?? 0;
			const cells = { [column]: found.name, ...(found.head !== null && { [headColumn]: found.head }) };
			await insertRows(tx, id, [{ id: newId(), position: last + 1024, cells, source: null, earlier: { row: found.id } }]);
			await audit(tx, { subject: { type: 'submission', id }, data: { ...key, from: found.id } });
		})
	);
}

async function suggestionsFor(tx: ReadTx, { actor }: Context, planId: string): Promise<Suggestion[]> {
	const heads = await listHeads(tx, planId);
	const past = (await listPastRows(tx, planId)).flatMap((row) => activityOf(row, heads));
	const least = actor.kind === 'link' ? 2 : 1;
	return suggestionsOf(past).filter(({ units }) => units >= least);
}

/** A row under a head that this plan lacks counts only where the plans have one theme. */
function activityOf({ id, cells, unitId, year, columns, headTitle, isSameTheme }: PastRow, heads: Parameters<typeof headOfPrinted>[1]) {
	const column = keyColumns({ title: '', columns: columns ?? proposedColumns }).name?.key ?? '';
	const name = (cells[column]?.v ?? '').replace(/\s+/g, ' ').trim();
	const head = headOfPrinted(headTitle, heads);
	return name === '' || (head === null && !isSameTheme) ? [] : [{ id, unit: unitId, year, name, head }];
}

async function namesOf(tx: ReadTx, key: ReturnKey): Promise<string[]> {
	const [{ form }, submission] = [await getOwed(tx, key), await findSubmission(tx, key)];
	const column = keyColumns(form).name?.key ?? '';
	return submission ? (await listRows(tx, submission.id)).map(({ cells }) => cells[column]?.v ?? '') : [];
}
