import { FileRefused } from '@kheo/documents/refused';
import { readFile } from '@kheo/documents/read-file';
import { pagesOf } from '#lib/features/documents/page/pages-of.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { paragraphsOf } from '../../paragraphs.ts';
import type { DraftForm, HeadForm, NewConsultation } from '../../schema.ts';
import { lockConsultation } from '../queries.ts';

/** A draft to be put to people, read from its file; nobody sees it before it is published. */
export async function prepareConsultation(ctx: Context, { file, ...head }: NewConsultation, key = ''): Promise<string> {
	requireOffice(ctx);
	const { values } = columnsOf(head);
	const read = await readDraft(file);
	return inTransaction(ctx, 'consultation.prepared', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			await tx
				.insertInto('consultations')
				.values({ id, ...values, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await insertDraft(tx, ctx, id, 1, read);
			await audit(tx, { subject: { type: 'consultation', id }, data: { title: head.title, from: head.opensOn, to: head.closesOn, file: read.name } });
			return id;
		})
	);
}

export async function changeHead(ctx: Context, { id, version, ...head }: HeadForm, key = ''): Promise<void> {
	const { values } = columnsOf(head);
	return change(ctx, 'consultation.changed', { id, version, key }, async (tx) => {
		await tx
			.updateTable('consultations')
			.set({ ...values, version: version + 1 })
			.where('id', '=', id)
			.execute();
		return { ...head };
	});
}

/** A newer version of the draft: remarks of the one before stay, and stand where their words stand now. */
export async function putNewDraft(ctx: Context, { id, version, file }: DraftForm, key = ''): Promise<void> {
	requireOffice(ctx);
	const read = await readDraft(file);
	return change(ctx, 'consultation.draft-renewed', { id, version, key }, async (tx) => {
		const { number } = await tx
			.selectFrom('consultation_drafts')
			.select((of) => of.fn.max('number').as('number'))
			.where('consultation_id', '=', id)
			.executeTakeFirstOrThrow();
		await insertDraft(tx, ctx, id, number + 1, read);
		await tx
			.updateTable('consultations')
			.set({ version: version + 1 })
			.where('id', '=', id)
			.execute();
		return { number: number + 1, file: read.name };
	});
}

export async function publishConsultation(ctx: Context, { id, version }: { readonly id: string; readonly version: number }, key = ''): Promise<void> {
	return change(ctx, 'consultation.published', { id, version, key }, async (tx) => {
		const shown = { published_at: ctx.now, published_by: actorName(ctx.actor), withdrawn_at: null, withdrawn_by: null };
		await tx
			.updateTable('consultations')
			.set({ ...shown, version: version + 1 })
			.where('id', '=', id)
			.execute();
		return {};
	});
}

/** It leaves the people's side; what was said of it stays. */
export async function withdrawConsultation(ctx: Context, { id, version }: { readonly id: string; readonly version: number }, key = ''): Promise<void> {
	return change(ctx, 'consultation.withdrawn', { id, version, key }, async (tx) => {
		const gone = { withdrawn_at: ctx.now, withdrawn_by: actorName(ctx.actor) };
		await tx
			.updateTable('consultations')
			.set({ ...gone, version: version + 1 })
			.where('id', '=', id)
			.execute();
		return {};
	});
}

type What = { readonly id: string; readonly version: number; readonly key: string };

async function change(ctx: Context, action: string, { id, version, key }: What, write: (tx: Tx) => Promise<Record<string, unknown>>): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			await lockConsultation(tx, id, version);
			await audit(tx, { subject: { type: 'consultation', id }, data: await write(tx) });
		})
	);
}

function columnsOf({ title, asked, note, opensOn, closesOn, tableTitle }: Omit<HeadForm, 'id' | 'version'>) {
	if (closesOn < opensOn) throw new Problem('consultation.period-backwards');
	return { values: { title, asked, note, opens_on: opensOn, closes_on: closesOn, table_title: tableTitle } };
}

type Read = { readonly pages: ReturnType<typeof pagesOf>; readonly name: string };

async function readDraft(file: File): Promise<Read> {
	try {
		const { document } = await readFile(new Uint8Array(await file.arrayBuffer()), file.name, { expects: 'plan' });
		const pages = pagesOf(document);
		if (paragraphsOf(pages).length === 0) throw new Problem('consultation.file-unread');
		return { pages, name: file.name.slice(0, 200) };
	} catch (error) {
		if (error instanceof FileRefused) throw new Problem(error.code === 'file.secret' ? 'issue.file-secret' : 'consultation.file-unread', { cause: error });
		throw error;
	}
}

async function insertDraft(tx: Tx, ctx: Context, id: string, number: number, { pages, name }: Read): Promise<void> {
	const entered = { entered_at: ctx.now, entered_by: actorName(ctx.actor) };
	await tx
		.insertInto('consultation_drafts')
		.values({ consultation_id: id, number, pages: jsonOf(pages), file_name: name, ...entered })
		.execute();
}

function requireOffice(ctx: Context): void {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
}
