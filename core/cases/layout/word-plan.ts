import { W_NAMESPACE } from '../../../documents/src/docx/namespaces.ts';
import { wordFile } from '../../../documents/src/testing/word-file.ts';

/** A plan as an office writes it in Word: styles from the template, direct formatting in the head, lines drawn by hand. Each part can be exchanged. */
export type WordPlan = {
	readonly motto: string;
	readonly mottoLine: string;
	readonly section: string;
	readonly body: string;
	readonly header: string;
	readonly page: string;
	readonly annexPage: string;
};

export const wordPlan: WordPlan = {
	motto: cellText('Độc lập - Tự do - Hạnh phúc', '<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>'),
	mottoLine: connector(2171700),
	section: bodyText('I. MỤC ĐÍCH, YÊU CẦU', '<w:b/><w:bCs/>'),
	body: bodyText('Nâng cao nhận thức của cán bộ, công chức, viên chức và người dân về việc giữ gìn nguồn nước, sử dụng nước tiết kiệm.'),
	header: pageNumber('<w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>'),
	page: '<w:pgSz w:w="11907" w:h="16840" w:code="9"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/>',
	annexPage:
		'<w:pgSz w:w="16840" w:h="11907" w:orient="landscape" w:code="9"/><w:pgMar w:top="1701" w:right="1134" w:bottom="851" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/>'
};

export function wordPlanFile(change: Partial<WordPlan> = {}): Uint8Array {
	const plan = { ...wordPlan, ...change };
	return wordFile(`${head(plan)}${text(plan)}${closing()}${annex(plan)}`, { 'word/header1.xml': plan.header });
}

export function bodyText(words: string, run = '', more = ''): string {
	return paragraph('BodyText', words, run, more);
}

export function paragraph(style: string, words: string, run = '', more = ''): string {
	return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:pStyle w:val="${style}"/>${more}<w:rPr><w:sz w:val="22"/></w:rPr></w:pPr>${runOf(words, run)}</w:p>`;
}

export function cellText(words: string, run: string, more = ''): string {
	return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${more}${runOf(words, run)}</w:p>`;
}

/** Word cuts a sentence into runs wherever somebody typed, and marks what its spelling looked at. */
function runOf(words: string, properties: string): string {
	const at = Math.floor(words.length / 2);
	const run = (part: string): string => `<w:r w:rsidRPr="00B2"><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${part}</w:t></w:r>`;
	return `${run(words.slice(0, at))}<w:proofErr w:type="spellStart"/>${run(words.slice(at))}<w:proofErr w:type="spellEnd"/>`;
}

/** A line drawn with Word's shapes, as wide as `emu`, with the older twin for older programs. */
export function connector(emu: number): string {
	return (
		'<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>' +
		'<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" relativeHeight="251659264">' +
		`<wp:extent cx="${emu}" cy="0"/><wp:docPr id="2" name="Straight Connector 2"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="wps">` +
		`<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="line"><a:avLst/></a:prstGeom></wps:spPr></wps:wsp>` +
		'</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>'
	);
}

export function pageNumber(properties: string, run = ''): string {
	const field = (inner: string): string => `<w:r><w:rPr>${run}</w:rPr>${inner}</w:r>`;
	return (
		`<w:hdr xmlns:w="${W_NAMESPACE}"><w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>${properties}` +
		`${field('<w:fldChar w:fldCharType="begin"/>')}${field('<w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText>')}${field('<w:fldChar w:fldCharType="separate"/>')}` +
		`${field('<w:t>2</w:t>')}${field('<w:fldChar w:fldCharType="end"/>')}</w:p></w:sdtContent></w:sdt></w:hdr>`
	);
}

function head({ motto, mottoLine }: WordPlan): string {
	const bold = '<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>';
	const left = `${cellText('UBND TỈNH BẮC NINH', '<w:sz w:val="26"/>')}${cellText('SỞ XÂY DỰNG', bold)}${cellText('Số: 57/KH-SXD', '<w:sz w:val="26"/>', connector(635000))}`;
	const right = `${cellText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold)}${motto}${cellText('Bắc Ninh, ngày 08 tháng 9 năm 2026', '<w:i/><w:iCs/><w:sz w:val="26"/>', mottoLine)}`;
	return (
		'<w:tbl><w:tblPr><w:tblW w:w="9900" w:type="dxa"/><w:tblLook w:val="01E0"/></w:tblPr><w:tblGrid><w:gridCol w:w="3800"/><w:gridCol w:w="6100"/></w:tblGrid>' +
		`<w:tr><w:tc><w:tcPr><w:tcW w:w="3800" w:type="dxa"/></w:tcPr>${left}</w:tc><w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/></w:tcPr>${right}</w:tc></w:tr></w:tbl>`
	);
}

function text({ section, body }: WordPlan): string {
	return [
		cellText('KẾ HOẠCH', '<w:b/>'),
		cellText('Tổ chức “Tuần lễ Nước sạch” năm 2026', '<w:b/>'),
		`<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${connector(1270000)}</w:p>`,
		bodyText('Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2026 của UBND tỉnh về Tuần lễ Nước sạch.', '<w:i/>'),
		section,
		body,
		bodyText('Các phòng, đơn vị trực thuộc Sở gửi đăng ký theo Phụ lục kèm theo về Văn phòng Sở trước ngày 25 tháng 9 năm 2026./.')
	].join('');
}

function closing(): string {
	const bold = '<w:b/><w:bCs/>';
	const small = (words: string): string => `<w:p>${runOf(words, '<w:sz w:val="22"/><w:szCs w:val="22"/>')}</w:p>`;
	const left = `<w:p>${runOf('Nơi nhận:', '<w:b/><w:i/><w:sz w:val="24"/>')}</w:p>${small('- UBND tỉnh;')}${small('- Lưu: VT, VP.')}`;
	const right = `${cellText('KT. GIÁM ĐỐC', bold)}${cellText('PHÓ GIÁM ĐỐC', bold)}<w:p/><w:p/><w:p/>${cellText('Nguyễn Văn An', bold)}`;
	return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4800"/></w:tblGrid><w:tr><w:tc>${left}</w:tc><w:tc>${right}</w:tc></w:tr></w:tbl>`;
}

function annex({ page, annexPage }: WordPlan): string {
	const header = '<w:headerReference w:type="default" r:id="rId3"/>';
	const row = (words: string): string => `<w:tr><w:tc>${paragraph('Normal', words, '<w:sz w:val="24"/>')}</w:tc></w:tr>`;
	return (
		`<w:p><w:pPr><w:sectPr>${header}${page}</w:sectPr></w:pPr></w:p>${cellText('Phụ lục', '<w:b/>')}${cellText('ĐĂNG KÝ HOẠT ĐỘNG NĂM 2026', '<w:b/>')}` +
		`${cellText('(Kèm theo Kế hoạch số 57/KH-SXD ngày 08 tháng 9 năm 2026 của Sở Xây dựng)', '<w:i/>')}` +
		`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>${row('Stt')}${row('1')}</w:tbl><w:p/><w:sectPr>${header}${annexPage}</w:sectPr>`
	);
}
