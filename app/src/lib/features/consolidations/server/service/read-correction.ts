import { comparePaper, type PaperDifference } from '@kheo/core';
import { readChain } from '#lib/features/approvals/server/service/read-chain.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { CorrectionPage } from '../../corrections.ts';
import { findCorrection, listCorrections, type StoredCorrection } from '../correction-queries.ts';
import { readWord } from './upload-correction.ts';

export function readCorrections(ctx: Context, obligationId: string) {
	return readOnly(ctx, (tx) => listCorrections(tx, obligationId));
}

/** The differences of a corrected file to the version it belongs to, and what was made of them. */
export async function readCorrection(ctx: Context, obligationId: string, id: string): Promise<CorrectionPage> {
	const { stored, holder } = await readOnly(ctx, async (tx) => {
		const stored = await findCorrection(tx, obligationId, id);
		return { stored, holder: stored?.status === 'frozen' ? ((await readChain(tx, ctx, stored.consolidationId))?.turn ?? null) : null };
	});
	if (!stored) throw new Problem('correction.not-found');
	const { fileName, by, madeVersion, version, status, taken, left, content } = stored;
	const headings = Object.fromEntries((content?.columns ?? []).map(({ key, heading }) => [key, heading]));
	const outcome = taken && left ? { taken: taken.filter(isOfRegister), left: left.filter(isOfRegister) } : null;
	const differences = outcome ? [] : await differencesOf(ctx, stored);
	return { id, fileName, by, madeVersion, version, isOpen: status === 'frozen' && outcome === null, differences, outcome, holder, headings };
}

function isOfRegister(difference: object): difference is PaperDifference {
	return 'kind' in difference;
}

export async function differencesOf(ctx: Context, { content, sha256, fileName }: StoredCorrection): Promise<PaperDifference[]> {
	const bytes = await readStored(ctx, sha256);
	if (!bytes || !content) throw new Problem('file.not-found');
	return comparePaper(content, await readWord(bytes, fileName));
}
