import type { RunStyle } from '../../../document/document.ts';
import { isCapitals } from '../../../reading/signing-words.ts';
import type { Piece } from '../components/component.ts';
import type { ComponentName, Row } from '../../../presentation/pack.ts';
import { type Paper, paragraphAt, runsAt } from '../paper.ts';
import { isWithin, type Property, said, saidRange } from './property.ts';

export const size: Property = {
	code: 'layout.size',
	expected: (row) => (row.size ? saidRange(row.size) : null),
	wrong: (paper, piece, row) => {
		const sizes = new Set<number>();
		for (const { style } of stylesAt(paper, piece)) {
			const points = (style.size ?? 0) / 2;
			if (row.size && points > 0 && style.vertical === undefined && !isWithin(points, row.size)) sizes.add(points);
		}
		return sizes.size === 0
			? null
			: [...sizes]
					.toSorted((a, b) => a - b)
					.map(said)
					.join('; ');
	}
};

export const bold = flag('layout.bold', 'bold');
export const italic = flag('layout.italic', 'italic');
export const underline = flag('layout.underline', 'underline');

export const letterCase: Property = {
	code: 'layout.case',
	expected: (row) => row.case ?? null,
	wrong: (paper, piece, row) => {
		const found = isPrintedInCapitals(paper, piece) ? 'upper' : 'lower';
		return row.case === undefined || found === row.case || isTooShort(piece, row) ? null : found;
	}
};

/** Running text may stress a word; everywhere else one word that differs is a slip. */
const running: ReadonlySet<ComponentName> = new Set<ComponentName>(['body', 'basis', 'addressee', 'recipients', 'appendix-note']);

function flag(code: Property['code'], name: 'bold' | 'italic' | 'underline'): Property {
	return {
		code,
		expected: (row) => (row[name] === undefined ? null : yesOrNo(row[name])),
		wrong: (paper, piece, row) => {
			let [all, off] = [0, 0];
			for (const { style, letters } of stylesAt(paper, piece)) {
				all += letters;
				if ((style[name] ?? false) !== row[name]) off += letters;
			}
			const isWrong = running.has(row.component) ? off > all / 2 : off > 0;
			return isWrong && row[name] !== undefined ? yesOrNo(!row[name]) : null;
		}
	};
}

function yesOrNo(value: boolean): string {
	return value ? 'yes' : 'no';
}

function* stylesAt(paper: Paper, { place }: Piece): Generator<{ readonly style: RunStyle; readonly letters: number }> {
	const paragraph = paragraphAt(paper, place);
	if (!paragraph) return;
	for (const { run, letters } of runsAt(paragraph, place)) yield { style: run.style ?? {}, letters };
}

function isPrintedInCapitals(paper: Paper, piece: Piece): boolean {
	let [all, raised] = [0, 0];
	for (const { style, letters } of stylesAt(paper, piece)) {
		all += letters;
		if (style.capitals) raised += letters;
	}
	return raised > all / 2 || isCapitals(piece.place.quote);
}

/** One or two letters ("V/v", "A") have no case to speak of; a heading inside the text may be in capitals. */
function isTooShort({ place }: Piece, { component }: Row): boolean {
	const letters = place.quote.match(/\p{L}/gu)?.length ?? 0;
	return letters < 3 || (component === 'body' && letters < 120);
}
