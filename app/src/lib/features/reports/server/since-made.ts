import { absorbResult, type DraftPart } from '@kheo/core';
import { paperNow } from '#lib/features/drafts/server/service/place-draft.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { FrozenSource } from '#lib/server/database/tables/consolidations.ts';
import type { SinceMade } from '../result-view.ts';
import type { StoredResult } from './queries.ts';

/** What changed since the report was last made, at the units and in the paper itself. */
export async function sinceMade(tx: ReadTx, last: StoredResult, sources: readonly FrozenSource[], body: readonly DraftPart[]): Promise<SinceMade | null> {
	const paper = await paperNow(tx, last.draftId);
	if (!paper) return null;
	const rewritten = JSON.stringify(paper.body.map(withoutOrder)) !== JSON.stringify(last.body.map(withoutOrder));
	return {
		units: changedUnits(last.sources, sources),
		isRewritten: rewritten,
		isFrozen: !paper.isOpen,
		kept: paper.isOpen ? absorbResult(paper.body, last.body, body).kept : []
	};
}

/** jsonb keeps no order of keys. */
function withoutOrder(part: DraftPart): [string, unknown][] {
	return Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
}

function changedUnits(before: readonly FrozenSource[], after: readonly FrozenSource[]): string[] {
	const [was, is] = [before, after].map((sources) => new Map(sources.map((source) => [source.submissionId, source])));
	const ids = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
	return [...ids].flatMap((id) => {
		const [old, now] = [was?.get(id), is?.get(id)];
		const same = old?.sha256 === now?.sha256 && old?.acceptedRows.join() === now?.acceptedRows.join();
		return same ? [] : [(now ?? old)?.unit ?? ''];
	});
}
