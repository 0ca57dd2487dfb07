import { setPages } from '@kheo/documents/set-pages';
import { writeCsv } from '@kheo/documents/write-csv';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actorKey, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import { inOneLine } from '../../changes.ts';
import { EXPORT_MOST, type ExportForm, type LogItem, PDF_MOST } from '../../log.ts';
import { filterParams } from '../../filter-params.ts';
import type { LogFilter } from '../../schema.ts';
import { sayInstant } from '../../say-instant.ts';
import { requireAuditor } from '../access.ts';
import { conditionOf } from '../filters.ts';
import { logPages } from '../log-pages.ts';
import { countEntries, listEntries, type LogRow } from '../queries.ts';
import { itemsOf } from './read-audit-log.ts';

type Found = { readonly rows: readonly LogRow[]; readonly items: readonly LogItem[]; readonly agency: string };

/** What the filter finds as a file. The log keeps who took it, how much and by which filter; what was typed of people stands there sealed. */
export async function exportAuditLog(
	ctx: Context,
	filter: LogFilter,
	form: ExportForm
): Promise<{ readonly bytes: Uint8Array | string; readonly name: string }> {
	requireAuditor(ctx);
	const found = await inTransaction(ctx, 'audit.exported', async (tx): Promise<Found> => {
		const most = form === 'pdf' ? PDF_MOST : EXPORT_MOST;
		const condition = await conditionOf(tx, filter);
		const count = condition === null ? 0 : await countEntries(tx, condition, most);
		if (condition === null || count === 0) throw new Problem('audit.nothing-to-export');
		if (count > most) throw new Problem('audit.too-many');
		const rows = await listEntries(tx, condition, null, count);
		const { who, words, ...plain } = filterParams(filter);
		const typed = Object.fromEntries(Object.entries({ who, words }).map(([field, value]) => [field, aboutPerson(actorKey(ctx.actor), value)]));
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { form, count, ...plain, ...typed } });
		return { rows, items: await itemsOf(tx, ctx, rows), agency: (await getAgency(tx)).name };
	});
	return { bytes: await written(ctx, filter, form, found), name: `${messagesIn(ctx.locale).auditLog.exportName} ${ctx.today}.${form}` };
}

async function written(ctx: Context, filter: LogFilter, form: ExportForm, found: Found): Promise<Uint8Array | string> {
	if (form === 'json')
		return JSON.stringify({ agency: found.agency, asOf: ctx.now.toISOString(), filter: filterParams(filter), entries: jsonEntries(found) }, null, '\t');
	const { auditLog: words } = messagesIn(ctx.locale);
	const { columns } = words;
	if (form === 'csv') {
		const heads = [columns.position, columns.at, columns.who, columns.what, columns.thing, columns.said, columns.actor, columns.action, columns.hash];
		return writeCsv([heads, ...found.items.map((item, at) => [...cellsOf(item), found.rows[at]?.actor ?? '', item.action, found.rows[at]?.hash ?? ''])]);
	}
	const asked = Object.entries(filterParams(filter)).map(([name, value]) => `${words[name as keyof LogFilter]}: ${value}`);
	const lines = [found.agency, ...(asked.length > 0 ? [asked.join('; ')] : []), words.exportOf(String(found.items.length), sayInstant(ctx.now))];
	const heads = [columns.position, columns.at, columns.who, columns.what, columns.thing, columns.said];
	const document = logPages({ title: words.title, lines, heads, rows: found.items.map(cellsOf) });
	return setPages(document, { title: words.title, at: ctx.now });
}

function cellsOf({ position, at, who, what, thing, fields }: LogItem): string[] {
	const said = inOneLine(
		fields.map(({ label, ...field }) => ({ ...field, field: label })),
		(label) => label
	);
	return [position === null ? '' : String(position), sayInstant(at), who, what, `${thing.type} ${thing.id}`, said];
}

/** Each entry as it was sealed, so that its hash can be recomputed elsewhere: SHA-256 of the RFC 8785 form of `{ previous, entry }`. */
function jsonEntries({ rows, items }: Found): object[] {
	return rows.map((row, index) => {
		const { id, actor, by, action, subjectType, subjectId, requestId, data, sealedAt } = row;
		const entry = { id, at: sealedAt, actor, actor_name: by, action, subject_type: subjectType, subject_id: subjectId, request_id: requestId, data };
		return { position: row.position, previous: row.previousHash, hash: row.hash, who: items[index]?.who, what: items[index]?.what, entry };
	});
}
