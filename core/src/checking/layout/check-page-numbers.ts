import type { PageSection, Paragraph, RunStyle } from '../../document/document.ts';
import { textOf } from '../../document/text.ts';
import type { Finding } from '../finding.ts';
import { layoutFinding } from './layout-finding.ts';
import type { LayoutCode } from './layout-codes.ts';
import type { Application, Ruled } from '../../presentation/pack.ts';
import type { Paper } from './paper.ts';
import { isWithin, said, saidRange } from './properties/property.ts';
import { severityOf, surenessOf } from './sureness.ts';

/** More letters than this cannot stand on one page. */
const lettersOfOnePage = 4000;

/** Where page numbers stand, how they look, that page 1 hides its own, and that an annex counts anew. */
export function checkPageNumbers(paper: Paper, application: Application): Finding[] {
	const { pageNumber, annexPages } = application.pack.page;
	if (!pageNumber) return [];
	const wrong = wrongPlace(paper);
	if (wrong !== null) return [numberFinding('layout.page-number', wrong, 'top-centre', pageNumber, application)];
	const shown = numbersOf(paper.document.sections, 'header')[0];
	return [
		...(shown ? checkLook(shown, application) : []),
		...(shown && annexPages && annexGoesOn(paper) ? [numberFinding('layout.page-number', 'annex-goes-on', 'annex-from-1', annexPages, application)] : [])
	];
}

/** Of the paper's own pages; a text of one page needs no number. */
function wrongPlace({ document, parts }: Paper): string | null {
	const annex = parts.annex[0]?.block ?? document.blocks.length;
	const own = document.sections.filter(({ first }, index) => index === 0 || first < annex);
	const [shown] = numbersOf(own, 'header');
	if (!shown && numbersOf(own, 'footer').length > 0) return 'at-foot';
	if (!shown) return lettersIn(document.blocks.slice(0, annex).map(textOf)) < lettersOfOnePage ? null : 'none';
	if (!isCentred(shown)) return 'not-centred';
	return own[0] && numberOn(own[0].header) && showsOnFirst(own[0]) ? 'on-page-1' : null;
}

function showsOnFirst({ differentFirstPage, firstHeader = [], firstFooter = [] }: PageSection): boolean {
	return !differentFirstPage || numberOn([...firstHeader, ...firstFooter]) !== undefined;
}

function numbersOf(sections: readonly PageSection[], place: 'header' | 'footer'): Paragraph[] {
	return sections.flatMap((section) => numberOn(section[place]) ?? []);
}

/** By its alignment, or by the tab that leads to the middle of Word's own header. A text box of the header is placed by hand. */
function isCentred({ style, runs, within }: Paragraph): boolean {
	if (style.align === 'center' || within === 'text-box') return true;
	const before = runs
		.slice(
			0,
			runs.findIndex((run) => run.kind === 'field')
		)
		.map((run) => (run.kind === 'text' ? run.text : ''));
	return (style.align ?? 'left') === 'left' && before.join('').trim() === '' && before.join('').split('\t').length === 2;
}

function checkLook(paragraph: Paragraph, application: Application): Finding[] {
	const style = paragraph.runs.flatMap((run) => (run.kind === 'field' && run.field === 'page' && run.style ? [run.style] : []))[0];
	const row = application.pack.rows.find(({ component }) => component === 'page-number');
	if (!style || !row) return [];
	const size = (style.size ?? 0) / 2;
	const ruled = { is: null, clause: row.clause, certainty: row.certainty };
	const flags = (['bold', 'italic'] as const).filter((name) => row[name] !== undefined && isOn(style, name) !== row[name]);
	return [
		...(row.size && size > 0 && !isWithin(size, row.size) ? [numberFinding('layout.size', said(size), saidRange(row.size), ruled, application)] : []),
		...flags.map((name) => numberFinding(`layout.${name}`, isOn(style, name) ? 'yes' : 'no', row[name] ? 'yes' : 'no', ruled, application))
	];
}

function isOn(style: RunStyle, name: 'bold' | 'italic'): boolean {
	return style[name] ?? false;
}

function annexGoesOn({ document, pieces }: Paper): boolean {
	const from = pieces.find(({ component }) => component === 'appendix-label')?.place.block;
	if (from === undefined) return false;
	const section = document.sections.find(({ first, end }) => first <= from && from < end);
	return section !== undefined && (section.pageNumberStart !== 1 || section === document.sections[0]);
}

function numberOn(paragraphs: readonly Paragraph[]): Paragraph | undefined {
	return paragraphs.find(({ runs }) => runs.some((run) => run.kind === 'field' && run.field === 'page'));
}

function lettersIn(texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + text.length, 0);
}

function numberFinding(code: LayoutCode, found: string, expected: string, ruled: Ruled<unknown>, { pack, certainty }: Application): Finding {
	const sureness = surenessOf(ruled.certainty, certainty);
	const component = found === 'annex-goes-on' ? 'annex-page' : 'page-number';
	return layoutFinding(
		code,
		severityOf(sureness),
		{ component, found, expected, certainty: sureness, count: 1, side: '' },
		[],
		`${pack.name}, ${ruled.clause}`
	);
}
