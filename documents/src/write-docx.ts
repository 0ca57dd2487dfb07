import type { Document } from '@kheo/core';
import { storyNamespaces, XML_HEAD } from './docx/namespaces.ts';
import { type PartsPlan, planParts } from './docx/plan-parts.ts';
import { writeBody } from './docx/write-body.ts';
import { marginXml } from './docx/write-margins.ts';
import { footnotesXml } from './docx/write-notes.ts';
import { numberingXml } from './docx/write-numbering.ts';
import { contentTypesXml, documentRelationshipsXml, packageRelationshipsXml, propertiesXml } from './docx/write-package.ts';
import { stylesXml } from './docx/write-styles.ts';
import { type ZipWriter, zipWriter } from './zip/write-zip.ts';

export type DocxProperties = { readonly title?: string };

/**
 * Writes the model as a Word file, streaming. The same model gives the same bytes on any day, machine and time zone. Text without a font or
 * size of its own is Times New Roman 14 pt.
 */
export function writeDocx(document: Document, properties: DocxProperties = {}): Uint8Array {
	const plan = planParts(document);
	const zip = zipWriter();
	writeXml(zip, '[Content_Types].xml', contentTypesXml(plan));
	writeXml(zip, '_rels/.rels', packageRelationshipsXml());
	writeXml(zip, 'docProps/core.xml', propertiesXml(properties.title));
	writeXml(zip, 'word/_rels/document.xml.rels', documentRelationshipsXml(plan));
	writeXml(zip, 'word/styles.xml', stylesXml());
	if (plan.lists.all.length > 0) writeXml(zip, 'word/numbering.xml', numberingXml(plan.lists.all));
	for (const margin of plan.margins) writeXml(zip, `word/${margin.part}`, marginXml(margin, plan));
	if (plan.notes.length > 0) writeXml(zip, 'word/footnotes.xml', footnotesXml(document, plan));
	writeImages(zip, plan);
	writeMain(zip, document, plan);
	return zip.finish();
}

function writeXml(zip: ZipWriter, name: string, xml: string): void {
	const part = zip.part(name);
	part.write(XML_HEAD + xml);
	part.end();
}

function writeImages(zip: ZipWriter, { images }: PartsPlan): void {
	for (const image of images) {
		const part = zip.part(image.part);
		part.writeBytes(image.bytes);
		part.end();
	}
}

function writeMain(zip: ZipWriter, document: Document, plan: PartsPlan): void {
	const part = zip.part('word/document.xml');
	part.write(`${XML_HEAD}<w:document ${storyNamespaces}><w:body>`);
	writeBody(document, plan, part.write);
	part.write('</w:body></w:document>');
	part.end();
}
