import type { RunStyle } from '../../document/document.ts';
import type { Source } from '../../document/source.ts';
import { sourceIn } from '../../reading/lines.ts';
import type { Finding } from '../finding.ts';
import { layoutFinding } from './layout-finding.ts';
import type { LayoutCode, Subject } from './layout-codes.ts';
import type { Application, Ruled } from '../../presentation/pack.ts';
import { type Paper, paragraphAt, runsAt } from './paper.ts';
import { severityOf, surenessOf } from './sureness.ts';

/** Face and colour are ruled for the whole paper, tables and annexes too: one finding each, named after the component when only one is odd. */
export function checkTypeface(paper: Paper, application: Application): Finding[] {
	const { font, color } = application.pack.page;
	return [
		...odd(paper, 'layout.font', (style) => (style.font === undefined || isSameFace(style.font, font.is) ? null : style.font), font, application),
		...(color ? odd(paper, 'layout.color', (style) => (isBlack(style.color) ? null : (style.color ?? null)), color, application) : [])
	];
}

function odd(paper: Paper, code: LayoutCode, wrong: (style: RunStyle) => string | null, ruled: Ruled<string>, { pack, certainty }: Application): Finding[] {
	const found = new Set<string>();
	const places: Source[] = [];
	for (const line of paper.lines) {
		if (code === 'layout.color' && isUrgency(line.text)) continue;
		const place = sourceIn(line);
		const values = valuesAt(paper, place, wrong);
		for (const value of values) found.add(value);
		if (values.length > 0) places.push(place);
	}
	if (places.length === 0) return [];
	const sureness = surenessOf(ruled.certainty, certainty);
	const params = {
		component: subjectOf(paper, places),
		found: [...found].join('; '),
		expected: ruled.is,
		certainty: sureness,
		count: places.length,
		side: ''
	} as const;
	return [layoutFinding(code, severityOf(sureness), params, places, `${pack.name}, ${ruled.clause}`)];
}

/** The box that says how urgent a paper is is bright red by the decree itself (NĐ 30/2020, Phụ lục I, III.2). */
function isUrgency(text: string): boolean {
	return /^(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn)$/iu.test(text.trim().normalize('NFC'));
}

function valuesAt(paper: Paper, place: Source, wrong: (style: RunStyle) => string | null): string[] {
	const paragraph = paragraphAt(paper, place);
	const values = [];
	for (const { run } of paragraph ? runsAt(paragraph, place) : []) {
		const value = run.style ? wrong(run.style) : null;
		if (value !== null) values.push(value);
	}
	return values;
}

function subjectOf({ pieces }: Paper, places: readonly Source[]): Subject {
	const names = new Set(
		places.map(
			(place) => pieces.find((piece) => piece.place.block === place.block && piece.place.start < place.end && place.start < piece.place.end)?.component
		)
	);
	const [only] = names;
	return names.size === 1 && only !== undefined ? only : 'document';
}

function isSameFace(font: string, wanted: string): boolean {
	return font.toLowerCase().startsWith(wanted.toLowerCase());
}

/** Word's "automatic" is no colour at all; near black is black on paper. */
function isBlack(color: string | undefined): boolean {
	if (color === undefined || !/^[\dA-F]{6}$/i.test(color)) return true;
	return [0, 2, 4].every((at) => Number.parseInt(color.slice(at, at + 2), 16) < 0x30);
}
