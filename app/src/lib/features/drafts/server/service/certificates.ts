import {
	type Awarded,
	type CertificateProof,
	certificateSettings,
	type CertificateWishes,
	composeCertificates,
	countAwarded,
	type Draft,
	honouredIn,
	officialDate,
	partText
} from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { readPaperOfDraft } from '#lib/features/issuing/server/service/read-paper.ts';
import type { PaperView } from '#lib/features/issuing/view.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import { type CertificateFields, type CertificatesView, keptOf } from '../../certificates.ts';
import { signerOf } from '../../signer-of.ts';
import { findCertificateFields, findLastCertificateFields, keepCertificateFields } from '../certificate-queries.ts';
import { findDraft, type StoredDraft } from '../queries.ts';
import { requireOffice } from '../require-office.ts';

/** Certificates as they would be printed from the list of a decision; what nobody has set is proposed from the decision, its number and day among it. */
export async function readCertificates(ctx: Context, draftId: string): Promise<CertificatesView> {
	requireOffice(ctx);
	const { draft, proposed, kept } = await proposedFor(ctx, draftId);
	const honoured = honouredIn(draft.content);
	const count = countAwarded(honoured);
	const fields = { ...proposed, ...kept };
	const said = draft.content.body.map(partText).join(' ');
	return { draftId, system: draft.content.system, subject: draft.title, fields, honoured, count, isCounted: said.includes(count) };
}

/** All of them as one file, a page each. `prove`: what anyone may verify the certificate of each line with. */
export async function writeCertificates(
	ctx: Context,
	draftId: string,
	prove: (lines: readonly Awarded[]) => readonly (CertificateProof | null)[] = () => []
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { fields, honoured, subject, system } = await readCertificates(ctx, draftId);
	if (honoured.length === 0) throw new Problem('draft.nobody-listed');
	const { kind, authority, verb, decision, placeAndDate, position, name } = fields;
	const proofs = prove(honoured);
	const document = composeCertificates(
		{
			system,
			kind,
			authority,
			verb: verb || null,
			placeAndDate,
			decision: decision || null,
			signature: { position, name },
			honoured: honoured.map((one, at) => ({ name: one.name, post: one.post, achievement: one.achievement, proof: proofs[at] ?? null }))
		},
		certificateSettings(fields)
	);
	return { bytes: await setPages(document, { title: `${kind} ${subject}`, at: ctx.now }), name: `${kind} ${subject}`.slice(0, 110) + '.pdf' };
}

/** Keeps how they are printed with the decision; the sheet is proposed for the next decision as well. */
export async function keepCertificates(ctx: Context, draftId: string, fields: CertificateFields, key = ''): Promise<void> {
	requireOffice(ctx);
	const { proposed } = await proposedFor(ctx, draftId);
	return inTransaction(ctx, 'certificates.set', (tx) =>
		onceFor(tx, key, async () => {
			const kept = keptOf(fields, proposed);
			await keepCertificateFields(tx, draftId, kept, { at: ctx.now, by: actorName(ctx.actor) });
			const { name, ...rest } = kept;
			await audit(tx, { subject: { type: 'draft', id: draftId }, data: { ...rest, ...(name && { name: aboutPerson(`draft:${draftId}`, name) }) } });
		})
	);
}

async function proposedFor(ctx: Context, draftId: string) {
	const { draft, place, kept, last } = await readOnly(ctx, async (tx) => ({
		draft: await findDraft(tx, draftId),
		place: (await getAgency(tx)).place,
		kept: await findCertificateFields(tx, draftId),
		last: await findLastCertificateFields(tx)
	}));
	if (!draft || draft.content.annexes.length === 0) throw new Problem('draft.not-found');
	const paper = draft.status === 'frozen' ? await readPaperOfDraft(ctx, draftId) : null;
	return { draft, kept, proposed: fieldsFor(draft, place, paper, last) };
}

function fieldsFor({ content }: StoredDraft, place: string, paper: PaperView | null, last: CertificateWishes | null): CertificateFields {
	const words = messagesIn('vi').drafts.certificates;
	const { position, name } = signerOf(content);
	const day = paper?.number ? dayWords(paper.number.dated) : null;
	return {
		kind: words.kinds[0] ?? '',
		authority: authorityOf(content),
		verb: 'Tặng',
		decision: paper?.number && day !== null ? words.decisionOf(paper.number.printed, day) : '',
		placeAndDate: day === null ? content.placeAndDate : `${place}, ${day}`,
		position,
		name,
		paper: last?.paper ?? 'a4',
		frame: last?.frame ?? true,
		emblem: last?.emblem ?? false
	};
}

/** Whose decision it is stands in capitals above its grounds. */
function authorityOf({ body, issuer }: Draft): string {
	const found = body.find((part) => part.part === 'formula' && !partText(part).endsWith(':'));
	return found ? partText(found) : issuer;
}

function dayWords(dated: string): string {
	const [year = 0, month = 0, day = 0] = dated.split('-').map(Number);
	return officialDate({ year, month, day });
}
