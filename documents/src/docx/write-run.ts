import type { Run, RunStyle } from '@kheo/core';
import { escapeXml } from '../xml/escape-xml.ts';
import { imageXml } from './write-image.ts';

/** What runs point to outside the text: relationships of pictures, numbers of footnotes. */
export type RunTargets = { readonly images: ReadonlyMap<string, string>; readonly notes: ReadonlyMap<number, number> };

export function runXml(run: Run, targets: RunTargets): string {
	switch (run.kind) {
		case 'text':
			return changed(run.change, `<w:r>${runPropertiesXml(run.style)}${textXml(run.text, run.change === 'deleted' ? 'w:delText' : 'w:t')}</w:r>`);
		case 'break':
			return run.of === 'line' ? '<w:r><w:br/></w:r>' : `<w:r><w:br w:type="${run.of}"/></w:r>`;
		case 'field':
			return fieldXml(run.field === 'page' ? 'PAGE' : 'NUMPAGES', runPropertiesXml(run.style));
		case 'image':
			return imageXml(run, targets.images.get(run.part));
		case 'line':
			return lineXml(run.width);
		case 'note':
			return noteMarkXml(targets.notes.get(run.note));
	}
}

const known = new WeakMap<RunStyle, string>();

export function runPropertiesXml(style: RunStyle | undefined): string {
	if (!style) return '';
	const made = known.get(style) ?? makeProperties(style);
	known.set(style, made);
	return made;
}

/** Children stand in the order that the schema prescribes. */
function makeProperties(style: RunStyle): string {
	const font = style.font === undefined ? '' : escapeXml(style.font);
	const children = [
		font && `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
		style.bold && '<w:b/><w:bCs/>',
		style.italic && '<w:i/><w:iCs/>',
		style.capitals && '<w:caps/>',
		style.color && `<w:color w:val="${escapeXml(style.color)}"/>`,
		style.size && `<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/>`,
		style.underline && '<w:u w:val="single"/>',
		style.vertical && `<w:vertAlign w:val="${style.vertical}"/>`
	];
	const xml = children.filter(Boolean).join('');
	return xml && `<w:rPr>${xml}</w:rPr>`;
}

function textXml(text: string, element: 'w:t' | 'w:delText'): string {
	if (!/[\t\n]/.test(text)) return `<${element}${/^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</${element}>`;
	return text
		.split(/([\t\n])/)
		.map((piece) => (piece === '\t' ? '<w:tab/>' : piece === '\n' ? '<w:br/>' : piece && textXml(piece, element)))
		.join('');
}

/** Author is required by the schema; no date, so that the same model gives the same bytes. */
function changed(change: 'inserted' | 'deleted' | undefined, xml: string): string {
	if (!change) return xml;
	const element = change === 'inserted' ? 'w:ins' : 'w:del';
	return `<${element} w:id="0" w:author="Khéo">${xml}</${element}>`;
}

function fieldXml(code: string, properties: string): string {
	const run = (inner: string): string => `<w:r>${properties}${inner}</w:r>`;
	return [
		run('<w:fldChar w:fldCharType="begin"/>'),
		run(`<w:instrText xml:space="preserve"> ${code} </w:instrText>`),
		run('<w:fldChar w:fldCharType="separate"/>'),
		run('<w:t>1</w:t>'),
		run('<w:fldChar w:fldCharType="end"/>')
	].join('');
}

/** The model keeps how long the line is, not where on the page it was drawn. */
function lineXml(width: number): string {
	return `<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute" from="0,0" to="${width / 20}pt,0"/></w:pict></w:r>`;
}

function noteMarkXml(id: number | undefined): string {
	return id === undefined ? '' : `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}
