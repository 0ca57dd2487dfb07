import type { DraftPart } from '../drafting/draft.ts';
import { partText } from '../drafting/compare-drafts.ts';
import { isListOf, isRecord, isResultQuestion, isStanding, isText, isTextOrNull } from './is-result-question.ts';
import { type Standing, standingOf } from './lower-result.ts';
import { foldReports, type ResultQuestion, type UnitReport } from './result-fold.ts';
import { type ReportPart, reportParts } from './report-row.ts';

/** A frozen result report as data for the level above: its figures with all they follow from, and its own words. */
export type ResultContent = {
	readonly schema: 'kheo.results/1';
	readonly issuer: string;
	readonly title: string;
	readonly theme: string;
	readonly year: number | null;
	readonly supplement: number;
	/** Of the paper that went to signature. */
	readonly paperSha256: string;
	readonly paragraphs: readonly string[];
	/** What the paper says of key results, limits, causes and proposals: the agency's words, not its units'. */
	readonly texts: readonly { readonly part: ReportPart; readonly words: string }[];
	readonly totals: readonly { readonly key: string; readonly value: number }[];
	readonly standing: Standing;
	readonly question: ResultQuestion;
};

type Made = Omit<ResultContent, 'schema' | 'paragraphs' | 'texts' | 'totals' | 'standing'> & {
	readonly agency: string;
	readonly returns: Standing['returns'];
	readonly body: readonly DraftPart[];
};

/** Makes the content; only what was accepted goes up, and of rows only the cells that hold something. */
export function resultContent({ agency, returns, body, question, ...about }: Made): ResultContent {
	const passed = { ...question, reports: question.reports.map(passedOn) };
	return {
		schema: 'kheo.results/1',
		...about,
		paragraphs: body.map(partText).filter((text) => text !== ''),
		texts: textsOf(body),
		totals: foldReports(passed).totals.map(({ key, value }) => ({ key, value })),
		standing: standingOf(agency, returns, question.lower ?? []),
		question: passed
	};
}

function passedOn(report: UnitReport): UnitReport {
	const rows = report.rows.filter(({ state }) => state === 'accepted');
	return { ...report, rows: rows.map((row) => ({ ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([, words]) => words !== '')) })) };
}

/** A part of the paper is known by its id, whoever rewrote it since; what was added by hand belongs to the part it follows. */
function textsOf(body: readonly DraftPart[]): ResultContent['texts'] {
	let at: ReportPart | null = null;
	const said = body.flatMap((part) => {
		if (part.part !== 'text') at = null;
		at = reportParts.find((one) => part.id.startsWith(`${one}-`)) ?? (part.id === 'closing' ? null : at);
		const words = partText(part).replace(/^[-–]\s*/u, '');
		return at === null || part.part !== 'text' || words === '' ? [] : [{ part: at, words }];
	});
	return reportParts.flatMap((part) => {
		const own = said.filter((one) => one.part === part).map(({ words }) => words);
		return own.length === 0 ? [] : [{ part, words: own.join('\n') }];
	});
}

/** Do the figures that it prints follow from what it was made of? They are computed anew at every level, so none can say another number. */
export function figuresHold({ question, totals }: ResultContent): boolean {
	const now = new Map(foldReports(question).totals.map(({ key, value }) => [key, value]));
	return now.size === totals.length && totals.every(({ key, value }) => now.get(key) === value);
}

/** Is this, out of another installation's file, a result that can be folded? */
export function isResultContent(value: unknown): value is ResultContent {
	if (!isRecord(value) || value['schema'] !== 'kheo.results/1') return false;
	const parts: readonly unknown[] = reportParts;
	return (
		['issuer', 'title', 'theme', 'paperSha256'].every((key) => isTextOrNull(value[key]) && value[key] !== null) &&
		(value['year'] === null || Number.isInteger(value['year'])) &&
		Number.isInteger(value['supplement']) &&
		isListOf(value['paragraphs'], isText) &&
		isListOf(value['texts'], (one) => isRecord(one) && parts.includes(one['part']) && isText(one['words'])) &&
		isListOf(value['totals'], (one) => isRecord(one) && isText(one['key']) && Number.isFinite(one['value'])) &&
		isStanding(value['standing']) &&
		isResultQuestion(value['question'])
	);
}
