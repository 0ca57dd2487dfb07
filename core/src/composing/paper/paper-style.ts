import { type Margins, usualMargins } from '../page.ts';
import type { Choices } from '../../presentation/look.ts';
import type { Pack, Range } from '../../presentation/pack.ts';
import { practice } from '../../presentation/practice.ts';

/** Points for the size of the letters, room between paragraphs and exact lines; times a single line; centimetres for the first line; millimetres for margins. */
export type StyleKey = 'size' | 'lines' | 'exactLine' | 'space' | 'indent' | 'top' | 'bottom' | 'left' | 'right';

/** What an agency chose where its act leaves a range; what it did not choose is printed as offices usually do. */
export type PaperStyle = Readonly<Partial<Record<StyleKey, number>>>;

export type StyleChoice = { readonly key: StyleKey; readonly values: readonly number[]; readonly usual: number };

/** Where the act leaves a choice, and the values worth offering; what it rules to one value is no choice. */
export function styleChoices({ rows, page }: Pack): StyleChoice[] {
	const body = rows.find(({ component }) => component === 'body');
	const { top, bottom, left, right } = page.margins.is;
	const ranges: readonly (readonly [StyleKey, Range | readonly number[] | undefined, number, number])[] = [
		['size', body?.size, 0.5, practice.body.size],
		['lines', body?.lines, 0.05, practice.body.lines],
		['exactLine', body?.exactLine, 0.5, body?.exactLine?.[0] ?? 0],
		['space', body?.space, 2, practice.body.space],
		['indent', body?.indent, 0, practice.body.indent],
		['top', top, 1, usualMargins.top],
		['bottom', bottom, 1, usualMargins.bottom],
		['left', left, 1, usualMargins.left],
		['right', right, 1, usualMargins.right]
	];
	return ranges.flatMap(([key, range, step, usual]) => {
		const values = range === undefined ? [] : step === 0 ? range : stepsOf(range, step);
		return values.length > 1 ? [{ key, values, usual: nearestOf(values, usual) }] : [];
	});
}

/** As much room between paragraphs as anybody wants. */
const widest = 12;

function stepsOf([from = 0, to = 0]: readonly number[], step: number): number[] {
	const count = Math.round(((Number.isFinite(to) ? to : widest) - from) / step);
	return Array.from({ length: count + 1 }, (_, index) => Math.round((from + index * step) * 100) / 100);
}

function nearestOf(values: readonly number[], wished: number): number {
	return values.reduce((best, one) => (Math.abs(one - wished) < Math.abs(best - wished) ? one : best));
}

/** What was chosen outside of what the act allows, or where it leaves no choice. */
export function outsideAct(style: PaperStyle, pack: Pack): StyleKey[] {
	const offered = new Map(styleChoices(pack).map(({ key, values }) => [key, values]));
	return Object.entries(style).flatMap(([key, value]) => (offered.get(key as StyleKey)?.includes(value) ? [] : [key as StyleKey]));
}

/** The look of the running text; what stands between its paragraphs has letters and room of the same measure. */
export function looksOf({ size, lines, exactLine, space, indent }: PaperStyle): Choices {
	const flow = { ...(size !== undefined && { size }), ...(space !== undefined && { space }) };
	const rest = { ...(lines !== undefined && { lines }), ...(exactLine !== undefined && { exactLine }), ...(indent !== undefined && { indent }) };
	return { body: { ...flow, ...rest }, basis: flow, section: flow, 'clause-title': flow, article: flow };
}

/** The margins that were chosen. */
export function marginsOf({ top, right, bottom, left }: PaperStyle): Partial<Margins> {
	return {
		...(top !== undefined && { top }),
		...(right !== undefined && { right }),
		...(bottom !== undefined && { bottom }),
		...(left !== undefined && { left })
	};
}
