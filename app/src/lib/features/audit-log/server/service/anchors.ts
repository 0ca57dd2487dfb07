import { addDays, type LogAnchor, logAnchorLine, isPlainDate, type PlainDate, sayDay } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { sql } from 'kysely';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { qrPng } from '#lib/server/qr-png.ts';
import { sayInstant } from '../../say-instant.ts';
import { requireAuditor } from '../access.ts';
import { anchorPage } from '../anchor-page.ts';
import { anchorFolder, slugOf } from '../anchor-folder.ts';

export type DayAnchor = LogAnchor & { readonly day: PlainDate };

const daysShown = 31;

/** The anchors of the last ended days on which something was sealed, newest first, and where they go by themselves. Days are those of the machine's clock. */
export function readAnchors(ctx: Context) {
	requireAuditor(ctx);
	const today = dayIn(new Date());
	return readOnly(ctx, async (tx) => ({
		anchors: (await anchorsOf(tx, addDays(today, -daysShown), addDays(today, -1))).toReversed(),
		hasAny: (await headOf(tx)) !== null,
		folder: anchorFolder(),
		mail: process.env['KHEO_ANCHOR_MAIL'] || null
	}));
}

export async function anchorsOf(tx: ReadTx, from: PlainDate, to: PlainDate): Promise<DayAnchor[]> {
	const { rows } = await sql<DayAnchor>`
		select to_char(d, 'YYYY-MM-DD') as day, last.position, last.hash from generate_series(${from}::date, ${to}::date, interval '1 day') as d
		cross join lateral (select position, hash from audit_seals
			where sealed_at >= d::timestamp at time zone 'Asia/Ho_Chi_Minh' and sealed_at < (d + interval '1 day')::timestamp at time zone 'Asia/Ho_Chi_Minh'
			order by sealed_at desc, position desc limit 1) as last order by d`.execute(tx);
	return rows;
}

async function headOf(tx: ReadTx): Promise<LogAnchor | null> {
	return (await tx.selectFrom('audit_seals').select(['position', 'hash']).orderBy('position', 'desc').limit(1).executeTakeFirst()) ?? null;
}

/** The sheet of a day that has ended, or of this moment (`now`). */
export async function printAnchor(ctx: Context, of: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	requireAuditor(ctx);
	const today = dayIn(new Date());
	const ended = of !== 'now' && isPlainDate(of) && of < today ? of : null;
	const { anchor, agency } = await readOnly(ctx, async (tx) => ({
		anchor: of === 'now' ? await headOf(tx) : ended && ((await anchorsOf(tx, ended, ended))[0] ?? null),
		agency: (await getAgency(tx)).name
	}));
	if (!anchor) throw new Problem('anchor.not-found');
	const { paper } = messagesIn(ctx.locale).auditLog.anchors;
	const at = sayInstant(ctx.now);
	const position = anchor.position.toLocaleString('vi-VN');
	const words = {
		title: paper.title,
		position: paper.position(position),
		hash: paper.hash,
		use: paper.use,
		printed: paper.printed(at),
		kept: paper.kept,
		alt: paper.alt,
		day: ended ? paper.day(sayDay(ended, ctx.locale, { year: true })) : paper.now(at)
	};
	const png = qrPng(logAnchorLine(await slugOf(ctx), ended ?? today, anchor));
	const bytes = await setPages(anchorPage({ agency, anchor, png, words }), { title: paper.title, at: ctx.now });
	return { bytes, name: `${paper.title} ${ended ?? ctx.today}.pdf` };
}
