import type { PageSection } from '@kheo/core';
import type { Attributes } from '../xml/names.ts';
import { isOn, numberOf } from './values.ts';

type Kind = 'default' | 'first' | 'even';

/** Section properties as they stand; headers are still names of relationships. */
export type SectionDraft = {
	width: number;
	height: number;
	orientation: PageSection['orientation'];
	margins: PageSection['margins'];
	readonly headers: Map<Kind, string>;
	readonly footers: Map<Kind, string>;
	differentFirstPage: boolean;
	pageNumberStart: number | null;
	isContinuous: boolean;
};

/** A4 portrait, as every official paper has unless the file says otherwise. */
export function newSection(): SectionDraft {
	return {
		width: 11906,
		height: 16838,
		orientation: 'portrait',
		margins: { top: 1440, right: 1440, bottom: 1440, left: 1440, header: 720, footer: 720 },
		headers: new Map(),
		footers: new Map(),
		differentFirstPage: false,
		pageNumberStart: null,
		isContinuous: false
	};
}

/** Takes one child of w:sectPr. */
export function readSectionProperty(section: SectionDraft, name: string, a: Attributes): void {
	if (name === 'w:pgSz') readPaper(section, a);
	else if (name === 'w:pgMar') section.margins = readMargins(section.margins, a);
	else if (name === 'w:titlePg') section.differentFirstPage = isOn(a);
	else if (name === 'w:pgNumType') section.pageNumberStart = numberOf(a['w:start']) ?? null;
	else if (name === 'w:type') section.isContinuous = a['w:val'] === 'continuous';
	else if (name === 'w:headerReference') section.headers.set(kindOf(a), a['r:id'] ?? '');
	else if (name === 'w:footerReference') section.footers.set(kindOf(a), a['r:id'] ?? '');
}

function readPaper(section: SectionDraft, a: Attributes): void {
	section.width = numberOf(a['w:w']) ?? section.width;
	section.height = numberOf(a['w:h']) ?? section.height;
	section.orientation = a['w:orient'] === 'landscape' ? 'landscape' : 'portrait';
}

/** Word writes a margin that a tall header must not push down as a negative number, and the room for binding apart from the left margin. */
function readMargins(margins: PageSection['margins'], a: Attributes): PageSection['margins'] {
	return {
		top: Math.abs(numberOf(a['w:top']) ?? margins.top),
		right: numberOf(a['w:right']) ?? margins.right,
		bottom: Math.abs(numberOf(a['w:bottom']) ?? margins.bottom),
		left: (numberOf(a['w:left']) ?? margins.left) + (numberOf(a['w:gutter']) ?? 0),
		header: numberOf(a['w:header']) ?? margins.header,
		footer: numberOf(a['w:footer']) ?? margins.footer
	};
}

function kindOf(a: Attributes): Kind {
	const type = a['w:type'];
	return type === 'first' || type === 'even' ? type : 'default';
}
