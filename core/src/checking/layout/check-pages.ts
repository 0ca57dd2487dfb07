import type { PageSection } from '../../document/document.ts';
import type { Finding } from '../finding.ts';
import { layoutFinding } from './layout-finding.ts';
import type { LayoutCode, LayoutParams, Subject } from './layout-codes.ts';
import type { Application, Range, Ruled } from '../../presentation/pack.ts';
import type { Paper } from './paper.ts';
import { isWithin, said, saidRange } from './properties/property.ts';
import { severityOf, surenessOf } from './sureness.ts';

const twipsPerMillimetre = 1440 / 25.4;
/** Half a millimetre is what programs lose when they turn inches into millimetres. */
const ease = 0.5;
const sides = ['top', 'right', 'bottom', 'left'] as const;
type Margins = Readonly<Record<(typeof sides)[number], Range>>;

/** Paper, its direction and its margins; the pages of the annexes apart from those of the paper itself. */
export function checkPages(paper: Paper, application: Application): Finding[] {
	const { own, annexes } = pagesOf(paper);
	return [
		...checkPaper('page', own, application),
		...checkDirection(paper, own, application),
		...checkMargins('page', own, application),
		...checkPaper('annex-page', annexes, application),
		...checkMargins('annex-page', annexes, application)
	];
}

/** Sections that begin at or after the first annex are its pages. */
function pagesOf({ document, parts }: Paper): { readonly own: readonly PageSection[]; readonly annexes: readonly PageSection[] } {
	const from = parts.annex[0]?.block ?? Number.POSITIVE_INFINITY;
	const shown = document.sections.filter(({ first, end }, index) => index === 0 || end > first);
	return { own: shown.filter(({ first }, index) => index === 0 || first < from), annexes: shown.filter(({ first }, index) => index > 0 && first >= from) };
}

function checkPaper(component: Subject, pages: readonly PageSection[], application: Application): Finding[] {
	const { paper } = application.pack.page;
	const odd = pages
		.map(({ paper: { width, height } }) => [width, height].map(millimetres).toSorted((a, b) => a - b))
		.filter((found) => !found.every((one, at) => isWithin(one, [paper.is[at] ?? 0, paper.is[at] ?? 0], 1)));
	return pageFinding(
		'layout.paper',
		{ component, found: odd.map((found) => found.map(Math.round).join(' × ')), expected: paper.is.join(' × ') },
		paper,
		application
	);
}

/** Lengthwise, unless the text itself holds tables that are no annexes. */
function checkDirection({ document }: Paper, pages: readonly PageSection[], application: Application): Finding[] {
	const { portrait } = application.pack.page;
	if (!portrait) return [];
	const wide = pages.filter(
		({ orientation, first, end }) =>
			orientation === 'landscape' && !document.blocks.slice(first, end).some((block) => block.kind === 'table' && block.borders === 'all')
	);
	return pageFinding('layout.orientation', { component: 'page', found: wide.map(() => 'landscape'), expected: 'portrait' }, portrait, application);
}

function checkMargins(component: Subject, pages: readonly PageSection[], application: Application): Finding[] {
	const { margins } = application.pack.page;
	return sides.flatMap((side) => {
		const odd = pages
			.flatMap((page) => (fits(page, margins.is) ? [] : [millimetres(page.margins[side])]))
			.filter((found) => !isWithin(found, margins.is[side], ease));
		return pageFinding('layout.margin', { component, side, found: odd.map(said), expected: saidRange(margins.is[side]) }, margins, application);
	});
}

/** A page turned on its side keeps the side that is bound: its margins may have been turned with it, either way. */
function fits({ margins, orientation }: PageSection, { top, right, bottom, left }: Margins): boolean {
	const turns: Margins[] = [{ top, right, bottom, left }];
	if (orientation === 'landscape') turns.push({ top: left, right: top, bottom: right, left: bottom }, { top: right, right: bottom, bottom: left, left: top });
	return turns.some((ranges) => sides.every((side) => isWithin(millimetres(margins[side]), ranges[side], ease)));
}

function millimetres(twips: number): number {
	return Math.round((twips / twipsPerMillimetre) * 10) / 10;
}

type Said = { readonly component: Subject; readonly found: readonly string[]; readonly expected: string; readonly side?: LayoutParams['side'] };

/** Pages have no place in the text, so their findings have none. */
function pageFinding(code: LayoutCode, { component, found, expected, side = '' }: Said, ruled: Ruled<unknown>, { pack, certainty }: Application): Finding[] {
	if (found.length === 0) return [];
	const sureness = surenessOf(ruled.certainty, certainty);
	const params = { component, found: [...new Set(found)].join('; '), expected, certainty: sureness, count: found.length, side };
	return [layoutFinding(code, severityOf(sureness), params, [], `${pack.name}, ${ruled.clause}`)];
}
