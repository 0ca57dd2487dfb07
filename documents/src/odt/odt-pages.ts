import type { PageSection, Paragraph } from '@kheo/core';
import { numberOf } from '../docx/values.ts';
import type { Node, SectionNode } from '../flow/node.ts';
import type { OdtStory } from './odt-story.ts';
import type { MasterPage, OdtStyles, PageLayout } from './odt-styles.ts';

/** Headers and footers of each page style, by its name and "header", "footer", "header-first" or "footer-first". */
export type Margins = ReadonlyMap<string, readonly Paragraph[]>;

/** Cuts the body where a style begins another kind of page. */
export function pagesOf({ frame, starts, styles }: OdtStory, margins: Margins): SectionNode[] {
	const { body } = frame;
	const first = starts[0]?.at === 0 ? [] : [{ at: 0, master: 'Standard', pageNumber: null }];
	const cuts = [...first, ...starts];
	return cuts.flatMap(({ at, master, pageNumber }, index): SectionNode[] => {
		const part: readonly Node[] = body.slice(at, cuts[index + 1]?.at ?? body.length);
		return part.length === 0 && index > 0 ? [] : [{ body: part, page: pageOf(styles, margins, master, pageNumber) }];
	});
}

/** A page style whose next style is another shows the other's header from its second page on. */
function pageOf(styles: OdtStyles, margins: Margins, name: string, pageNumber: number | null): SectionNode['page'] {
	const master: MasterPage | undefined = styles.masters.get(name);
	const next = master?.next !== undefined && master.next !== name ? master.next : undefined;
	const layout = styles.layouts.get(styles.masters.get(next ?? name)?.layout ?? '') ?? { page: {}, header: {}, footer: {} };
	const of = (part: string, from: string): readonly Paragraph[] => margins.get(`${from} ${part}`) ?? [];
	const ownFirst = margins.has(`${name} header-first`) || margins.has(`${name} footer-first`);
	const firstHeader = next === undefined ? of('header-first', name) : of('header', name);
	const firstFooter = next === undefined ? of('footer-first', name) : of('footer', name);
	const differentFirstPage = next !== undefined || ownFirst;
	return {
		...paperOf(layout),
		header: of('header', next ?? name),
		footer: of('footer', next ?? name),
		...(differentFirstPage && firstHeader.length > 0 && { firstHeader }),
		...(differentFirstPage && firstFooter.length > 0 && { firstFooter }),
		differentFirstPage,
		pageNumberStart: pageNumber
	};
}

function paperOf({ page, header, footer }: PageLayout): Pick<PageSection, 'paper' | 'orientation' | 'margins'> {
	const of = (key: string, otherwise: number): number => numberOf(page[key]) ?? otherwise;
	const paper = { width: of('fo:page-width', 11906), height: of('fo:page-height', 16838) };
	const top = of('fo:margin-top', 1134);
	const bottom = of('fo:margin-bottom', 1134);
	return {
		paper,
		orientation: paper.width > paper.height ? 'landscape' : 'portrait',
		margins: {
			top: top + heightOf(header),
			bottom: bottom + heightOf(footer),
			left: of('fo:margin-left', 1701),
			right: of('fo:margin-right', 851),
			header: top,
			footer: bottom
		}
	};
}

/** OpenDocument counts a header into the page's content, Word into its margin. */
function heightOf(margin: Record<string, string>): number {
	return numberOf(margin['fo:min-height'] ?? margin['svg:height']) ?? 0;
}
