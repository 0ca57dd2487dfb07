import { expect, test } from 'vitest';
import { namesFromCsv } from './names-from-csv.ts';

test('each line gives an old name, its last day and the new name, or none', () => {
	expect(namesFromCsv('Tên cũ;Đến hết ngày;Tên mới\nBan A;28/02/2025;Ban B\n"Sở C; D";2025-06-30;\n')).toEqual({
		names: [
			{ name: 'Ban A', until: '2025-02-28', successor: 'Ban B' },
			{ name: 'Sở C; D', until: '2025-06-30', successor: null }
		],
		unread: []
	});
});

test('a line without a day that exists is named, not guessed', () => {
	expect(namesFromCsv('Ban A,28/02/2025,Ban B\nBan C,31/02/2025,Ban D\nBan E,,Ban F')).toMatchObject({ names: [{ name: 'Ban A' }], unread: [2, 3] });
});
