import { strToU8, zipSync } from 'fflate';
import { W_NAMESPACE } from '../docx/namespaces.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A zip of these texts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
}

/** The smallest Word file with this body; other parts and relationships of the document may be given. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
	const names = Object.keys(parts).filter((name) => name.startsWith('word/') && name.endsWith('.xml'));
	const own = names.map((name, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${/\/([a-z]+)/.exec(name)?.[1]}" Target="/${name}"/>`);
	return zipOf({
		'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		'_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}">${own.join('')}</Relationships>`,
		'word/document.xml': `<w:document xmlns:w="${W_NAMESPACE}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
		...parts
	});
}

export function paragraphOf(text: string): string {
	return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A workbook of one sheet; `sheetData` and what follows it are given as XML. */
export function xlsxOf(sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	return zipOf({
		'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		'_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/_rels/workbook.xml.rels':
			`<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${OFFICE}"><sheets><sheet name="Đăng ký" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
		...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, xml.replace('>', ` xmlns="${main}">`)]))
	});
}
