import { expect, test } from 'vitest';
import { textOf } from '../document/text.ts';
import { type AnnexPhoto, photoAnnex } from './photo-annex.ts';

function aPhoto(over: Partial<AnnexPhoto> = {}): AnnexPhoto {
	return {
		bytes: new Uint8Array([1]),
		width: 2000,
		height: 1500,
		caption: '',
		activity: 'Dọn vệ sinh',
		day: '20/9/2026',
		place: 'Phường Thành Sen',
		unit: 'Văn phòng',
		...over
	};
}

const annexOf = (photos: readonly AnnexPhoto[]) => photoAnnex({ title: 'PHỤ LỤC ẢNH', about: 'Kế hoạch thử', photos });
const textsOf = (document: ReturnType<typeof photoAnnex>) => document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block)] : []));

test('six photos fill a page in two columns, the seventh begins the next, and all have their bytes', () => {
	const document = annexOf(Array.from({ length: 7 }, () => aPhoto()));
	const tables = document.blocks.filter((block) => block.kind === 'table');
	expect(tables.map(({ rows }) => rows.map(({ cells }) => cells.length))).toEqual([[2, 2, 2], [2]]);
	expect(document.blocks.filter((block) => block.kind === 'paragraph' && block.style.pageBreakBefore)).toHaveLength(1);
	expect(document.media?.size).toBe(7);
	expect(textsOf(document)).toContain('Ảnh 7. Dọn vệ sinh\n20/9/2026; Phường Thành Sen; Văn phòng');
});

test('a caption goes before the activity, and long words end at a word so that six still fit', () => {
	const long = 'Đoàn viên, hội viên và Nhân dân tham gia '.repeat(10);
	const said = textsOf(annexOf([aPhoto({ caption: long, place: long })])).find((text) => text.startsWith('Ảnh 1.'));
	expect(said).toMatch(/^Ảnh 1\. Đoàn viên.*…\n20\/9\/2026; Đoàn viên.*…$/u);
	expect(Math.max(...(said ?? '').split('\n').map((line) => line.length))).toBeLessThanOrEqual(121);
});

test('a photo keeps its shape inside its room, upright or lying', () => {
	const sizes = annexOf([aPhoto(), aPhoto({ width: 900, height: 2000 })]).blocks.flatMap((block) =>
		block.kind === 'paragraph' ? block.runs.flatMap((run) => (run.kind === 'image' ? [[run.width / run.height, run.width, run.height]] : [])) : []
	);
	expect(sizes.map(([shape = 0]) => shape.toFixed(2))).toEqual(['1.33', '0.45']);
	for (const [, width = 0, height = 0] of sizes) expect(width <= 4196 && height <= 3062).toBe(true);
});

test('without photos there is a title and nothing else', () => {
	expect(annexOf([]).blocks.some((block) => block.kind === 'table')).toBe(false);
});
