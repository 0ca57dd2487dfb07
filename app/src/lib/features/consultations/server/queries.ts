import { followAnchors, type PlainDate } from '@kheo/core';
import { type Selectable, sql } from 'kysely';
import type { Page } from '#lib/features/documents/page/page.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { ConsultationRemarksTable, ConsultationsTable } from '#lib/server/database/tables/consultations.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Consultation, ConsultationHead, Remark } from '../consultation.ts';
import { paragraphsOf } from '../paragraphs.ts';

type Row = Selectable<ConsultationsTable>;
type RemarkRow = Selectable<ConsultationRemarksTable>;
type Counts = { readonly remarks: number; readonly waiting: number; readonly answered: number };

/** The newest first, with how many remarks wait; `public`: those that everybody may read. */
export async function listConsultations(tx: ReadTx, which: 'all' | 'public'): Promise<ConsultationHead[]> {
	const rows = await tx
		.selectFrom('consultations')
		.selectAll()
		.$if(which === 'public', (query) => query.where('published_at', 'is not', null).where('withdrawn_at', 'is', null))
		.orderBy('opens_on', 'desc')
		.orderBy('id', 'desc')
		.limit(200)
		.execute();
	const { rows: counted } = await sql<Counts & { of: string }>`select consultation_id as of, count(*)::int as remarks, count(taken)::int as answered,
		(count(*) filter (where state = 'waiting'))::int as waiting from consultation_remarks group by consultation_id`.execute(tx);
	const byOne = new Map(counted.map(({ of, remarks, waiting, answered }) => [of, { remarks, waiting, answered }]));
	const { today } = contextOf(tx);
	return rows.map((row) => headOf(row, byOne.get(row.id) ?? { remarks: 0, waiting: 0, answered: 0 }, today));
}

/** One with its newest draft and its remarks, each where it stands in that draft. */
export async function getConsultation(tx: ReadTx, id: string): Promise<Consultation> {
	const row = await tx.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('consultation.not-found');
	const drafts = await tx.selectFrom('consultation_drafts').select(['number', 'pages']).where('consultation_id', '=', id).orderBy('number').execute();
	const remarks = await tx.selectFrom('consultation_remarks').selectAll().where('consultation_id', '=', id).orderBy('id').execute();
	const texts = new Map(drafts.map(({ number, pages }) => [number, paragraphsOf(pages as readonly Page[])]));
	const draft = drafts.at(-1)?.number ?? 1;
	const paragraphs = texts.get(draft) ?? [];
	const follow = new Map([...texts].map(([number, of]) => [number, followAnchors(of.map(({ text }) => text), paragraphs.map(({ text }) => text))])); // prettier-ignore
	const list = remarks.map((one): Remark => {
		const text = one.paragraph === null ? '' : (texts.get(one.draft_number)?.[one.paragraph]?.text ?? '');
		const anchor = one.paragraph === null ? null : (follow.get(one.draft_number)?.(one.paragraph, one.quote) ?? null);
		return { ...remarkOf(one), paragraph: text, anchor };
	});
	return { ...headOf(row, countsOf(remarks), contextOf(tx).today), draft, pages: (drafts.at(-1)?.pages ?? []) as readonly Page[], paragraphs, list };
}

function countsOf(remarks: readonly RemarkRow[]): Counts {
	const count = (holds: (one: RemarkRow) => boolean) => remarks.filter(holds).length;
	return { remarks: remarks.length, waiting: count(({ state }) => state === 'waiting'), answered: count(({ taken }) => taken !== null) };
}

function headOf(row: Row, counts: Counts, today: PlainDate): ConsultationHead {
	const { id, version, title, asked, note, opens_on: opensOn, closes_on: closesOn, table_title: tableTitle } = row;
	const running = today < opensOn ? 'coming' : today > closesOn ? 'closed' : 'open';
	const state = row.withdrawn_at ? 'withdrawn' : row.published_at ? running : 'prepared';
	return { id, version, title, asked, note, opensOn, closesOn, tableTitle, state, ...counts };
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
