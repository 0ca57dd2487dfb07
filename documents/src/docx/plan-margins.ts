import type { PageSection, Paragraph } from '@kheo/core';

/** A header or footer part and the sections that name it. */
export type MarginPart = {
	readonly of: 'header' | 'footer';
	readonly type: 'default' | 'first';
	readonly id: string;
	readonly part: string;
	readonly paragraphs: readonly Paragraph[];
	readonly sections: readonly number[];
};

type Kind = Pick<MarginPart, 'of' | 'type'> & { readonly take: (section: PageSection) => readonly Paragraph[] };

const kinds: readonly Kind[] = [
	{ of: 'header', type: 'default', take: (section) => section.header },
	{ of: 'header', type: 'first', take: (section) => (section.differentFirstPage ? (section.firstHeader ?? []) : []) },
	{ of: 'footer', type: 'default', take: (section) => section.footer },
	{ of: 'footer', type: 'first', take: (section) => (section.differentFirstPage ? (section.firstFooter ?? []) : []) }
];

/**
 * A section that names no header shows the one before it, so an empty one is written too as soon as an earlier section has text.
 * A section with the same header as the one before it names none.
 */
export function planMargins(sections: readonly PageSection[]): MarginPart[] {
	const parts: MarginPart[] = [];
	for (const { of, type, take } of kinds) {
		let shown = '[]';
		sections.forEach((section, index) => {
			const paragraphs = take(section);
			const content = JSON.stringify(paragraphs, (key, value: unknown) => (key === 'origin' ? undefined : value));
			if (content === shown || (type === 'first' && !section.differentFirstPage)) return;
			shown = content;
			const count = parts.length + 1;
			parts.push({ of, type, id: `rId${100 + count}`, part: `${of}${count}.xml`, paragraphs, sections: [index] });
		});
	}
	return parts;
}
