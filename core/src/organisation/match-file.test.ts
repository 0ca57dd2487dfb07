import { expect, test } from 'vitest';
import type { UnitName } from '../form/unit-names.ts';
import { matchFile } from './match-file.ts';
import type { Unit } from './unit.ts';

const units: Unit[] = ['Phòng Kế hoạch - Tài chính', 'Thanh tra Sở'].map((name, order) => ({
	name,
	shortName: null,
	aliases: [],
	order,
	activeFrom: null,
	activeTo: null
}));
const named = (name: string, because: UnitName['because']): UnitName => ({ name, because, source: null });

test('a file is its unit’s by what it says, whatever its own name leaves out', () => {
	expect(matchFile([named('PHÒNG KẾ HOẠCH - TÀI CHÍNH', 'header'), named('scan', 'file-name')], units)).toMatchObject({
		unit: units[0],
		because: 'header',
		doubt: null
	});
});

test('a file that only its own name gives to a unit is doubtful', () => {
	expect(matchFile([named('Thanh tra Sở', 'file-name')], units)).toMatchObject({ unit: units[1], doubt: 'file-name-only' });
});

test('what a file says goes before its own name, and that they differ is said', () => {
	expect(matchFile([named('Thanh tra Sở', 'title'), named('phong ke hoach tai chinh', 'file-name')], units)).toMatchObject({
		unit: units[1],
		doubt: 'disagree'
	});
});

test('a file that names nobody of the agency belongs to nobody', () => {
	expect(matchFile([named('Phòng Không Có', 'header')], units)).toEqual({ unit: null, name: 'Phòng Không Có', because: 'header', doubt: 'unknown' });
	expect(matchFile([], units)).toMatchObject({ unit: null, name: null, doubt: 'unknown' });
});
