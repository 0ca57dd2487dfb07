import { expect, test } from 'vitest';
import { unitOfLine } from './unit-of-line.ts';

const entered = (name: string, shortName: string | null = null, ...taken: string[]) => unitOfLine({ name, shortName }, new Set(taken));

test('the short form of the list is the code; without one the initials are', () => {
	expect(entered('Phòng Nghiệp vụ Y', 'NVY').code).toBe('NVY');
	expect(entered('Phòng Kế hoạch - Tài chính').code).toBe('PKHTC');
});

test('two units never get one code', () => {
	expect(entered('Phòng Kế hoạch', null, 'PKH', 'PKH2').code).toBe('PKH3');
});

test('the first words of a name say what kind of unit it is', () => {
	const names = ['Văn phòng Sở', 'Thanh tra Sở', 'Chi cục Dân số', 'Bệnh viện Đa khoa tỉnh', 'Công đoàn ngành'];
	expect(names.map((name) => entered(name).kind)).toEqual(['office', 'division', 'branch', 'centre', 'other']);
});
