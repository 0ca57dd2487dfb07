import { getAgency } from '#lib/features/agencies/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { countedTries } from '#lib/server/tries.ts';
import type { Question } from '../../schema.ts';
import { type PublicPaper, readCode, type Verdict } from '../../verdict.ts';
import type { RemedyView } from '../../view.ts';
import { findByCode, findByFile, findByNumber, type IssuedRow } from '../public-queries.ts';
import { remediesOf } from '../remedy-queries.ts';
import { signaturesOf } from '../signatures-of.ts';

const questions = countedTries('verify', 30);

/**
 * Tells anyone who holds a file, a code or a number with its day whether it is an issued paper of this agency, and whether it still stands. Only what
 * was issued is known here. The file is hashed and let go. An address that asks too often waits ten minutes.
 */
export async function verifyPaper(ctx: Context, { file, text, day }: Question, address: string): Promise<Verdict> {
	if (questions.areOver(address, ctx.now.getTime())) throw new Problem('verify.too-many-tries');
	const code = readCode(text);
	if (!file && !code && (text === '' || day === null)) throw new Problem('verify.nothing-asked');
	if (!(await questions.count(ctx, address))) throw new Problem('verify.too-many-tries');
	const bytes = file && new Uint8Array(await file.arrayBuffer());
	const sha256 = bytes && sha256Of(bytes);
	const papers = await readOnly(ctx, async (tx) => {
		if (sha256) return published(tx, await findByFile(tx, sha256), ({ fileSha256 }) => (fileSha256 === sha256 ? 'file' : 'frozen'));
		if (code) return published(tx, await findByCode(tx, code), () => 'code');
		return day === null ? [] : published(tx, await findByNumber(tx, text, day), () => 'number');
	});
	return { papers, file: bytes && sha256 ? { sha256, signatures: signaturesOf(bytes) } : null };
}

async function published(tx: ReadTx, rows: readonly IssuedRow[], by: (row: IssuedRow) => PublicPaper['by']): Promise<PublicPaper[]> {
	const { name: issuer } = await getAgency(tx);
	const remedies = await remediesOf(
		tx,
		rows.map(({ id }) => id)
	);
	return rows.flatMap((row) => {
		const { id, dated, issuedOn, number, fileSha256, contentSha256 } = row;
		const own = remedies.get(id) ?? [];
		if (dated === null || issuedOn === null) return [];
		const shown = own.map(({ how, byNumber, dated }) => ({ how, byNumber, dated }));
		return [{ issuer, number, dated, issuedOn, fileSha256, contentSha256, state: stateOf(own), remedies: shown, by: by(row) }];
	});
}

/** What weighs most: recalled, replaced, corrected. */
function stateOf(remedies: readonly RemedyView[]): PublicPaper['state'] {
	const found = (['recalled', 'replaced', 'corrected'] as const).find((how) => remedies.some((one) => one.how === how));
	return found ?? 'valid';
}
