import { shownGroups } from '@kheo/core';
import { type Selectable, sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { StaffVoicesTable } from '#lib/server/database/tables/staff-voices.ts';
import type { Voice, VoiceField, VoiceFigures, VoiceKind } from '../voice.ts';

export function asVoice({ id, version, field, words, week, state, answer, reason }: Selectable<StaffVoicesTable>): Voice {
	return { id, version, field: field as VoiceField, words, week, state, answer, reason };
}

/** What was said, the newest week first and inside it in no order that time gave. */
export async function listVoices(tx: ReadTx): Promise<Voice[]> {
	const order = sql`case state when 'received' then 0 when 'answered' then 1 else 2 end`;
	const rows = await tx.selectFrom('staff_voices').selectAll().orderBy(order).orderBy('week', 'desc').orderBy('id').limit(500).execute();
	return rows.map(asVoice);
}

/** How many spoke this year and what became of it; groups only where they are large enough to point at nobody. */
export async function voiceFigures(tx: ReadTx, year: number): Promise<VoiceFigures> {
	const [from, to] = [`${year}-01-01`, `${year}-12-31`];
	const { rows: tallies } = await sql<{ kind: VoiceKind; count: number }>`
		select kind, sum(count)::int as count from staff_voice_tallies where month between ${from} and ${to} group by kind`.execute(tx);
	const { rows: settled } = await sql<{ state: Voice['state']; count: number }>`
		select state, count(*)::int as count from staff_voices where week between ${from} and ${to} group by state`.execute(tx);
	const of = (state: Voice['state']) => settled.find((one) => one.state === state)?.count ?? 0;
	const received = tallies.reduce((sum, { count }) => sum + count, 0);
	const kinds = shownGroups(tallies.map(({ kind: group, count }) => ({ group, count })));
	return { year, received, answered: of('answered'), withheld: of('withheld'), kinds };
}
