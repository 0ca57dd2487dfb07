import { type DisclosureLine, startingDisclosures } from '@kheo/core';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { DisclosureListsTable, ListedDisclosure } from '#lib/server/database/tables/disclosures.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import { readListFile } from '../list-file.ts';
import type { LineForm } from '../../schema.ts';
import { currentList } from '../queries.ts';

type How = DisclosureListsTable['how'];
type Listed = readonly ListedDisclosure[];
const LINES_MAX = 500;
const FILE_MAX = 1024 * 1024;

/** Begins with a list that comes with the system, or adds what is missing of it. */
export async function takeStartingList(
	ctx: Context,
	{ version, which }: { readonly version: number; readonly which: 'agency' | 'commune' },
	key = ''
): Promise<void> {
	return changeList(ctx, version, which, key, (now) => [
		...now,
		...startingDisclosures[which].filter((line) => !now.some((one) => isSame(one, line))).map(named)
	]);
}

/** The whole list from a file: a line that stands in the list already keeps what was done for it; a line that the file lacks leaves. */
export async function importList(ctx: Context, { version, file }: { readonly version: number; readonly file: File }, key = ''): Promise<void> {
	if (file.size > FILE_MAX) throw new Problem('disclosure.list-too-large');
	const lines = readListFile(await file.text());
	if (typeof lines === 'number' || lines.length === 0) throw new Problem('disclosure.file-unread');
	return changeList(ctx, version, 'file', key, (now) => lines.map((line) => ({ ...line, id: now.find((one) => isSame(one, line))?.id ?? newId() })));
}

/** One line is changed, added or leaves. A line that was for staff alone and is opened to everybody begins anew: what staff were told, with its proofs, stays among staff. */
export async function changeLine(ctx: Context, { version, id, gone, ...line }: LineForm, key = ''): Promise<void> {
	return changeList(ctx, version, 'line', key, (now) => {
		if (id === '') return [...now, named(line)];
		const old = now.find((one) => one.id === id);
		if (!old) throw new Problem('disclosure.not-found');
		const changed = old.audience === 'staff' && line.audience === 'public' ? named(line) : { ...line, id };
		return now.flatMap((one) => (one.id !== id ? [one] : gone ? [] : [changed]));
	});
}

async function changeList(ctx: Context, version: number, how: How, key: string, change: (now: Listed) => Listed): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	try {
		await inTransaction(ctx, 'disclosure.list-changed', (tx) => onceFor(tx, key, () => insertVersion(tx, ctx, version, how, change)));
	} catch (error) {
		if (brokenConstraint(error) === 'disclosure_lists_pkey') throw new Problem('disclosure.moved', { cause: error });
		throw error;
	}
}

async function insertVersion(tx: Tx, ctx: Context, version: number, how: How, change: (now: Listed) => Listed): Promise<void> {
	const now = await currentList(tx);
	if (now.version !== version) throw new Problem('disclosure.moved');
	const items = change(now.items);
	if (items.length > LINES_MAX) throw new Problem('disclosure.too-many');
	const made = { made_at: ctx.now, made_by: actorName(ctx.actor) };
	await tx
		.insertInto('disclosure_lists')
		.values({ version: version + 1, items: jsonOf(items), how, ...made })
		.execute();
	await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { version: version + 1, how, items: items.length } });
}

function isSame(a: DisclosureLine, b: DisclosureLine): boolean {
	return a.audience === b.audience && a.content.normalize('NFC').toLowerCase() === b.content.normalize('NFC').toLowerCase();
}

function named(line: DisclosureLine): ListedDisclosure {
	return { ...line, id: newId() };
}
