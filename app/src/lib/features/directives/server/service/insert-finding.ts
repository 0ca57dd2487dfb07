import type { PlainDate } from '@kheo/core';
import type { Tx } from '#lib/server/database/schema.ts';
import { insertDirective } from '../queries.ts';

type Finding = {
	readonly id: string;
	readonly visitId: string;
	readonly words: string;
	/** Who found it: the name of the day, and the account. */
	readonly by: string;
	readonly key: string;
	readonly on: PlainDate;
	readonly at: Date;
};

/** What an inspection found stands beside what leaders write by hand: both become duties, and both are reported and answered alike. */
export function insertFinding(tx: Tx, { id, visitId, words, by, key, on, at }: Finding): Promise<void> {
	const given = { id, consolidation_id: null, visit_id: visitId, found_by: key, words, by_position: 'Đoàn kiểm tra', by_name: by.slice(0, 50) || 'Đoàn' };
	return insertDirective(tx, { ...given, written_on: on, file_sha256: null, file_name: null, entered_at: at, entered_by: by });
}
