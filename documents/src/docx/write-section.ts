import type { PageSection } from '@kheo/core';
import type { PartsPlan } from './plan-parts.ts';

/** w:sectPr, children in the order that the schema prescribes. */
export function sectionXml(section: PageSection, plan: PartsPlan, index: number): string {
	const { paper, orientation, margins } = section;
	const margin = Object.entries(margins).map(([side, twips]) => ` w:${side}="${twips}"`);
	return [
		'<w:sectPr>',
		...plan.margins.filter((part) => part.sections.includes(index)).map((part) => `<w:${part.of}Reference w:type="${part.type}" r:id="${part.id}"/>`),
		section.continuous ? '<w:type w:val="continuous"/>' : '<w:type w:val="nextPage"/>',
		`<w:pgSz w:w="${paper.width}" w:h="${paper.height}"${orientation === 'landscape' ? ' w:orient="landscape"' : ''}/>`,
		`<w:pgMar${margin.join('')} w:gutter="0"/>`,
		section.pageNumberStart === null ? '' : `<w:pgNumType w:start="${section.pageNumberStart}"/>`,
		section.differentFirstPage ? '<w:titlePg/>' : '',
		'</w:sectPr>'
	].join('');
}
