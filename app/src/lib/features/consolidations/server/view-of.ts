import { daysLate, impossibleDays, keyColumns, type LastMoment, measureQuestions, namelessRows, type Decisions, type RegisterRow } from '@kheo/core';
import type { SentReturn } from '#lib/features/submissions/server/service/list-returns.ts';
import { momentIn } from '#lib/server/clock.ts';
import type { ConsolidationView, DuplicateView, FoldedRow, HiddenRow, ReturnView, SourceView } from '../view.ts';
import { contentHash } from './content-hash.ts';
import type { FoldNow } from './fold-now.ts';
import { sealOf } from './seal-of.ts';

/** The page's picture of the fold: what was sent, what came in, what was left out, what may be the same. */
export function viewOf(now: FoldNow, returned: ConsolidationView['returned']): ConsolidationView {
	const { current, fold, returns, missing, target } = now;
	const decisions = now.file.decisions;
	return {
		version: current?.version ?? 1,
		status: current?.status === 'frozen' ? 'frozen' : 'open',
		supplement: supplementOf(now),
		decisionsVersion: current?.decisionsVersion ?? 1,
		contentSha256: contentHash(fold.content),
		order: decisions.order,
		sequenced: decisions.sequence.length > 0,
		returned,
		seal: sealOf(now),
		columns: fold.form.columns,
		returns: returns.map((sent) => returnView(sent, target.lower)),
		rows: fold.register.map((row) => foldedRow(row, decisions, now)),
		hidden: hiddenRows(now),
		duplicates: duplicateViews(now),
		missing,
		outAtFreezing: outAtFreezing(now),
		questions: measureQuestions(rowsByUnit(now), fold.form),
		impossible: fold.register.flatMap((row) => impossibleIn(row, fold)),
		nameless: namelessRows(fold.register, fold.form).map((row) => namelessView(row, fold))
	};
}

/** Who sends afterwards, or is asked for more, changes nothing of what the paper holds. */
function outAtFreezing({ current }: FoldNow): ConsolidationView['outAtFreezing'] {
	if (current?.status !== 'frozen' || !current.content) return null;
	const { missing, mending = [], waiting = [] } = current.content.units;
	return { missing: missing.length, mending: mending.length, waiting: waiting.length };
}

/** A frozen one is told as it was frozen. */
function supplementOf({ current, fold }: FoldNow): ConsolidationView['supplement'] {
	const { heading, columns, rows } = (current?.status === 'frozen' ? current.content : null) ?? fold.content;
	return heading.supplement ? { ...heading.supplement, columns, rows } : null;
}

function returnView(sent: SentReturn, end: LastMoment): ReturnView {
	const received = momentIn(new Date(sent.receivedAt));
	return {
		unit: { id: sent.unitId, name: sent.unit },
		submissionId: sent.submissionId,
		status: sent.status,
		version: sent.version,
		receivedOn: received.day,
		daysLate: daysLate(received, end),
		nilReason: sent.status === 'nil' ? sent.nilReason : null,
		returnReason: sent.returnReason,
		rows: sent.rows.map(({ id, n, head, cells, state, returnReason }) => ({ id, n, head, cells, state, reason: returnReason }))
	};
}

function foldedRow(row: RegisterRow, { wording }: Decisions, { names, returns }: FoldNow): FoldedRow {
	return {
		stt: row.stt,
		id: names.idOf.get(row.id) ?? row.id,
		head: row.head,
		cells: row.cells,
		reworded: Object.keys(wording[row.id] ?? {}),
		inferred: (row.sources[0]?.inferred ?? []).filter((key) => wording[row.id]?.[key] === undefined),
		sources: row.sources.map(({ id, unit, cells }) => sourceView(names.idOf.get(id) ?? id, unit, cells, returns))
	};
}

function sourceView(id: string, unit: string, cells: SourceView['cells'], returns: readonly SentReturn[]): SourceView {
	const sent = returns.find((one) => one.unit === unit);
	const source = sent?.rows.find((row) => row.id === id)?.source;
	return { id, unit, unitId: sent?.unitId ?? '', cells, file: source ? { sha256: source.sha256, quote: source.quote } : null };
}

function impossibleIn({ stt, sources, cells }: RegisterRow, { form }: FoldNow['fold']): ConsolidationView['impossible'] {
	const found = form.columns.flatMap(({ key }) => impossibleDays(cells[key] ?? ''));
	return found.map(({ printed, month, days }) => ({ stt, units: unitsOf(sources), printed, month, days }));
}

function unitsOf(sources: RegisterRow['sources']): string[] {
	return [...new Set(sources.map(({ unit }) => unit))];
}

function namelessView({ stt, sources, cells }: RegisterRow, { form }: FoldNow['fold']): ConsolidationView['nameless'][number] {
	const said = form.columns.flatMap(({ key }) => cells[key]?.trim() || []).join('; ');
	return { stt, units: unitsOf(sources), said };
}

function rowsByUnit({ fold }: FoldNow) {
	const shown = fold.register.map(({ sources: [first], cells }) => ({ unit: first?.unit ?? '', cells }));
	return [...Map.groupBy(shown, ({ unit }) => unit)].map(([name, rows]) => ({ name, rows }));
}

function hiddenRows({ fold, file, names }: FoldNow): HiddenRow[] {
	return fold.rows.flatMap(({ id, unit, cells }) => {
		const reason = file.decisions.hidden[id];
		return reason === undefined ? [] : [{ id: names.idOf.get(id) ?? id, unit, words: wordsOf(fold, cells).name, reason }];
	});
}

function duplicateViews({ fold, names }: FoldNow): DuplicateView[] {
	const rows = new Map(fold.rows.map((row) => [row.id, row]));
	return fold.duplicates.flatMap(({ ids: [a, b], because }) => {
		const [first, second] = [a, b].map((id) => {
			const row = rows.get(id);
			if (!row) return null;
			const { name, when } = wordsOf(fold, row.cells);
			return { id: names.idOf.get(id) ?? id, unit: row.unit, words: name, when };
		});
		return first && second ? [{ rows: [first, second] as const, because }] : [];
	});
}

function wordsOf({ form }: FoldNow['fold'], cells: Readonly<Record<string, string>>): { name: string; when: string } {
	const { name, date } = keyColumns(form);
	return { name: cells[name?.key ?? ''] ?? '', when: cells[date?.key ?? ''] ?? '' };
}
