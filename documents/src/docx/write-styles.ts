import { GAP_STYLE } from './gap.ts';
import { W_NAMESPACE } from './namespaces.ts';

const FONT = 'Times New Roman';
/** 14 pt, the body size of NĐ 30/2020. */
const SIZE = 28;

/** Defaults of every written file. Headings give structure (outline, navigation), never looks: looks stand in the paragraphs. */
export function stylesXml(): string {
	return (
		`<w:styles xmlns:w="${W_NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:sz w:val="${SIZE}"/><w:szCs w:val="${SIZE}"/>` +
		'<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
		'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
		`${[1, 2, 3, 4, 5, 6].map(headingXml).join('')}${gapStyleXml()}</w:styles>`
	);
}

function headingXml(level: number): string {
	return (
		`<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>` +
		`<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`
	);
}

/** One point high: takes no room on the page. */
function gapStyleXml(): string {
	return (
		`<w:style w:type="paragraph" w:customStyle="1" w:styleId="${GAP_STYLE}"><w:name w:val="Kheo Gap"/><w:basedOn w:val="Normal"/>` +
		'<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
	);
}
