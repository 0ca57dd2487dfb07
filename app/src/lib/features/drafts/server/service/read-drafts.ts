import { compareDrafts, type DraftComparison } from '@kheo/core';
import { proposeChain } from '#lib/features/approvals/server/service/open-chain.ts';
import { openProof, readChain } from '#lib/features/approvals/server/service/read-chain.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DraftLine, DraftView, VersionLine } from '../../view.ts';
import { listCorrections } from '../correction-queries.ts';
import { listComments } from '../comment-queries.ts';
import { findDraft, listDrafts, type StoredDraft } from '../queries.ts';
import { requireOffice, requireReader } from '../require-office.ts';
import { findRoundUp, listRounds } from '../round-queries.ts';
import { findVersion, listVersions } from '../version-queries.ts';

export function readDrafts(ctx: Context): Promise<DraftLine[]> {
	requireOffice(ctx);
	return readOnly(ctx, listDrafts);
}

export function readDraft(ctx: Context, id: string): Promise<DraftView> {
	return readOnly(ctx, async (tx) => {
		await requireReader(tx, ctx, id);
		const { docx: _docx, pdf: _pdf, markAddress: _mark, ...draft } = await getDraft(tx, id);
		const up = await findRoundUp(tx, id);
		const chain = up && (await readChain(tx, ctx, up.id));
		return {
			...draft,
			versions: await listVersions(tx, id),
			comments: await listComments(tx, id),
			rounds: await listRounds(tx, id),
			corrections: await listCorrections(tx, id),
			chain: up && chain ? { ...chain, subjectId: up.id } : null,
			proposed: draft.status === 'draft' ? await proposeChain(tx, ctx) : null
		};
	});
}

export type ComparedVersions = {
	readonly title: string;
	readonly versions: readonly VersionLine[];
	readonly from: VersionLine;
	/** Null: what the draft says now. */
	readonly to: VersionLine | null;
	readonly changes: DraftComparison;
};

/** A kept version beside a later one, or beside what the draft says now. */
export function compareVersions(ctx: Context, id: string, from: number, to: number | null): Promise<ComparedVersions> {
	requireOffice(ctx);
	return readOnly(ctx, async (tx) => {
		const draft = await getDraft(tx, id);
		const earlier = await getVersion(tx, id, from);
		const later = to === null ? null : await getVersion(tx, id, to);
		const changes = compareDrafts(earlier.content, later?.content ?? draft.content);
		return { title: draft.title, versions: await listVersions(tx, id), from: lineOf(earlier), to: later && lineOf(later), changes };
	});
}

/** A sheet that shows what was agreed, or given back, on paper. */
export async function openReturnProof(ctx: Context, id: string, sha256: string) {
	await readOnly(ctx, (tx) => requireReader(tx, ctx, id));
	return openProof(ctx, id, sha256);
}

async function getDraft(tx: ReadTx, id: string): Promise<StoredDraft> {
	const draft = await findDraft(tx, id);
	if (!draft) throw new Problem('draft.not-found');
	return draft;
}

async function getVersion(tx: ReadTx, id: string, version: number) {
	const found = await findVersion(tx, id, version);
	if (!found) throw new Problem('draft.version-not-found');
	return found;
}

function lineOf({ version, name, keptAt, keptBy }: VersionLine): VersionLine {
	return { version, name, keptAt, keptBy };
}
