import { textsOf, type Document } from '@kheo/core';
import { expect, test } from 'vitest';
import { readFile } from './read-file.ts';
import { readOdt } from './read-odt.ts';
import { zipOf } from './testing/package-of.ts';

const namespaces = ['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
const fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';

function odtOf(body: string, styles = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
	return zipOf({
		mimetype: 'application/vnd.oasis.opendocument.text',
		'content.xml': `<office:document-content ${namespaces} ${fo}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
		...parts
	});
}

const labelsOf = ({ blocks }: Document): unknown[] => blocks.map((block) => (block.kind === 'paragraph' ? block.listLabel : null));

test('spaces of the file collapse, those that count are kept, tabs and line breaks too', () => {
	const document = readOdt(odtOf('<text:p>\n  Kế  hoạch<text:s text:c="3"/>số<text:tab/>5<text:line-break/> năm 2026</text:p>'));
	expect(textsOf(document)).toEqual(['Kế hoạch   số\t5\nnăm 2026']);
});

test('a list goes on where it says so, begins anew where it does not, and a second paragraph of an item has no number', () => {
	const styles =
		'<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>' +
		'<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")" text:display-levels="2"/></text:list-style>';
	const list = (attributes: string, items: string): string => `<text:list text:style-name="L" ${attributes}>${items}</text:list>`;
	const item = (inner: string): string => `<text:list-item>${inner}</text:list-item>`;
	const p = '<text:p>x</text:p>';
	const body =
		list('xml:id="a"', item(p + p) + item(p + `<text:list>${item(p)}</text:list>`)) + p + list('text:continue-numbering="true"', item(p)) + list('', item(p));
	expect(labelsOf(readOdt(odtOf(body, styles)))).toEqual(['I.', undefined, 'II.', 'II.1)', undefined, 'III.', 'I.']);
});

test('hidden sections, comments and the mark of a note are not read', () => {
	const note = '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>chú</text:p></text:note-body></text:note>';
	const comment = '<office:annotation><text:p>nhận xét</text:p></office:annotation>';
	const body = `<text:section text:display="none"><text:p>ẩn</text:p></text:section><text:p>Kế${comment} hoạch${note}.</text:p>`;
	expect(textsOf(readOdt(odtOf(body)))).toEqual(['Kế hoạch.', 'chú']);
});

test('a table inside a cell leaves its paragraphs in the outer cell', () => {
	const cell = (inner: string): string => `<table:table-cell>${inner}</table:table-cell>`;
	const table = (inner: string): string => `<table:table><table:table-column/><table:table-row>${inner}</table:table-row></table:table>`;
	const document = readOdt(odtOf(table(cell(`<text:p>ngoài</text:p>${table(cell('<text:p>trong</text:p>'))}`) + cell('<text:p>kế</text:p>'))));
	expect(textsOf(document)).toEqual(['', 'ngoài', 'trong', 'kế']);
	expect(document.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
});

test('a file under a password is refused, as is one that carries a document type', async () => {
	const manifest = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
	await expect(readFile(odtOf('', '', { 'META-INF/manifest.xml': manifest }), 'a.odt')).rejects.toMatchObject({ code: 'file.encrypted' });
	const infected = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><office:document-content/>';
	await expect(readFile(odtOf('', '', { 'content.xml': infected }), 'a.odt')).rejects.toMatchObject({ code: 'file.unsafe-xml' });
});

test('repeated rows and cells stay small however often the file says they repeat', () => {
	const cell = '<table:table-cell table:number-columns-repeated="200"><text:p>x</text:p></table:table-cell>';
	const row = `<table:table-row table:number-rows-repeated="200">${cell}</table:table-row>`;
	expect(readOdt(odtOf(`<table:table><table:table-column/>${row.repeat(200)}</table:table>`)).blocks.length).toBeLessThan(100_000);
});

test('tables nested without end are refused', () => {
	const deep = '<table:table><table:table-row><table:table-cell>'.repeat(5000);
	const close = '</table:table-cell></table:table-row></table:table>'.repeat(5000);
	expect(() => readOdt(odtOf(deep + close))).toThrow(expect.objectContaining({ code: 'file.zip-broken' }));
});

test('a sheet or slides of OpenDocument are named', async () => {
	const sheet = zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' });
	await expect(readFile(sheet, 'a.odt')).rejects.toMatchObject({ code: 'file.format-later', params: { format: '.ods' } });
});
