/** A page of a PDF made for a test: words at places, and straight lines. Places count from the upper left corner, in points. */
export type PdfPage = {
	readonly words?: readonly (readonly [x: number, y: number, text: string, look?: { readonly size?: number; readonly bold?: boolean }])[];
	readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
	readonly width?: number;
	readonly height?: number;
};

/** The smallest PDF with these pages. Its fonts have no Vietnamese letters: words are plain ASCII. */
export function pdfOf(pages: readonly PdfPage[]): Uint8Array {
	const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
		'<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold >>',
		...pages.flatMap((page, index) => [pageObject(page, 6 + index * 2), streamOf(contentOf(page))])
	];
	let file = '%PDF-1.4\n';
	const places = objects.map((object, index) => {
		const place = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return place;
	});
	const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
	const start = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
	return Buffer.from(file, 'latin1');
}

/** Width of a word in the font of the tests: every letter is six tenths of its size. */
export const wide = (text: string, size = 12): number => text.length * size * 0.6;

function pageObject({ width = 595, height = 842 }: PdfPage, content: number): string {
	return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>`;
}

function contentOf({ words = [], lines = [], height = 842 }: PdfPage): string {
	const texts = words.map(([x, y, text, { size = 12, bold = false } = {}]) => {
		const safe = text.replace(/[\\()]/g, (sign) => `\\${sign}`);
		return `BT /${bold ? 'B' : 'F'} ${size} Tf ${x} ${height - y} Td (${safe}) Tj ET`;
	});
	return [...texts, ...lines.map(([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S`)].join('\n');
}

function streamOf(content: string): string {
	return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
