import { comparePaperOfDraft, type Draft, type DraftDifference, draftLikeness, takeTextChange } from '@kheo/core';
import { readChain } from '#lib/features/approvals/server/service/read-chain.ts';
import { refuseUnconfirmed } from '#lib/features/approvals/server/service/refuse-unconfirmed.ts';
import type { NewCorrection, TakenOver } from '#lib/features/consolidations/corrections.ts';
import { readWord, refuseOtherPaper } from '#lib/features/consolidations/server/service/upload-correction.ts';
import { dayIn } from '#lib/server/clock.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DraftCorrection } from '../../view.ts';
import { closeCorrection, findCorrection, insertCorrection, type StoredCorrection } from '../correction-queries.ts';
import { lockDraft, replaceContent, type StoredDraft } from '../queries.ts';
import { asProblem } from '../refusals.ts';
import { requireOffice } from '../require-office.ts';
import { findRoundUp, openAgain, returnRound } from '../round-queries.ts';
import { keepVersion } from '../version-queries.ts';
import { paperOf } from './write-paper.ts';

const FILE_MAX = 50 * 1024 * 1024;

/** Keeps the Word file of the frozen paper as somebody corrected it; nothing is taken over yet. */
export async function uploadDraftCorrection(ctx: Context, draftId: string, { name, file, sure }: NewCorrection, key = ''): Promise<string> {
	requireOffice(ctx);
	if (file.size > FILE_MAX) throw new Problem('file.too-large');
	const bytes = new Uint8Array(await file.arrayBuffer());
	const document = await readWord(bytes, file.name);
	const sha256 = await fileStore().put(ctx.agencyId, bytes);
	return inTransaction(ctx, 'correction.uploaded', (tx) =>
		onceFor(tx, key, async () => {
			const draft = await lockDraft(tx, draftId);
			const up = await findRoundUp(tx, draftId);
			if (!draft || !up) throw new Problem('draft.not-frozen');
			refuseOtherPaper(draftLikeness(draft.content, paperOf(draft.content, dayIn(draft.frozenAt ?? ctx.now)), document), sure);
			const [id, fileName] = [newId(), file.name.slice(0, 200)];
			await insertFile(tx, { sha256, size: bytes.byteLength, type: 'docx', state: 'quarantine' });
			await insertCorrection(tx, { id, roundId: up.id, sha256, fileName, name }, writing(ctx));
			await audit(tx, { subject: { type: 'correction', id }, data: { draft: draftId, sha256, fileName, by: aboutPerson(`correction:${id}`, name) } });
			return id;
		})
	);
}

/** The differences of a corrected file to what was put up, and what was made of them. */
export async function readDraftCorrection(ctx: Context, draftId: string, id: string): Promise<DraftCorrection> {
	requireOffice(ctx);
	const stored = await getCorrection(ctx, draftId, id);
	const { fileName, by, madeVersion, round, status, taken, left } = stored;
	const outcome = taken && left ? { taken: taken.filter(isOfDraft), left: left.filter(isOfDraft) } : null;
	const differences = outcome ? [] : await differencesOf(ctx, stored);
	const isOpen = status === 'frozen' && outcome === null;
	const holder = isOpen ? await readOnly(ctx, async (tx) => (await readChain(tx, ctx, stored.roundId))?.turn ?? null) : null;
	return { id, fileName, by, madeVersion, round, isOpen, differences, outcome, holder };
}

/** Takes these differences over: the round ends with them, and the draft, open again, says what the file says there. It is put up for signature anew. */
export async function takeOverDraftCorrection(ctx: Context, draftId: string, id: string, { taken: chosen, holder }: TakenOver, key = ''): Promise<void> {
	requireOffice(ctx);
	const stored = await getCorrection(ctx, draftId, id);
	const differences = await differencesOf(ctx, stored);
	const wanted = differences.filter(({ lost }, at) => !lost && chosen.includes(at));
	if (wanted.length === 0) throw new Problem('correction.nothing-chosen');
	return inTransaction(ctx, 'correction.taken-over', (tx) =>
		onceFor(tx, key, async () => {
			const draft = await lockDraft(tx, draftId);
			const up = await findRoundUp(tx, draftId);
			if (draft?.status !== 'frozen' || up?.id !== stored.roundId) throw new Problem('correction.moved');
			const { content, taken } = takenOver(draft.content, wanted);
			if (taken.length === 0) throw new Problem('correction.moved');
			await refuseUnconfirmed(tx, ctx, stored.roundId, holder);
			const version = await reopenWith(tx, ctx, draft, stored, content);
			const left = differences.filter((difference) => !taken.includes(difference));
			await closeCorrection(tx, id, { version, taken, left }, writing(ctx));
			await audit(tx, { subject: { type: 'correction', id }, data: { version, taken: taken.length, left: left.length, sha256: stored.sha256 } });
		})
	).catch(asProblem);
}

async function reopenWith(tx: Tx, ctx: Context, draft: StoredDraft, { roundId, by, fileName }: StoredCorrection, content: Draft): Promise<number> {
	await returnRound(tx, roundId, { reason: `sửa trên tệp Word “${fileName}”`, name: by, on: ctx.today, proof: null }, ctx.now);
	await openAgain(tx, draft.id);
	const version = draft.version + 1;
	await replaceContent(tx, draft, content, writing(ctx));
	await keepVersion(tx, { draftId: draft.id, version, content, name: `Theo tệp Word sửa tay: ${fileName}`.slice(0, 200) }, writing(ctx));
	return version;
}

/** One after the other: a change that the ones before it have left without a place is not taken. */
function takenOver(content: Draft, wanted: readonly DraftDifference[]): { readonly content: Draft; readonly taken: readonly DraftDifference[] } {
	return wanted.reduce<{ content: Draft; taken: DraftDifference[] }>(
		(so, change) => {
			const next = takeTextChange(so.content, change, newId);
			return next ? { content: next, taken: [...so.taken, change] } : so;
		},
		{ content, taken: [] }
	);
}

async function differencesOf(ctx: Context, { content, sha256, fileName, putUpAt }: StoredCorrection): Promise<DraftDifference[]> {
	const bytes = await readStored(ctx, sha256);
	if (!bytes) throw new Problem('file.not-found');
	return comparePaperOfDraft(content, paperOf(content, dayIn(putUpAt)), await readWord(bytes, fileName));
}

async function getCorrection(ctx: Context, draftId: string, id: string): Promise<StoredCorrection> {
	const stored = await readOnly(ctx, (tx) => findCorrection(tx, draftId, id));
	if (!stored) throw new Problem('correction.not-found');
	return stored;
}

function isOfDraft(difference: object): difference is DraftDifference {
	return 'under' in difference;
}

function writing({ now, actor }: Context) {
	return { at: now, by: actorName(actor) };
}
