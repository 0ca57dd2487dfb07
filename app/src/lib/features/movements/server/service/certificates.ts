import type { CertificateProof } from '@kheo/core';
import { markAt } from '#lib/features/agencies/server/service/verify-mark.ts';
import { writeCertificates } from '#lib/features/drafts/server/service/certificates.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { codesOfLines } from '../../codes-of-lines.ts';
import { asAwarded } from '../as-awarded.ts';
import { type GivenCertificate, printCertificateCode, readCertificateCode } from '../../certificate.ts';

/** The certificates of all who were recognised, set as the decision's page says, each with its own code. */
export async function writeMovementCertificates(ctx: Context, movementId: string) {
	const { draftId, given } = await readOnly(ctx, async (tx) => {
		const movement = await tx.selectFrom('movements').select('decision_draft_id as draftId').where('id', '=', movementId).executeTakeFirst();
		const recognised = await tx
			.selectFrom('recognitions as r')
			.innerJoin('nominations as n', 'n.id', 'r.nomination_id')
			.select(['n.kind', 'n.name', 'n.post', 'n.model', 'n.achievement', 'r.code'])
			.where('n.movement_id', '=', movementId)
			.execute();
		return { draftId: movement?.draftId ?? null, given: recognised.map(({ code, ...nomination }) => ({ code, ...asAwarded(nomination) })) };
	});
	if (draftId === null) throw new Problem('movement.not-now');
	const base = await verifyBase(ctx);
	return writeCertificates(ctx, draftId, (lines) => codesOfLines(lines, given).map((code) => (code === null ? null : proofOf(code, base))));
}

function proofOf(code: string, base: URL | null): CertificateProof {
	const words = messagesIn('vi').verify;
	const at = base === null ? '' : `${base.href}?code=${code}`;
	return { words: words.certificateCode(printCertificateCode(code), base === null ? '' : `${base.host}${base.pathname}`), mark: markAt(at) };
}

/** Where people reach the page of verification; null where no address of the server is known. */
async function verifyBase(ctx: Context): Promise<URL | null> {
	const origin = process.env['KHEO_ORIGIN'];
	if (!origin) return null;
	const { slug } = await ctx.db.selectFrom('agency_directory').select('slug').where('agency_id', '=', ctx.agencyId).executeTakeFirstOrThrow();
	return new URL(`/${slug}/verify`, origin);
}

/** What a code on a certificate stands for: whom it was given to and by which decision. Unknown until that decision is issued. */
export async function verifyCertificate(ctx: Context, typed: string): Promise<GivenCertificate | null> {
	const code = readCertificateCode(typed);
	if (code === null) return null;
	const found = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('recognitions as r')
			.innerJoin('nominations as n', 'n.id', 'r.nomination_id')
			.innerJoin('movements as m', 'm.id', 'n.movement_id')
			.innerJoin('outgoing_documents as d', 'd.draft_id', 'm.decision_draft_id')
			.innerJoin('document_numbers as no', (join) => join.onRef('no.document_id', '=', 'd.id').on('no.cancelled_at', 'is', null))
			.select(['n.name', 'n.post', 'n.model', 'm.title as movement', 'no.printed as number', 'no.dated'])
			.select(({ exists, selectFrom }) =>
				exists(selectFrom('document_remedies as x').select('x.id').whereRef('x.document_id', '=', 'd.id').where('x.how', '=', 'recalled')).as('isRecalled')
			)
			.where('r.code', '=', code)
			.where('d.issued_on', 'is not', null)
			.where('d.withdrawn_at', 'is', null)
			.executeTakeFirst()
	);
	return found ? { ...found, isRecalled: Boolean(found.isRecalled) } : null;
}
