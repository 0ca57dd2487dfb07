import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { chooseUnit } from './choose-unit.ts';
import { expandUnits } from './expand-units.ts';
import { matchUnit } from './match-unit.ts';
import type { Unit } from './unit.ts';
import { unitsFromCsv } from './units-from-csv.ts';

const aUnit = (name: string, order: number, more: Partial<Unit> = {}): Unit => ({
	name,
	order,
	shortName: null,
	aliases: [],
	activeFrom: null,
	activeTo: null,
	...more
});
const units = [
	aUnit('Văn phòng Sở', 1, { shortName: 'VP' }),
	aUnit('Thanh tra Sở', 2),
	aUnit('Phòng Kế hoạch - Tài chính', 3, { shortName: 'KHTC' }),
	aUnit('Phòng Quản lý khoa học', 4),
	aUnit('Phòng Quản lý công nghệ và chuyên ngành', 5),
	aUnit('Trung tâm Thông tin và Chuyển đổi số', 6, { aliases: ['Trung tâm Thông tin, Thống kê'] })
];
const day = plainDate('2026-09-20');

test.each([
	['VĂN PHÒNG', 'Văn phòng Sở'],
	['Phòng KHTC', 'Phòng Kế hoạch - Tài chính'],
	['phong ke hoach tai chinh', 'Phòng Kế hoạch - Tài chính'],
	['Thanh tra Sở Khoa học và Công nghệ', 'Thanh tra Sở'],
	['Trung tâm Thông tin, Thống kê', 'Trung tâm Thông tin và Chuyển đổi số'],
	['dang ky Phong Quan ly khoa hoc ban chot', 'Phòng Quản lý khoa học'],
	['Phòng Quản lí khoa học', 'Phòng Quản lý khoa học']
])('"%s" means %s', (name, unit) => {
	expect(matchUnit(name, units)?.unit.name).toBe(unit);
});

test.each(['Sở Khoa học và Công nghệ', 'Phòng Quản lý', 'Phòng', '', 'Trường Cao đẳng nghề'])('"%s" means no unit for certain', (name) => {
	expect(matchUnit(name, units)).toBeNull();
});

test.each(['Các phòng, đơn vị trực thuộc Sở', 'các phòng, đơn vị thuộc Sở'])('"%s" is every active unit, and the doubtful ones are asked about', (phrase) => {
	const { units: found, ask } = expandUnits(phrase, units, day);
	expect(found.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
	expect(ask).toEqual([
		{ unit: 'Văn phòng Sở', why: 'gathers-too' },
		{ unit: 'Thanh tra Sở', why: 'inspects' }
	]);
});

test('a closed unit is left out and one created later is offered, not added', () => {
	const changed = [...units, aUnit('Phòng Cũ', 7, { activeTo: plainDate('2026-06-30') }), aUnit('Phòng Mới', 8, { activeFrom: plainDate('2026-10-01') })];
	const { units: found, ask } = expandUnits('Các đơn vị trực thuộc', changed, day);
	expect(found).toHaveLength(6);
	expect(ask).toContainEqual({ unit: 'Phòng Mới', why: 'created-later' });
});

test('named units are found one by one though their names hold "và" and commas', () => {
	const { units: found, ask } = expandUnits('Văn phòng Sở, Trung tâm Thông tin và Chuyển đổi số và Phòng Không Có', units, day);
	expect(found.map(({ order }) => order)).toEqual([1, 6]);
	expect(ask).toEqual([{ unit: 'Phòng Không Có', why: 'unknown-name' }]);
});

test('a list of units is read from CSV with quotes, a BOM, aliases and closed units', () => {
	const { active, closed } = unitsFromCsv(
		'\uFEFForder,name,short,aliases,active\r\n2,"Phòng Bưu chính, Viễn thông",BCVT,Phòng BCVT|Phòng Viễn thông,1\r\n1,Văn phòng,VP,,\r\n3,Thanh tra,,,0\r\n'
	);
	expect(active.map(({ name, order, shortName }) => [name, order, shortName])).toEqual([
		['Văn phòng', 1, 'VP'],
		['Phòng Bưu chính, Viễn thông', 2, 'BCVT']
	]);
	expect(active[1]?.aliases).toEqual(['Phòng BCVT', 'Phòng Viễn thông']);
	expect(closed.map(({ name }) => name)).toEqual(['Thanh tra']);
});

test('a bare list of names is in its own order, and Excel’s semicolons are taken too', () => {
	expect(unitsFromCsv('Phòng B\nPhòng A\n').active.map(({ name, order }) => [name, order])).toEqual([
		['Phòng B', 1],
		['Phòng A', 2]
	]);
	expect(unitsFromCsv('Tên đơn vị;Thứ tự\nPhòng B;2\nPhòng A;1\n').active.map(({ name }) => name)).toEqual(['Phòng A', 'Phòng B']);
});

test('a file is of the first unit on the list that it names; without a list, of the first it names', () => {
	const names = [
		{ name: 'Sở Khoa học và Công nghệ', because: 'header' as const, source: null },
		{ name: 'Phòng KHTC', because: 'title' as const, source: null }
	];
	expect(chooseUnit(names, units)).toEqual({ name: 'Phòng Kế hoạch - Tài chính', order: 3, because: 'title', known: true });
	expect(chooseUnit(names, null)).toMatchObject({ name: 'Sở Khoa học và Công nghệ', because: 'header', known: null });
	expect(chooseUnit(names.slice(0, 1), units)).toMatchObject({ known: false });
	expect(chooseUnit([], units)).toBeNull();
});
