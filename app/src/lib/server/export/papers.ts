import { existsSync } from 'node:fs';
import { link } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { quoted } from '../backup/catalog.ts';
import { fileReferences } from '../files/file-references.ts';

/** Columns that name a paper as it was frozen, whose kind stands in the column's name. */
const frozen = fileReferences.flatMap(([table, column]) => {
	const [, ending] = /^(docx|pdf|xlsx)_sha256$/u.exec(column) ?? [];
	return ending === undefined ? [] : [{ table, column, ending }];
});

/** Frozen papers once more, under names that programs open: the same bytes as under their hash, and no more room on the disk. */
export async function writePapers(owner: pg.Client, agencyId: string, part: string): Promise<void> {
	for (const { table, column, ending } of frozen) {
		const { rows } = await owner.query<{ id: string; sha256: string }>(
			`select id, ${quoted(column)} as sha256 from public.${quoted(table)} where agency_id = $1 and ${quoted(column)} is not null`,
			[agencyId]
		);
		for (const { id, sha256 } of rows) {
			const file = join(part, 'files', sha256);
			if (existsSync(file)) await link(file, join(part, 'van-ban', `${table}-${id}.${ending}`));
		}
	}
}
