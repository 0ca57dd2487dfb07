import { type Decisions, type PaperDifference, type RegisterContent } from '@kheo/core';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import { refuseUnconfirmed } from '#lib/features/approvals/server/service/refuse-unconfirmed.ts';
import { applyChange } from '../../apply-change.ts';
import type { TakenOver } from '../../corrections.ts';
import { closeCorrection, findCorrection, type StoredCorrection } from '../correction-queries.ts';
import { foldNow, type FoldNow } from '../fold-now.ts';
import { openVersion } from '../opening.ts';
import { type Consolidation, lockCurrent } from '../queries.ts';
import { differencesOf } from './read-correction.ts';

/**
 * Takes these differences of a corrected file over: the frozen version stays as it was, and version n + 1 opens with them as decisions of the Office.
 * What the fold no longer has is left out and said. The new version is put up for signature anew.
 */
export async function takeOverCorrection(ctx: Context, obligationId: string, id: string, { taken: chosen, holder }: TakenOver, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const stored = await readOnly(ctx, (tx) => findCorrection(tx, obligationId, id));
	if (!stored) throw new Problem('correction.not-found');
	const differences = await differencesOf(ctx, stored);
	const wanted = differences.filter((difference, at) => difference.kind !== 'lost' && chosen.includes(at));
	if (wanted.length === 0) throw new Problem('correction.nothing-chosen');
	return inTransaction(ctx, 'correction.taken-over', (tx) =>
		onceFor(tx, key, async () => {
			const frozen = await lockCurrent(tx, obligationId);
			if (frozen?.status !== 'frozen' || frozen.id !== stored.consolidationId || !frozen.content) throw new Problem('correction.moved');
			const { decisions, corrected, taken } = takenOver(wanted, frozen, frozen.content, await foldNow(tx, obligationId), stored);
			if (taken.length === 0) throw new Problem('correction.moved');
			const version = frozen.version + 1;
			await refuseUnconfirmed(tx, ctx, frozen.id, holder);
			await closeFrozen(tx, ctx, frozen.id, stored);
			await openVersion(tx, obligationId, { version, supplement: frozen.supplement }, decisions, {
				...frozen.heading,
				...(corrected.length > 0 ? { corrected } : {})
			});
			const left = differences.filter((difference) => !taken.includes(difference));
			await closeCorrection(tx, id, { version, taken, left }, ctx.now, actorName(ctx.actor));
			await audit(tx, { subject: { type: 'correction', id }, data: { version, taken: taken.length, left: left.length, sha256: stored.sha256 } });
		})
	).catch((error: unknown) => {
		throw brokenConstraint(error) === 'consolidation_signed' ? new Problem('consolidation.signed', { cause: error }) : error;
	});
}

type Taken = { decisions: Decisions; corrected: readonly { was: string; is: string }[]; taken: readonly PaperDifference[] };

function takenOver(
	wanted: readonly PaperDifference[],
	frozen: Consolidation,
	content: RegisterContent,
	now: FoldNow,
	{ fileName, by }: StoredCorrection
): Taken {
	const reason = `Bỏ theo bản sửa trên tệp Word “${fileName}” của ${by}`.slice(0, 500);
	const start: Taken = { decisions: frozen.decisions, corrected: content.heading.corrected ?? [], taken: [] };
	return wanted.reduce<Taken>((so, difference) => {
		const taken = [...so.taken, difference];
		if (difference.kind === 'paragraph') return { ...so, taken, corrected: [...so.corrected, { was: difference.was, is: difference.is }] };
		const row = difference.kind === 'lost' ? null : rowOf(difference.stt, content, now);
		if (row === null || difference.kind === 'lost') return so;
		const version = frozen.decisionsVersion;
		const decisions =
			difference.kind === 'cell'
				? applyChange(so.decisions, { change: 'reword', version, row, column: difference.column, words: difference.is })
				: applyChange(so.decisions, { change: 'hide', version, row, reason });
		return { ...so, taken, decisions };
	}, start);
}

/** The stored row behind a line of the frozen register; null when the unit has changed it since. */
function rowOf(stt: number, content: RegisterContent, { fold, names, wholeOf }: FoldNow): string | null {
	const cells = JSON.stringify(content.rows.find((row) => row.stt === stt)?.cells);
	const same = fold.content.rows.filter((row) => JSON.stringify(row.cells) === cells);
	const line = same.find((row) => row.stt === stt) ?? (same.length === 1 ? same[0] : undefined);
	const id = fold.register.find((row) => line !== undefined && row.stt === wholeOf(line.stt))?.id;
	return id === undefined ? null : (names.idOf.get(id) ?? null);
}

async function closeFrozen(tx: Tx, ctx: Context, id: string, { by, fileName }: StoredCorrection): Promise<void> {
	await tx
		.updateTable('consolidations')
		.set({ status: 'returned', returned_how: 'corrected', returned_at: ctx.now, returned_by: actorName(ctx.actor), returned_on: ctx.today })
		.set({ returned_reason: `${by} sửa trên tệp Word “${fileName}”` })
		.where('id', '=', id)
		.execute();
}
