import { actFor, composePaper, paperSystem, responseTable } from '@kheo/core';
import { writeDocx } from '@kheo/documents/write-docx';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Consultation, ConsultationHead, ConsultationLine, PublicConsultation, Remark } from '../../consultation.ts';
import { getConsultation, getNewestDraft, getPublicConsultation, getPublicHead, listConsultations, listPublicConsultations } from '../queries.ts';

export function readConsultations(ctx: Context): Promise<ConsultationLine[]> {
	return readOnly(ctx, listConsultations);
}

export function readConsultation(ctx: Context, id: string): Promise<Consultation> {
	return readOnly(ctx, (tx) => getConsultation(tx, id));
}

/** Those that everybody may read, those that run first. */
export async function readPublicConsultations(ctx: Context): Promise<ConsultationHead[]> {
	const order = ['open', 'coming', 'closed'];
	return (await readOnly(ctx, listPublicConsultations)).toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** One for everybody: the draft, and the remarks that the Office let stand, with their answers. */
export function readPublicConsultation(ctx: Context, id: string): Promise<PublicConsultation> {
	return readOnly(ctx, (tx) => getPublicConsultation(tx, id));
}

/** The empty form and the paragraph that it is about; null where the remark is on the draft as a whole. */
export function readRemarkForm(ctx: Context, id: string, paragraph: number | null) {
	return readOnly(ctx, async (tx) => {
		const head = await getPublicHead(tx, id);
		const { number, paragraphs } = await getNewestDraft(tx, id);
		const text = paragraph === null ? null : paragraphs[paragraph]?.text;
		if (text === undefined) throw new Problem('people.not-public');
		return { head: { ...head, draft: number }, text, token: formToken(ctx.agencyId, ctx.now) };
	});
}

/** The table of remarks and answers as the official paper. One without an answer is named before anything is written. */
export async function writeResponseTable(ctx: Context, id: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { one, agency } = await readOnly(ctx, async (tx) => ({ one: await getConsultation(tx, id), agency: await getAgency(tx) }));
	if (one.list.length === 0) throw new Problem('consultation.no-remarks');
	const system = paperSystem(agency.system);
	const words = messagesIn('vi').consultations;
	const opinions = one.list.map((remark) => {
		if (!remark.taken) throw new Problem('consultation.not-answered');
		const { fromName, fromKind, taken, answer } = remark;
		return { opinion: opinionOf(remark), from: fromName || words.from[fromKind], isUnnamed: fromName === '', taken, answer };
	});
	const { parentName: parentIssuer, name: issuer, place } = agency;
	const signature = { capacity: null, onBehalfOf: null, position: words.signer, name: '' };
	const year = Number(ctx.today.slice(0, 4));
	const content = responseTable({ system, parentIssuer, issuer, place, year, title: one.tableTitle, about: words.about(one.title), opinions, signature });
	const document = composePaper(content, actFor(agency.system, ctx.today, agency.actsFrom));
	return { bytes: writeDocx(document, { title: one.tableTitle }), name: `${`${one.tableTitle} - ${one.title}`.slice(0, 110)}.docx` };
}

/** "“Thời hạn 10 ngày”: nên ghi 05 ngày": which words, then what is said of them. */
function opinionOf({ quote, paragraph, words }: Remark): string {
	const START = 90;
	const about = quote || (paragraph.length > START ? `${paragraph.slice(0, START)}…` : paragraph);
	return about === '' ? words : `“${about}”: ${words}`;
}
