import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type ImpactAnswers, type ImpactContent, SEND_DAYS } from '../../impact.ts';
import { changedSinceSigned, type ImpactClock, impactClockIn, impactRulesIn, reviewsIn, versionsIn } from '../impact-queries.ts';
import { impactParts } from '../impact-parts.ts';
import { measuresIn } from '../measures.ts';
import { writeOwnPaper } from '../write-own-paper.ts';
import { registerIn } from './read-register.ts';

/** The assessments, the newest first, with the measures that are in force now, when it is gone over again, and what changed since the last was signed. */
export function readImpact(ctx: Context) {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => {
		const entries = await registerIn(tx);
		return {
			versions: await versionsIn(tx),
			reviews: await reviewsIn(tx),
			measures: await measuresIn(tx, entries),
			clock: await impactClockIn(tx),
			changed: await changedSinceSigned(tx, entries),
			rules: await impactRulesIn(tx),
			days: SEND_DAYS
		};
	});
}

/** What is owed of the assessment, for the page of the register; null where none was ever signed. */
export function readImpactClock(ctx: Context): Promise<ImpactClock | null> {
	requireReader(ctx);
	return readOnly(ctx, impactClockIn);
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

function requireReader({ actor }: Context): void {
	if (!(actor.kind === 'user' && (actor.role === 'admin' || actor.role === 'leader'))) throw new Problem('actor.not-allowed');
}
