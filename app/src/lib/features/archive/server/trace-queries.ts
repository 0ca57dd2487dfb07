import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { TraceCode, TraceEntry, Traces } from '../view.ts';

type Row = {
	readonly paper: string;
	readonly at: Date;
	readonly on: PlainDate | null;
	readonly code: TraceCode;
	readonly person: string | null;
	readonly words: string | null;
};

/** How each of these papers went from being put up to what its receivers answered, in that order. */
export async function outgoingTraces(tx: ReadTx, ids: readonly string[]): Promise<Traces> {
	const { rows } = await sql<Row>`select p.id as paper, t.* from outgoing_documents p cross join lateral (
		select r.put_up_at as at, null::date as "on", 'put-up' as code, r.put_up_by as person, '' as words from draft_rounds r where r.draft_id = p.draft_id
		union all select c.frozen_at, null, 'put-up', c.frozen_by, '' from consolidations c where c.id = p.consolidation_id
		union all select s.agreed_at, s.agreed_on, 'initialled', coalesce(s.agreed_name, s.name), s.title from approval_steps s
			where s.part = 'initial' and s.agreed_at is not null
			and (s.consolidation_id = p.consolidation_id or s.draft_round_id in (select r.id from draft_rounds r where r.draft_id = p.draft_id))
		union all select r.returned_at, r.returned_on, 'returned', r.returned_by, r.returned_reason from draft_rounds r
			where r.draft_id = p.draft_id and r.status = 'returned'
		union all select d.entered_at, d.written_on, 'directive', concat_ws(' ', nullif(d.by_position, ''), d.by_name), d.words from directives d
			where d.consolidation_id = p.consolidation_id or d.draft_round_id in (select r.id from draft_rounds r where r.draft_id = p.draft_id)
		union all select p.signed_at, p.signed_on, 'signed', p.signer_name, p.signer_position
		union all select n.used_at, n.dated, 'numbered', n.used_by, n.printed from document_numbers n where n.document_id = p.id
		union all select n.cancelled_at, null, 'struck', n.cancelled_by, concat_ws(': ', n.printed, n.cancelled_reason) from document_numbers n
			where n.document_id = p.id and n.cancelled_at is not null
		union all select p.issued_at, p.issued_on, 'issued', p.issued_by, p.places where p.issued_at is not null
		union all select coalesce(s.sent_at, s.entered_at), s.sent_on, 'sent', coalesce(s.sent_by, s.entered_by), s.recipient from dispatches s
			where s.document_id = p.id and (s.sent_at is not null or s.sent_on is not null) and s.mistaken_at is null
		union all select a.at, null, 'answered', s.recipient, a.code from dispatch_receipts a join dispatches s on s.id = a.dispatch_id where s.document_id = p.id
		union all select m.entered_at, m.dated, m.how, m.entered_by, concat_ws(': ', m.by_number, m.reason) from document_remedies m where m.document_id = p.id
	) t where p.id = any(${ids}::uuid[]) order by p.id, t.at, array_position(array['put-up', 'initialled', 'returned', 'directive', 'signed', 'numbered'], t.code), t.words`.execute(
		tx
	);
	return byPaper(rows);
}

/** How each of these arrivals was dealt with; one that was passed on before steps were kept tells of its last passing. */
export async function incomingTraces(tx: ReadTx, ids: readonly string[]): Promise<Traces> {
	const { rows } = await sql<Row>`select p.id as paper, t.* from incoming_documents p cross join lateral (
		select p.entered_at as at, p.arrived_on as "on", 'entered' as code, p.entered_by as person, p.issuer as words
		union all select s.entered_at, s.taken_on, s.what, s.person, s.words from arrival_steps s where s.arrival_id = p.id
		union all select p.entered_at, p.passed_on, 'passed', p.places, '' where p.places is not null
			and not exists (select from arrival_steps s where s.arrival_id = p.id and s.what = 'passed')
	) t where p.id = any(${ids}::uuid[]) order by p.id, t.at, array_position(array['entered', 'passed'], t.code), t.words`.execute(tx);
	return byPaper(rows);
}

function byPaper(rows: readonly Row[]): Traces {
	const grouped = Map.groupBy(rows, ({ paper }) => paper);
	return new Map([...grouped].map(([id, found]) => [id, found.map(entryOf)]));
}

function entryOf({ at, on, code, person, words }: Row): TraceEntry {
	return { at, on: on ?? dayIn(at), code, person: person ?? '', words: words ?? '' };
}
