import { keepProof } from '#lib/features/submissions/server/service/keep-proof.ts';
import { keepReturn, previewImport } from '#lib/features/submissions/server/service/import-file.ts';
import { latestVersions } from '#lib/features/submissions/server/service/list-returns.ts';
import { acceptSubmission, askForMore } from '#lib/features/submissions/server/service/review-submission.ts';
import { createLink, openLink } from '#lib/features/submissions/server/service/submission-links.ts';
import { sendNilReturn, submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import { takeImport } from '#lib/features/submissions/server/service/take-import.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { sampleFile } from './sample-file.ts';
import type { SampleReturn } from './sample-returns.ts';

type ReturnKey = Parameters<typeof keepReturn>[1];

/** One unit's answer, through the same use cases as on the screen: its file is kept, read, taken, sent, and looked at by the Office. */
export async function answer(office: Context, key: ReturnKey, unitName: string, sample: SampleReturn): Promise<void> {
	const who = await filerOf(office, key, unitName, sample);
	const bytes = await sampleFile(`units/${sample.file}`);
	const kept = await keepReturn(who, key, { name: sample.file, bytes });
	if (!kept.ok) throw new Error(kept.message);
	const { nilReason } = await previewImport(who, key, kept.sha256);
	if (nilReason === null) await takeImport(who, key, { sha256: kept.sha256, mode: 'add' });
	if (sample.outcome === 'draft') return;
	const entry = sample.by === 'paper' || sample.by === 'zalo' ? await entryFor(office, key, sample, bytes) : null;
	await (nilReason === null ? submitSubmission(who, key, entry) : sendNilReturn(who, key, nilReason, entry));
	await reviewed(office, key, sample);
}

/** A unit's own person, the holder of a link, or the Office filing for it. */
async function filerOf(office: Context, key: ReturnKey, name: string, { by }: SampleReturn): Promise<Context> {
	if (by === 'paper' || by === 'zalo') return office;
	if (by === 'unit') return { ...office, actor: { kind: 'user', userId: `sample:${key.unitId}`, role: 'unit', unitId: key.unitId, name } };
	const token = await createLink(office, key, office.today);
	return (await openLink(office, token, 'sample')).ctx;
}

async function entryFor(office: Context, key: ReturnKey, { by, file, at }: SampleReturn, bytes: Uint8Array) {
	const proof = await keepProof(office, key, { name: file, bytes });
	if (!proof.ok) throw new Error(proof.message);
	return { channel: by === 'paper' ? ('paper' as const) : ('zalo' as const), receivedAt: new Date(at), proofSha256: proof.sha256, reason: '' };
}

async function reviewed(office: Context, key: ReturnKey, { outcome, reason }: SampleReturn): Promise<void> {
	const sent = (await readOnly(office, (tx) => latestVersions(tx, key.obligationId))).find(({ unitId }) => unitId === key.unitId);
	if (!sent || outcome === 'sent') return;
	const { submissionId, version } = sent;
	if (outcome === 'accepted') await acceptSubmission(office, { submissionId, version });
	else await askForMore(office, { submissionId, version, rowId: sent.rows[0]?.id ?? null, reason: reason ?? '' });
}
