import type { Paragraph, ParagraphStyle } from '@kheo/core';
import { escapeXml } from '../xml/escape-xml.ts';
import { GAP_STYLE } from './gap.ts';
import { type RunTargets, runXml } from './write-run.ts';

export type ParagraphExtras = {
	/** Number of the written list that prints the label; without one the label is written as text. */
	readonly list?: number | undefined;
	/** w:sectPr of the section that ends here. */
	readonly section?: string;
	/** Inside a footnote's first paragraph: the mark that repeats its number. */
	readonly before?: string;
	/** The anchored text box. */
	readonly after?: string;
};

export function paragraphXml(paragraph: Paragraph, targets: RunTargets, { list, section = '', before = '', after = '' }: ParagraphExtras): string {
	const properties = paragraphPropertiesXml(paragraph, list, section);
	const label = list === undefined && paragraph.listLabel !== undefined ? `<w:r><w:t xml:space="preserve">${escapeXml(paragraph.listLabel)} </w:t></w:r>` : '';
	let runs = '';
	for (const run of paragraph.runs) runs += runXml(run, targets);
	return `<w:p>${properties}${before}${markXml(paragraph.mark)}${label}${runs}${after}</w:p>`;
}

/** Hidden as Word hides text, and so small that it takes no room where hidden text is shown. */
function markXml(mark: string | undefined): string {
	return mark === undefined ? '' : `<w:r><w:rPr><w:vanish/><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr><w:t>${escapeXml(mark)}</w:t></w:r>`;
}

/** A paragraph that the model does not have; see `GAP_STYLE`. */
export function gapXml(section = '', after = ''): string {
	return `<w:p><w:pPr><w:pStyle w:val="${GAP_STYLE}"/>${section}</w:pPr>${after}</w:p>`;
}

function paragraphPropertiesXml({ style, list: origin }: Paragraph, list: number | undefined, section: string): string {
	const numbering = list === undefined ? '' : `<w:numPr><w:ilvl w:val="${origin?.level ?? 0}"/><w:numId w:val="${list}"/></w:numPr>`;
	const [first, second] = partsOf(style);
	const xml = first + numbering + second + section;
	return xml && `<w:pPr>${xml}</w:pPr>`;
}

const known = new WeakMap<ParagraphStyle, readonly [string, string]>();

/** What stands before and after w:numPr, in the order that the schema prescribes. */
function partsOf(style: ParagraphStyle): readonly [string, string] {
	const made = known.get(style) ?? [beforeNumbering(style), afterNumbering(style)];
	known.set(style, made);
	return made;
}

function beforeNumbering(style: ParagraphStyle): string {
	return [
		style.heading && `<w:pStyle w:val="Heading${style.heading}"/>`,
		style.keepNext && '<w:keepNext/>',
		style.keepLines && '<w:keepLines/>',
		style.pageBreakBefore && '<w:pageBreakBefore/>'
	]
		.filter(Boolean)
		.join('');
}

function afterNumbering(style: ParagraphStyle): string {
	return [
		style.ruleBelow && '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>',
		spacingXml(style),
		indentXml(style),
		style.align && style.align !== 'left' && `<w:jc w:val="${style.align === 'justify' ? 'both' : style.align}"/>`
	]
		.filter(Boolean)
		.join('');
}

function spacingXml({ spaceBefore, spaceAfter, line }: ParagraphStyle): string {
	const before = spaceBefore ? ` w:before="${spaceBefore}"` : '';
	const after = spaceAfter ? ` w:after="${spaceAfter}"` : '';
	const height = line ? ` w:line="${line.value}" w:lineRule="${line.rule}"` : '';
	return before || after || height ? `<w:spacing${before}${after}${height}/>` : '';
}

function indentXml({ indentLeft, indentRight, indentFirst }: ParagraphStyle): string {
	const left = indentLeft ? ` w:left="${indentLeft}"` : '';
	const right = indentRight ? ` w:right="${indentRight}"` : '';
	const first = !indentFirst ? '' : indentFirst > 0 ? ` w:firstLine="${indentFirst}"` : ` w:hanging="${-indentFirst}"`;
	return left || right || first ? `<w:ind${left}${right}${first}/>` : '';
}
