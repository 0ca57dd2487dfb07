import type { PlainDate } from '@kheo/core';
import { frozenContent } from '#lib/features/consolidations/server/service/find-frozen.ts';
import { draftLetter } from '#lib/features/drafts/server/service/find-frozen-draft.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { numbersOf } from '../number-queries.ts';
import { findPaper } from '../paper-queries.ts';

/** A paper that has gone out: what a letter about it says, and what goes with it. */
export type IssuedPaper = {
	readonly id: string;
	readonly kind: string;
	readonly subject: string;
	readonly number: string;
	readonly dated: PlainDate;
	readonly issuedOn: PlainDate;
	readonly places: string;
	/** Whom the letter itself is written to, which "Như trên" among the places stands for. */
	readonly addressee: string;
	readonly signer: { readonly competence: string; readonly position: string; readonly name: string };
	readonly copies: number | null;
	readonly pages: number | null;
	readonly priority: number;
	readonly due: PlainDate | null;
	readonly issuedAt: Date;
	readonly contentSha256: string | null;
	readonly fileSha256: string | null;
	readonly fileName: string | null;
};

/** Throws `paper.not-found`, and `dispatch.not-issued` before it is issued. */
export async function findIssued(tx: ReadTx, id: string): Promise<IssuedPaper> {
	const paper = await findPaper(tx, id);
	if (!paper) throw new Problem('paper.not-found');
	const number = (await numbersOf(tx, id)).find(({ cancelledReason }) => cancelledReason === null);
	if (paper.issuedOn === null || !number?.dated) throw new Problem('dispatch.not-issued');
	const letter = paper.consolidationId === null ? null : await frozenContent(tx, paper.consolidationId);
	const written = paper.draftId === null ? null : await draftLetter(tx, paper.draftId);
	const addressee = written?.addressee ?? letter?.content.heading.addressee ?? '';
	const { kind, subject, issuedOn, issuedAt, copies, position, name, places, sha256, fileSha256, fileName, pages, priority, due } = paper;
	return {
		id,
		kind,
		subject,
		number: number.printed,
		dated: number.dated,
		issuedOn,
		places: places ?? '',
		addressee,
		signer: { ...capacityOf(position), name },
		copies,
		pages,
		priority,
		due,
		issuedAt: issuedAt ?? new Date(`${issuedOn}T00:00:00Z`),
		contentSha256: sha256,
		fileSha256,
		fileName
	};
}

/** "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC" in one field: whose place the signer takes, and the signer's own post. */
function capacityOf(position: string): { readonly competence: string; readonly position: string } {
	const [, competence = '', own = position] = /^((?:TM|KT|TL|TUQ|Q)\.\s?[^,\n]+)[,\n]\s*(.+)$/u.exec(position) ?? [];
	return { competence, position: own };
}
