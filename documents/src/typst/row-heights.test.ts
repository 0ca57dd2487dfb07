import { expect, test } from 'vitest';
import { compiler } from './compiler.ts';
import { rowHeight } from './row-heights.ts';

const usual = { size: 13, leading: 1.2, above: 2, below: 2, whole: true, aligns: ['left'] };
const words =
	'Tổ chức hội nghị đối thoại giữa lãnh đạo Sở với đoàn viên, người lao động; phối hợp Ủy ban nhân dân xã Việt Yên hướng dẫn Nhân dân nộp hồ sơ trực tuyến “Ngày thứ Bảy tình nguyện” 24/9/2026 – khoảng 120 lượt người, Trung tâm Văn hóa tỉnh Tuyên Quang …'.split(
		' '
	);

/** Many texts of all lengths in columns of all widths, the same ones each time. */
const samples = Array.from({ length: 400 }, (_, n) => ({
	width: 75 + ((n * 37) % 190),
	text: Array.from({ length: 1 + ((n * 7) % 40) }, (__, at) => words[(n * 13 + at * 5) % words.length]).join(' ')
}));

test('a row is never lower than the typesetter would make it, and hardly ever higher', () => {
	const higher = samples.map(({ width, text }, at) => (rowHeight([text], [width], usual) ?? NaN) - (measured[at] ?? Infinity));
	expect(Math.min(...higher)).toBeGreaterThan(-0.01);
	expect(higher.filter((more) => more > 0.01).length).toBeLessThan(samples.length / 25);
});

test('a line that was broken by hand counts, and an empty cell is one line high', () => {
	expect([rowHeight(['a\nb\nc'], [100], usual), rowHeight([''], [100], usual)]).toEqual([4 + 3 * 14.391 + 2 * 1.2, 4 + 14.391]);
});

test('a word wider than its column may be broken inside: only setting it tells', () => {
	expect(rowHeight(['số 57/KH-KHCN-ĐMST-CĐS'], [70], usual)).toBe(null);
});

/** What the typesetter says of the same cells. */
const measured = measureAll();

function measureAll(): number[] {
	const source = `#set text(font: "Tinos", lang: "vi", region: "vn", size: 13pt, hyphenate: false, top-edge: 0.891em, bottom-edge: -0.216em, overhang: false)
#set par(leading: 1.2pt)
#let samples = json(bytes(sys.inputs.d))
#context [#metadata(samples.map(s => measure(block(width: s.width * 1pt, inset: (x: 4.25pt, y: 2pt), s.text)).height / 1pt))<heights>]`;
	const laidOut = compiler().compile({ mainFileContent: source, inputs: { d: JSON.stringify(samples) } }).result;
	const heights = laidOut && compiler().query(laidOut, { selector: '<heights>' })[0]?.value;
	return Array.isArray(heights) ? heights.map(Number) : [];
}
