import { writeCsv } from '@kheo/documents/write-csv';
import { searchKey } from '@kheo/core';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Disclosure, Disclosures, ListVersion } from '../../disclosure.ts';
import { writeListFile } from '../list-file.ts';
import { requireStaff } from '../access.ts';
import { currentList, listDisclosures } from '../queries.ts';

/** What the agency's own staff see: everything, the internal items too. */
export async function readStaffDisclosures(ctx: Context): Promise<Disclosures> {
	requireStaff(ctx);
	return readOnly(ctx, (tx) => listDisclosures(tx, 'all'));
}

/** What everybody sees. A search needs no accents; what has the words with theirs comes first. */
export async function readPublicDisclosures(ctx: Context, q = ''): Promise<Disclosures> {
	const all = await readOnly(ctx, (tx) => listDisclosures(tx, 'public'));
	return q === '' ? all : { ...all, items: found(all.items, q) };
}

/** One item that everybody may see; an internal one is as if it were not there. */
export async function readPublicDisclosure(ctx: Context, id: string): Promise<Disclosure> {
	const item = (await readPublicDisclosures(ctx)).items.find((one) => one.id === id);
	if (!item) throw new Problem('people.not-public');
	return item;
}

export async function readListVersions(ctx: Context) {
	return readOnly(ctx, async (tx) => {
		const rows = await tx.selectFrom('disclosure_lists').selectAll().orderBy('version', 'desc').limit(50).execute();
		const versions = rows.map(({ version, how, items, made_at: at, made_by: by }): ListVersion => ({ version, how, items: items.length, at, by }));
		return { ...(await currentList(tx)), versions };
	});
}

/** The list without what was done: to be changed in a spreadsheet and read in again. */
export async function writeList(ctx: Context): Promise<string> {
	return writeListFile((await readOnly(ctx, currentList)).items);
}

/** The public items and how they stand, for whoever counts on, with the moment they are of. */
export async function writePublicCsv(ctx: Context): Promise<string> {
	const { items } = await readPublicDisclosures(ctx);
	const words = messagesIn(ctx.locale).disclosures;
	const heads = [words.content, words.law, words.state, words.posted, words.form, words.on, words.by, words.nextDue];
	const lines = items.map(({ content, law, state, nextDue, postings: [last] }) => {
		const done = last ? [last.title, words.forms[last.form], last.on, last.by] : ['', '', '', ''];
		return [content, law, words.states[state], ...done, nextDue ?? ''];
	});
	return writeCsv([heads, ...lines, [words.asOf, ctx.now.toISOString()]]);
}

function found(items: readonly Disclosure[], q: string): Disclosure[] {
	const bare = searchKey(q).split(' ').filter(Boolean);
	const exact = q.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean);
	const textOf = ({ content, law, postings }: Disclosure) => [content, law, ...postings.map(({ title }) => title)].join(' ').normalize('NFC').toLowerCase();
	const hits = (item: Disclosure) => exact.filter((word) => textOf(item).includes(word)).length;
	return items.filter((item) => bare.every((word) => searchKey(textOf(item)).includes(word))).toSorted((a, b) => hits(b) - hits(a));
}
