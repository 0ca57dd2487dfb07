import { expect, test } from 'vitest';
import { layDown, type CellPart } from '../composing/lay-down.ts';
import { paragraph } from '../composing/paragraph.ts';
import { readTableDuties } from './read-table-duties.ts';

const cell = (text: string, rowSpan = 1): CellPart => ({ paragraphs: [paragraph(text)], rowSpan });
const row = (...cells: CellPart[]) => ({ cells });

test('“nt” repeats who leads and who helps in the row above', () => {
	const head = row(cell('Nội dung'), cell('Chủ trì'), cell('Phối hợp'), cell('Thời hạn'));
	const first = row(cell('Trồng cây'), cell('Chi đoàn thôn 1'), cell('Hội Nông dân'), cell('25/02/2026'));
	const second = row(cell('Tưới cây'), cell('nt'), cell('nt'), cell('25/3/2026'));
	const table = layDown([{ kind: 'table-part', grid: [2000, 2000, 2000, 2000], borders: 'all', rows: [head, first, second] }]);
	expect(readTableDuties({ blocks: table, sections: [] }, [0]).map(({ units, role, task }) => [role, units.join(), task])).toEqual([
		['lead', 'Chi đoàn thôn 1', 'Trồng cây'],
		['support', 'Hội Nông dân', 'Trồng cây'],
		['lead', 'Chi đoàn thôn 1', 'Tưới cây'],
		['support', 'Hội Nông dân', 'Tưới cây']
	]);
});

test('a unit whose cell is merged down leads the duty of every row it covers', () => {
	const table = layDown([
		{
			kind: 'table-part',
			grid: [600, 2000, 2000, 2000],
			borders: 'all',
			rows: [
				row(cell('TT'), cell('Đơn vị chủ trì'), cell('Nội dung'), cell('Thời hạn')),
				row(cell('1'), cell('Phòng Tin học', 2), cell('Mua máy chủ'), cell('Trước ngày 15/5/2026')),
				row(cell('2'), cell('Tập huấn'), cell('Trước ngày 30/6/2026')),
				row(cell('3'), cell('Văn phòng'), cell('Nghiệm thu'), cell('Trước ngày 31/7/2026'))
			]
		}
	]);
	const duties = readTableDuties({ blocks: table, sections: [] }, [0]);
	expect(duties.map(({ units, task, deadline }) => [units.join(), task, deadline?.due])).toEqual([
		['Phòng Tin học', 'Mua máy chủ', '2026-05-14'],
		['Phòng Tin học', 'Tập huấn', '2026-06-29'],
		['Văn phòng', 'Nghiệm thu', '2026-07-30']
	]);
});
