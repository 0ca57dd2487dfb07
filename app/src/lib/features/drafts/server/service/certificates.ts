import { certificateSettings, composeCertificates, countAwarded, type Draft, honouredIn, officialDate, partText } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { readPaperOfDraft } from '#lib/features/issuing/server/service/read-paper.ts';
import type { PaperView } from '#lib/features/issuing/view.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { CertificateFields, CertificatesView } from '../../certificates.ts';
import { signerOf } from '../../signer-of.ts';
import { findDraft, type StoredDraft } from '../queries.ts';
import { requireOffice } from '../require-office.ts';

/** Certificates as they would be printed from the list of a decision; what was not chosen is proposed from the decision, its number and day among it. */
export async function readCertificates(ctx: Context, draftId: string, chosen: CertificateFields | null): Promise<CertificatesView> {
	requireOffice(ctx);
	const { draft, place } = await readOnly(ctx, async (tx) => ({ draft: await findDraft(tx, draftId), place: (await getAgency(tx)).place }));
	if (!draft || draft.content.annexes.length === 0) throw new Problem('draft.not-found');
	const honoured = honouredIn(draft.content);
	const count = countAwarded(honoured);
	const fields = chosen ?? proposed(draft, place, draft.status === 'frozen' ? await readPaperOfDraft(ctx, draftId) : null);
	const said = draft.content.body.map(partText).join(' ');
	return { draftId, system: draft.content.system, subject: draft.title, fields, honoured, count, isCounted: said.includes(count) };
}

/** All of them as one file, a page each. */
export async function writeCertificates(
	ctx: Context,
	draftId: string,
	chosen: CertificateFields | null
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { fields, honoured, subject, system } = await readCertificates(ctx, draftId, chosen);
	if (honoured.length === 0) throw new Problem('draft.nobody-listed');
	const { kind, authority, verb, decision, placeAndDate, position, name } = fields;
	const document = composeCertificates(
		{
			system,
			kind,
			authority,
			verb: verb || null,
			placeAndDate,
			decision: decision || null,
			signature: { position, name },
			honoured: honoured.map((one) => ({ name: one.name, post: one.post, achievement: one.achievement }))
		},
		certificateSettings(fields)
	);
	return { bytes: await setPages(document, { title: `${kind} ${subject}`, at: ctx.now }), name: `${kind} ${subject}`.slice(0, 110) + '.pdf' };
}

function proposed({ content }: StoredDraft, place: string, paper: PaperView | null): CertificateFields {
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
		paper: 'a4',
		frame: true,
		emblem: false
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
