import { type Cells, printedCells, reportCells, type ResultContent } from '@kheo/core';
import { derivedId } from '#lib/server/database/derived-id.ts';
import type { RowSource } from '#lib/server/database/tables/submissions.ts';
import { headOfPrinted } from '../head-of-printed.ts';
import { headColumn } from '../sheet/sheet.ts';
import type { ReadReturnFile } from './read-return-file.ts';
import type { ReturnKey } from './return-key.ts';

export type LevelRow = { readonly id: string; readonly cells: Cells; readonly source: RowSource };

/** The rows that a lower agency's content makes in its return here, each under an id that follows from the row below; null where the file is no such content. */
export function levelRows(key: ReturnKey, sha256: string, file: Pick<ReadReturnFile, 'levels' | 'result' | 'read' | 'heads' | 'proposed'>): LevelRow[] | null {
	if (file.result) return file.proposed ? wordsOf(key, sha256, file.result) : null;
	const { levels, read, heads } = file;
	if (!levels || levels.rows.length !== read.rows.length) return null;
	return read.rows.map(({ cells, head, source: { block, quote } }, at) => {
		const { id, from, head: below } = levels.rows[at] ?? { id: '', from: [], head: null };
		const known = headOfPrinted(below ?? head, heads);
		return { id: rowIdAbove(key, id), cells: known === null ? cells : { ...cells, [headColumn]: known }, source: { sha256, block, quote, from } };
	});
}

/** A result's own words, one row for each part; its activities stay below and are folded from the content. */
function wordsOf(key: ReturnKey, sha256: string, { texts }: ResultContent): LevelRow[] {
	return texts.map(({ part, words }) => ({
		id: rowIdAbove(key, part),
		cells: { [reportCells.part]: part, [printedCells.words]: words },
		source: { sha256, block: 0, quote: '', from: [] }
	}));
}

function rowIdAbove({ obligationId, unitId }: ReturnKey, below: string): string {
	return derivedId(`kheo.level-row ${obligationId} ${unitId} ${below}`);
}
