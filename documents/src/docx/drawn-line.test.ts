import { expect, test } from 'vitest';
import { readDocx } from '../read-docx.ts';
import { docxOf } from '../testing/package-of.ts';
import { writeDocx } from '../write-docx.ts';

const namespaces =
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const paragraphWith = (drawing: string): string => `<w:p ${namespaces}><w:r>${drawing}</w:r><w:r><w:t>Độc lập</w:t></w:r></w:p>`;
const runsOf = (drawing: string) => {
	const [block] = readDocx(docxOf(paragraphWith(drawing))).blocks;
	return block?.kind === 'paragraph' ? block.runs.map((run) => (run.kind === 'line' ? run : run.kind)) : [];
};
const connector = (cx: number, cy: number, shape: string): string =>
	`<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="1" name="Straight Connector 1"/>` +
	`<a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
	'<mc:Fallback><w:pict><v:line from="0,0" to="171pt,0"/></w:pict></mc:Fallback></mc:AlternateContent>';

test('a line that Word draws is read once, with its length, though the file has it twice', () => {
	expect(runsOf(connector(2171700, 0, 'line'))).toEqual([{ kind: 'line', width: 3420 }, 'text']);
	expect(runsOf(connector(2171700, 12700, 'straightConnector1'))).toEqual([{ kind: 'line', width: 3420 }, 'text']);
});

test('a line of the older vocabulary is as long as the distance of its ends', () => {
	expect(runsOf('<w:pict><v:line from="157.05pt,2.4pt" to="313.05pt,2.4pt"/></w:pict>')).toEqual([{ kind: 'line', width: 3120 }, 'text']);
	expect(runsOf('<w:pict><v:shape type="#_x0000_t32" style="position:absolute;width:93pt;height:0"/></w:pict>')).toEqual([
		{ kind: 'line', width: 1860 },
		'text'
	]);
});

test('an upright line and other shapes are no rule', () => {
	expect(runsOf(connector(0, 2171700, 'line'))).toEqual(['text']);
	expect(runsOf(connector(2171700, 0, 'rect'))).toEqual(['text']);
});

test('a line keeps its length through writing and reading', () => {
	const blocks = readDocx(docxOf(paragraphWith(connector(2171700, 0, 'line')))).blocks;
	const again = readDocx(writeDocx({ blocks, sections: [] }));
	expect(again.blocks[0]).toMatchObject({ runs: [{ kind: 'line', width: 3420 }, { text: 'Độc lập' }] });
});
