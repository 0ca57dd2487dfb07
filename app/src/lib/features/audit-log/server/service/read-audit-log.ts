import { wordChanges } from '@kheo/core';
import { onPage } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { coverSealed, reveal } from '#lib/server/personal/reveal.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { changesOf, type LogChange } from '../../changes.ts';
import type { LogField, LogItem, LogPage } from '../../log.ts';
import type { LogFilter } from '../../schema.ts';
import { requireAuditor } from '../access.ts';
import { actionWords, type ActionWords } from '../action-words.ts';
import { conditionOf } from '../filters.ts';
import { listEntries, type LogRow } from '../queries.ts';

const pageSize = 50;
/** Longer texts are shown side by side: to compare them word by word takes too long. */
const comparedMost = 4000;

/** A page of the log, newest first; reading it leaves no entry, which would push others down. */
export async function readAuditLog(ctx: Context, filter: LogFilter, before: number | null): Promise<LogPage> {
	requireAuditor(ctx);
	return readOnly(ctx, async (tx) => {
		const condition = await conditionOf(tx, filter);
		const rows = condition === null ? [] : await listEntries(tx, condition, before, pageSize + 1);
		const shown = rows.slice(0, pageSize);
		return { items: await itemsOf(tx, ctx, shown), older: rows.length > pageSize ? (shown.at(-1)?.seq ?? null) : null };
	});
}

/** Entries in words. Who did something is named as long as they are not erased; what an entry says of people stays sealed. */
export async function itemsOf(tx: ReadTx, ctx: Context, rows: readonly LogRow[]): Promise<LogItem[]> {
	const words = actionWords(ctx.locale);
	const names = await reveal(
		tx,
		rows.map(({ by }) => by)
	);
	const said = await coverSealed(
		tx,
		rows.map(({ data }) => data)
	);
	return rows.map((row, at) => ({
		seq: row.seq,
		id: row.id,
		at: onPage(row.at),
		position: row.position,
		who: whoOf(ctx, row.actor, names[at] ?? ''),
		what: words.actionOf(row.action),
		action: row.action,
		thing: { type: words.thingOf(row.subjectType), id: row.subjectId },
		fields: changesOf(said[at] ?? {}).map((change) => fieldOf(change, words))
	}));
}

function whoOf({ locale }: Context, actor: string, name: string): string {
	const { kinds } = messagesIn(locale).auditLog;
	const [kind, which = ''] = actor.split(':', 2);
	if (kind === 'user') return name || which;
	if (kind === 'job') return `${kinds.job} ${which}`;
	const called = kind === 'system' || kind === 'citizen' || kind === 'link' ? kinds[kind] : actor;
	return name === '' ? called : `${called}: ${name}`;
}

function fieldOf({ field, before, after }: LogChange, words: ActionWords): LogField {
	const isCompared = before !== null && before !== '' && after !== '' && before !== after && before.length + after.length <= comparedMost;
	return { label: words.fieldOf(field), before, after, words: isCompared ? wordChanges(before, after) : null };
}
