import { bestForm, chooseUnit, readReturn, type ReadReturn, searchKey, shortTask } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { findDocument, requireOffice, listAgencyUnits, type StoredDocument } from '#lib/features/documents/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { FilledForm } from '../../filled-form.ts';
import { listAskedForms, type AskedForm } from '../queries.ts';

/** What a document is when it is not a plan but a form of a running plan that somebody has filled in; null when it is no such thing. */
export function findFilledForm(ctx: Context, documentId: string): Promise<FilledForm | null> {
	requireOffice(ctx);
	return readOnly(ctx, async (tx) => {
		const document = await findDocument(tx, documentId);
		return document && document.planId === null ? filledIn(tx, ctx, document) : null;
	});
}

async function filledIn(tx: ReadTx, ctx: Context, { model, name, facts: { header } }: StoredDocument): Promise<FilledForm | null> {
	const asked = await listAskedForms(tx);
	const reads = asked.map((form) => readReturn(model, form, name));
	const at = bestForm(reads.map((read) => [read]));
	const [form, read] = [asked[at], reads[at]];
	if (!form || !read || !isFilledIn(read, form)) return null;
	const units = await listAgencyUnits(tx, ctx.today);
	const chosen = chooseUnit(read.names, units);
	const unit = units.find((one) => one.name === chosen?.name && form.unitIds.includes(one.id));
	const own = [form.heading.issuer, (await getAgency(tx)).name];
	if (isOurs(header, own) && (header.symbol !== null || !unit)) return null;
	return {
		planId: form.planId,
		plan: form.plan,
		obligationId: form.obligationId,
		task: shortTask(form.task, form.deadline?.words),
		unit: unit ? { id: unit.id, name: unit.name } : null,
		rows: read.rows.length
	};
}

/** The agency's own letterhead: with a symbol it is a paper of ours, as the register that went up; without one a unit may have copied it. */
function isOurs({ issuer }: { readonly issuer: string | null }, own: readonly (string | null)[]): boolean {
	return issuer !== null && own.some((name) => name !== null && searchKey(name) === searchKey(issuer));
}

/** At least half of what a person would type is typed; a plan that only prints the form has no rows. */
function isFilledIn({ rows }: ReadReturn, { columns }: AskedForm): boolean {
	const toFill = columns.filter(({ type }) => type !== 'ordinal' && type !== 'note').map(({ key }) => key);
	const filled = toFill.filter((key) => rows.some(({ cells }) => (cells[key] ?? '') !== ''));
	return rows.length > 0 && filled.length * 2 >= toFill.length;
}
