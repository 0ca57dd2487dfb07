import type { PlainDate } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type ImpactAnswers, type ImpactContent, type ImpactVersion, REFRESH_MONTHS, SEND_DAYS } from '../../impact.ts';
import { monthsBefore } from '../../months-before.ts';
import { impactParts } from '../impact-parts.ts';
import { measuresIn } from '../measures.ts';
import { writeOwnPaper } from '../write-own-paper.ts';
import { registerIn } from './read-register.ts';

/** The assessments, the newest first, with the measures that are in force now and whether the last signed one is old. */
export function readImpact(ctx: Context) {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => {
		const versions = await versionsIn(tx);
		const entries = await registerIn(tx);
		return { versions, measures: await measuresIn(tx, entries), isOld: isOld(versions, ctx.today), months: REFRESH_MONTHS, days: SEND_DAYS };
	});
}

/** A paper with its annexes: of a signed one as it was signed, of the one being written as things stand now. */
export async function writeImpact(ctx: Context, number: number): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	requireReader(ctx);
	const content = await readOnly(ctx, (tx) => contentOf(tx, number));
	const about = `đánh giá tác động xử lý dữ liệu cá nhân, bản ${number}`;
	return { bytes: await writeOwnPaper(ctx, { kind: 'Hồ sơ', about, ...impactParts(content) }), name: `Hồ sơ ${about}.docx` };
}

async function contentOf(tx: ReadTx, number: number): Promise<ImpactContent> {
	const row = await tx.selectFrom('impact_assessments').select(['answers', 'content']).where('number', '=', number).executeTakeFirst();
	if (!row) throw new Problem('impact.not-found');
	if (row.content !== null) return row.content as ImpactContent;
	const entries = await registerIn(tx);
	return { answers: row.answers as ImpactAnswers, entries, measures: await measuresIn(tx, entries) };
}

async function versionsIn(tx: ReadTx): Promise<ImpactVersion[]> {
	const rows = await tx
		.selectFrom('impact_assessments')
		.select(['number', 'version', 'answers', 'signed_on', 'signer', 'content_sha256', 'sent_on', 'sent_to'])
		.orderBy('number', 'desc')
		.execute();
	return rows.map(({ number, version, answers, signed_on: on, signer, content_sha256: sha256, sent_on: sentOn, sent_to: sentTo }) => ({
		number,
		version,
		answers: answers as ImpactAnswers,
		sentOn,
		sentTo,
		signed: on && signer && sha256 ? { on, by: signer, sha256 } : null
	}));
}

function isOld(versions: readonly ImpactVersion[], today: PlainDate): boolean {
	const signed = versions.flatMap((one) => one.signed ?? []);
	return signed.length > 0 && signed.every(({ on }) => on < monthsBefore(today, REFRESH_MONTHS));
}

function requireReader({ actor }: Context): void {
	if (!(actor.kind === 'user' && (actor.role === 'admin' || actor.role === 'leader'))) throw new Problem('actor.not-allowed');
}
