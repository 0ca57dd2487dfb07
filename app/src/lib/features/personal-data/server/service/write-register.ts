import { writeCsv } from '@kheo/documents/write-csv';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import type { Messages } from '#lib/i18n/messages.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import type { PurposeEntry } from '../../purpose-entry.ts';
import { sayColumns, sayKeeping, saySafety, sayTable } from '../../say-register.ts';
import { readRegister } from './read-register.ts';

/** The register to take along: a line for every group of columns. */
export async function writeRegister(ctx: Context, as: 'csv' | 'xlsx'): Promise<{ readonly bytes: Uint8Array | string; readonly name: string }> {
	const t = messagesIn(ctx.locale);
	const { title } = t.personalData;
	const rows = (await readRegister(ctx)).flatMap((entry) => linesOf(t, entry));
	const name = `${title}.${as}`;
	const columns = columnsIn(t);
	if (as === 'csv') return { bytes: writeCsv([columns.map(({ heading }) => heading), ...rows]), name };
	return { bytes: await writeXlsx({ name: title.slice(0, 31), title: [title], columns, rows }), name };
}

function columnsIn({ personalData: words }: Messages) {
	const { register, table, column, kind, basis, whose, origin, seen, keeping, kept, erasure } = words;
	const widths = [26, 26, 30, 10, 34, 20, 18, 24, 24, 24, 20];
	const heads = [register, table, column, kind, basis, whose, origin, seen, keeping, kept, erasure];
	return heads.map((heading, at) => ({ heading, width: widths[at] ?? 20 }));
}

function linesOf(t: Messages, entry: PurposeEntry): string[][] {
	const words = t.personalData;
	const purpose = words.purposes[entry.name].title;
	const said = [words.bases[entry.basis], words.persons[entry.whose], words.origins[entry.origin], words.seers[entry.seen], sayKeeping(t.personalData, entry)];
	return entry.fields.map((field) => {
		const columns = `${sayColumns(t.personalColumns, field.columns)} (${field.columns.join(', ')})`;
		const what = [purpose, sayTable(t.personalTables, field.table), columns, words.kinds[field.kind]];
		return [...what, ...said, saySafety(t.personalData, field), words.erasures[field.erasure]];
	});
}
