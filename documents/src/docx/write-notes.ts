import type { Document, Paragraph } from '@kheo/core';
import { storyNamespaces } from './namespaces.ts';
import type { NotePart, PartsPlan } from './plan-parts.ts';
import { writeBlocks } from './write-body.ts';
import { paragraphXml } from './write-paragraph.ts';

const separators =
	'<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
	'<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
const mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>';

export function footnotesXml(document: Document, plan: PartsPlan): string {
	const notes = plan.notes.map((note) => `<w:footnote w:id="${note.id}">${noteXml(document, plan, note)}</w:footnote>`);
	return `<w:footnotes ${storyNamespaces}>${separators}${notes.join('')}</w:footnotes>`;
}

function noteXml({ blocks }: Document, plan: PartsPlan, { first, end }: NotePart): string {
	const opening = blocks[first];
	if (opening?.kind !== 'paragraph') return blocksXml(blocks, first, end, plan);
	const own = paragraphXml(opening, plan.targets, { list: plan.lists.numberOf(opening), before: mark });
	return own + (end > first + 1 ? blocksXml(blocks, first + 1, end, plan) : '');
}

function blocksXml(blocks: Document['blocks'] | readonly Paragraph[], first: number, end: number, plan: PartsPlan): string {
	const pieces: string[] = [];
	writeBlocks(blocks, { first, end }, plan, (xml) => pieces.push(xml));
	return pieces.join('');
}
