import { type Document, type PaperLikeness, paperLikeness, surelyOther, surelySame } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewCorrection } from '../../corrections.ts';
import { insertCorrection } from '../correction-queries.ts';
import { lockCurrent } from '../queries.ts';

/** Keeps the Word file of the frozen register as somebody corrected it; nothing is taken over yet. */
export async function uploadCorrection(ctx: Context, obligationId: string, { name, file, sure }: NewCorrection, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (file.size > 50 * 1024 * 1024) throw new Problem('file.too-large');
	const bytes = new Uint8Array(await file.arrayBuffer());
	const document = await readWord(bytes, file.name);
	const sha256 = await fileStore().put(ctx.agencyId, bytes);
	return inTransaction(ctx, 'correction.uploaded', (tx) =>
		onceFor(tx, key, async () => {
			const frozen = await lockCurrent(tx, obligationId);
			if (frozen?.status !== 'frozen') throw new Problem('consolidation.not-frozen');
			if (frozen.content) refuseOtherPaper(paperLikeness(frozen.content, document), sure);
			const id = newId();
			const fileName = file.name.slice(0, 200);
			await insertFile(tx, { sha256, size: bytes.byteLength, type: 'docx', state: 'quarantine' });
			await insertCorrection(tx, { id, consolidationId: frozen.id, sha256, fileName, by: name, at: ctx.now, uploadedBy: actorName(ctx.actor) });
			await audit(tx, { subject: { type: 'correction', id }, data: { consolidation: frozen.id, sha256, fileName, by: aboutPerson(`correction:${id}`, name) } });
			return id;
		})
	);
}

/** A document that has little of the frozen paper is none of its corrections; where that is not sure, a person says so. */
export function refuseOtherPaper({ share, hasTitle }: PaperLikeness, sure: boolean): void {
	if (share < surelyOther) throw new Problem('correction.other-paper');
	if (!sure && (share < surelySame || !hasTitle)) throw new Problem('correction.unlike');
}

/** The document of a .docx; everything else is refused with its reason. */
export async function readWord(bytes: Uint8Array, name: string): Promise<Document> {
	try {
		const { format, document } = await readFile(bytes, name);
		if (format !== 'docx') throw new Problem('correction.not-word');
		return document;
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		throw new Problem(error.code === 'file.secret' ? 'issue.file-secret' : 'correction.not-word', { cause: error });
	}
}
