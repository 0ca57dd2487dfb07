import { type Anchor, followAnchors } from '@kheo/core';
import { type Selectable, sql } from 'kysely';
import type { Page } from '#lib/features/documents/page/page.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { ConsultationRemarksTable, ConsultationsTable } from '#lib/server/database/tables/consultations.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Consultation, ConsultationHead, ConsultationLine, Paragraph, PublicConsultation, Remark, RemarkCounts } from '../consultation.ts';
import { paragraphsOf } from '../paragraphs.ts';

type Row = Selectable<ConsultationsTable>;
type RemarkRow = Selectable<ConsultationRemarksTable>;
type Draft = { readonly number: number; readonly pages: readonly Page[]; readonly paragraphs: readonly Paragraph[] };

const newestFirst = (tx: ReadTx) => tx.selectFrom('consultations').selectAll().orderBy('opens_on', 'desc').orderBy('id', 'desc').limit(200);
const remarksOf = (tx: ReadTx, id: string) => tx.selectFrom('consultation_remarks').selectAll().where('consultation_id', '=', id).orderBy('id');
const draftsOf = (tx: ReadTx, id: string) => tx.selectFrom('consultation_drafts').select(['number', 'pages']).where('consultation_id', '=', id);

/** The newest first, with how many remarks wait. */
export async function listConsultations(tx: ReadTx): Promise<ConsultationLine[]> {
	const rows = await newestFirst(tx).execute();
	const { rows: counted } = await sql<RemarkCounts & { of: string }>`select consultation_id as of, count(*)::int as remarks, count(taken)::int as answered,
		(count(*) filter (where state = 'waiting'))::int as waiting from consultation_remarks group by consultation_id`.execute(tx);
	const byOne = new Map(counted.map(({ of, ...counts }) => [of, counts]));
	return rows.map((row) => ({ ...headOf(tx, row), ...(byOne.get(row.id) ?? { remarks: 0, waiting: 0, answered: 0 }) }));
}

/** Those that everybody may read. Every page of the people's side asks, so that no remark is read. */
export async function listPublicConsultations(tx: ReadTx): Promise<ConsultationHead[]> {
	const rows = await newestFirst(tx).where('published_at', 'is not', null).where('withdrawn_at', 'is', null).execute();
	return rows.map((row) => headOf(tx, row));
}

/** One with its newest draft and its remarks, each where it stands in that draft. */
export async function getConsultation(tx: ReadTx, id: string): Promise<Consultation> {
	const head = await getHead(tx, id);
	const remarks = await remarksOf(tx, id).execute();
	return { ...head, ...countsOf(remarks), ...(await inNewestDraft(tx, id, remarks)) };
}

/** The same for everybody: with the remarks that the Office let stand. */
export async function getPublicConsultation(tx: ReadTx, id: string): Promise<PublicConsultation> {
	const head = await getPublicHead(tx, id);
	return { ...head, ...(await inNewestDraft(tx, id, await remarksOf(tx, id).where('state', '=', 'shown').execute())) };
}

export async function getPublicHead(tx: ReadTx, id: string): Promise<ConsultationHead> {
	const head = await getHead(tx, id);
	if (head.state === 'prepared' || head.state === 'withdrawn') throw new Problem('people.not-public');
	return head;
}

export async function getNewestDraft(tx: ReadTx, id: string): Promise<Draft> {
	return asDraft(await draftsOf(tx, id).orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow());
}

async function getHead(tx: ReadTx, id: string): Promise<ConsultationHead> {
	const row = await tx.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('consultation.not-found');
	return headOf(tx, row);
}

/** Only drafts that somebody remarked on are read again. */
async function inNewestDraft(tx: ReadTx, id: string, remarks: readonly RemarkRow[]) {
	const newest = await getNewestDraft(tx, id);
	const older = [...new Set(remarks.flatMap((one) => (one.paragraph === null || one.draft_number === newest.number ? [] : [one.draft_number])))];
	const drafts = older.length === 0 ? [] : (await draftsOf(tx, id).where('number', 'in', older).execute()).map(asDraft);
	const textsOf = ({ paragraphs }: Draft) => paragraphs.map(({ text }) => text);
	const follow = new Map(drafts.map((draft) => [draft.number, followAnchors(textsOf(draft), textsOf(newest))]));
	const texts = new Map([...drafts, newest].map((draft) => [draft.number, draft.paragraphs]));
	const anchorOf = ({ paragraph, draft_number: number, quote }: RemarkRow): Anchor | null =>
		paragraph === null ? null : (follow.get(number)?.(paragraph, quote) ?? { standing: 'same', at: paragraph });
	const list = remarks.map((one): Remark => {
		const text = one.paragraph === null ? '' : (texts.get(one.draft_number)?.[one.paragraph]?.text ?? '');
		return { ...remarkOf(one), paragraph: text, anchor: anchorOf(one) };
	});
	return { draft: newest.number, pages: newest.pages, paragraphs: newest.paragraphs, list };
}

function asDraft({ number, pages }: { readonly number: number; readonly pages: unknown }): Draft {
	return { number, pages: pages as readonly Page[], paragraphs: paragraphsOf(pages as readonly Page[]) };
}

function countsOf(remarks: readonly RemarkRow[]): RemarkCounts {
	const count = (holds: (one: RemarkRow) => boolean) => remarks.filter(holds).length;
	return { remarks: remarks.length, waiting: count(({ state }) => state === 'waiting'), answered: count(({ taken }) => taken !== null) };
}

function headOf(tx: ReadTx, row: Row): ConsultationHead {
	const { id, version, title, asked, note, opens_on: opensOn, closes_on: closesOn, table_title: tableTitle } = row;
	const { today } = contextOf(tx);
	const running = today < opensOn ? 'coming' : today > closesOn ? 'closed' : 'open';
	const state = row.withdrawn_at ? 'withdrawn' : row.published_at ? running : 'prepared';
	return { id, version, title, asked, note, opensOn, closesOn, tableTitle, state };
}

function remarkOf(row: RemarkRow): Omit<Remark, 'paragraph' | 'anchor'> {
	const { id, version, draft_number: draft, quote, words, from_kind: fromKind, from_name: fromName, origin, received_on: receivedOn } = row;
	const { state, hidden_because: hiddenBecause, taken, answer } = row;
	return { id, version, draft, quote, words, fromKind, fromName, origin, receivedOn, state, hiddenBecause, taken, answer };
}

/** The consultation, held until the transaction ends; refused when somebody changed it meanwhile. */
export async function lockConsultation(tx: Tx, id: string, version: number | null) {
	const found = await tx.selectFrom('consultations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!found) throw new Problem('consultation.not-found');
	if (version !== null && found.version !== version) throw new Problem('consultation.moved');
	return found;
}
