import { SigningRefused, signPdf } from '@kheo/documents/sign-pdf';
import { readFile } from '@kheo/documents/read-file';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor, wasAnswered } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import { type AgencyKey, isSignedBy, mayHaveKey, openKey, signedName } from '../agency-key.ts';
import { judgeFile } from '../judge-file.ts';
import { nameIssuedFile } from '../keep-issued-file.ts';
import { pagesOf } from '../pages-of.ts';
import { numbersOf } from '../number-queries.ts';
import { findPaper, lockPaper, type StoredPaper } from '../paper-queries.ts';
import { requireClerk } from '../require-office.ts';
import { signaturesOf } from '../signatures-of.ts';
import { writeNumbered } from './write-numbered.ts';

const signing = 'paper.signed-by-agency';

/**
 * The agency's own signature on a numbered paper, with its seal where the decree has it (NĐ 30/2020, Phụ lục I, II.8): signed by the leader, numbered,
 * sealed, and only then issued. It goes onto the file that is attached, or else onto the electronic copy with number and day.
 */
export async function signForAgency(ctx: Context, id: string, key = ''): Promise<void> {
	requireClerk(ctx);
	const seen = await readOnly(ctx, async (tx) => {
		if (await wasAnswered(tx, signing, key)) return null;
		const paper = await findPaper(tx, id);
		if (!paper) throw new Problem('paper.not-found');
		if (!(await mayHaveKey(tx))) throw new Problem('signing.not-set');
		const number = (await numbersOf(tx, id)).find(({ cancelledReason }) => cancelledReason === null);
		if (!number) throw new Problem('paper.not-numbered');
		if (paper.issuedOn !== null) throw new Problem('issue.moved');
		return { paper, number: number.printed };
	});
	if (seen === null) return;
	const agency = await openKey(ctx.now);
	const bytes = await signed(ctx, seen.paper, await unsigned(ctx, seen.paper, agency), agency);
	const document = (await readFile(bytes, 'signed.pdf')).document;
	const proof = await judgeFile(ctx, id, { bytes, document, scanReason: '' }, { number: null, day: null });
	const kept = { sha256: await fileStore().put(ctx.agencyId, bytes), size: bytes.byteLength, type: 'application/pdf', pages: await pagesOf(bytes) };
	const { name, organisation, to } = agency.owner;
	await inTransaction(ctx, signing, (tx) =>
		onceFor(tx, key, async () => {
			const paper = await lockPaper(tx, id);
			if (!paper || paper.issuedOn !== null || paper.fileSha256 !== seen.paper.fileSha256) throw new Problem('issue.moved');
			await nameIssuedFile(tx, ctx, id, { ...kept, name: `${seen.number.replaceAll('/', '-')} ${signedName}`, proof });
			const time = agency.timestampUrl === undefined ? 'stated' : 'stamped';
			await audit(tx, {
				subject: { type: 'paper', id },
				data: { file: kept.sha256, way: proof.way, signer: name, organisation, validTo: to.toISOString(), time }
			});
		})
	);
}

/** What is signed: never twice by the same key. */
async function unsigned(ctx: Context, { id, fileSha256 }: StoredPaper, { owner }: AgencyKey): Promise<Uint8Array> {
	const attached = fileSha256 === null ? null : await readStored(ctx, fileSha256);
	if (fileSha256 !== null && !attached) throw new Problem('file.not-found');
	const bytes = attached ?? (await writeNumbered(ctx, id, 'electronic.pdf')).bytes;
	if (!Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('%PDF-'))) throw new Problem('signing.scan');
	if (isSignedBy(owner, signaturesOf(bytes))) throw new Problem('signing.already');
	return bytes;
}

async function signed({ now }: Context, { name }: StoredPaper, bytes: Uint8Array, { seal, timestampUrl, ...key }: AgencyKey): Promise<Uint8Array> {
	return signPdf(bytes, key, { at: now, name, seal, timestampUrl }).catch((cause: unknown) => {
		throw cause instanceof SigningRefused ? new Problem(cause.code === 'key.refused' ? 'signing.wrong-password' : 'signing.no-time', { cause }) : cause;
	});
}
