import type { FrozenSource } from '#lib/server/database/tables/consolidations.ts';
import type { Seal } from '../view.ts';
import type { FoldNow } from './fold-now.ts';
import { sourcesOf } from './service/freeze-consolidation.ts';

/** What was frozen and which units have sent, taken back or been asked for something since; null while the register is open. */
export function sealOf(now: FoldNow): Seal | null {
	const { current } = now;
	if (current?.status !== 'frozen' || !current.contentSha256 || !current.frozenAt) return null;
	return {
		id: current.id,
		sha256: current.contentSha256,
		docxSha256: current.docxSha256 ?? '',
		pdfSha256: current.pdfSha256,
		at: current.frozenAt.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' }),
		by: current.frozenBy ?? '',
		changedSince: changedUnits(current.sources ?? [], sourcesOf(now))
	};
}

function changedUnits(frozen: readonly FrozenSource[], now: readonly FrozenSource[]): string[] {
	const [before, after] = [frozen, now].map((sources) => new Map(sources.map((source) => [source.submissionId, source])));
	const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
	return [...ids].flatMap((id) => {
		const [was, is] = [before?.get(id), after?.get(id)];
		return isSame(was, is) ? [] : [(is ?? was)?.unit ?? ''];
	});
}

function isSame(was: FrozenSource | undefined, is: FrozenSource | undefined): boolean {
	return was?.sha256 === is?.sha256 && was?.version === is?.version && was?.acceptedRows.join() === is?.acceptedRows.join();
}
