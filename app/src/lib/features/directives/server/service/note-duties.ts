import type { PlainDate } from '@kheo/core';
import { addDirectedDuty } from '#lib/features/plans/server/service/add-directed-duty.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { insertDirective } from '../queries.ts';

/** The duty that a note became; null once it was called back. */
export type NoteDuty = { readonly id: string; readonly units: readonly string[]; readonly due: PlainDate | null };

/** Of these notes, those that are a duty now. */
export async function noteDuties(tx: ReadTx, noteIds: readonly string[]): Promise<ReadonlyMap<string, NoteDuty>> {
	if (noteIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('directives as d')
		.innerJoin('obligations as o', 'o.directive_id', 'd.id')
		.select(['d.note_id as noteId', 'o.id', 'o.units_printed as units', 'o.due'])
		.where('d.note_id', 'in', noteIds)
		.where('o.withdrawn_at', 'is', null)
		.execute();
	return new Map(rows.flatMap(({ noteId, ...duty }) => (noteId === null ? [] : [[noteId, duty] as const])));
}

type Given = {
	readonly noteId: string;
	readonly planId: string;
	readonly unitIds: readonly string[];
	readonly task: string;
	readonly due: PlainDate;
	/** Of the note. */
	readonly on: PlainDate;
	readonly at: Date;
	readonly by: string;
};

/** Gives the note out as a leader's words are. The caller holds the note, so that it is one duty at a time; after one was called back it may be given out anew. */
export async function addNoteDuty(tx: Tx, { noteId, planId, unitIds, task, due, on, at, by }: Given): Promise<string> {
	const directiveId = newId();
	const said = { words: task, by_position: '', by_name: by.slice(0, 50) || '—', written_on: on, file_sha256: null, file_name: null };
	await insertDirective(tx, { id: directiveId, note_id: noteId, consolidation_id: null, ...said, entered_at: at, entered_by: by });
	return addDirectedDuty(tx, planId, { directiveId, task, unitIds, deadline: '', due, source: 'theo sổ nắm tình hình' });
}
