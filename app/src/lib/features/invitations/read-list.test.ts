import { expect, test } from 'vitest';
import { INVITED_MAX } from './invitation.ts';
import { readInvitations } from './read-list.ts';
import { freeUsername, usernameFrom } from './usernames.ts';

const units = [
	{ id: 'u1', name: 'Phòng Kế hoạch - Tài chính', shortName: 'Phòng KHTC', code: 'khtc' },
	{ id: 'u2', name: 'Văn phòng', shortName: 'VP', code: 'vp' }
];

test('a list pasted from a sheet is read line by line: name, unit by name or code, role, mailbox', () => {
	const text = [
		'STT\tHọ và tên\tĐơn vị\tVai trò\tThư điện tử',
		'1\tNguyễn Thị Lan\tPhòng Kế hoạch - Tài chính\t\tLan@So.example.vn',
		'Trần Văn Minh; KHTC; đầu mối; ',
		'Lê Hà, Văn phòng, lanhdao@so.example.vn',
		'Phạm Bình\tVăn phòng\tVăn thư'
	].join('\r\n');
	expect(readInvitations(text, units)).toEqual({
		wrong: [],
		invited: [
			{ name: 'Nguyễn Thị Lan', unitId: 'u1', role: 'unit', email: 'lan@so.example.vn' },
			{ name: 'Trần Văn Minh', unitId: 'u1', role: 'unit', email: null },
			{ name: 'Lê Hà', unitId: null, role: 'office', email: 'lanhdao@so.example.vn' },
			{ name: 'Phạm Bình', unitId: null, role: 'clerk', email: null }
		]
	});
});

test('a line that cannot be understood comes back with why, and the others are kept', () => {
	const text = ['Nguyễn Thị Lan;Phòng lạ', 'Lan', ';khtc', 'Minh;khtc;lan@', 'Hà;đơn vị', 'Bình;khtc', 'Bình;khtc', 'Vân;khtc;trưởng thôn'].join('\n');
	const { invited, wrong } = readInvitations(text, units);
	expect(invited.map(({ name }) => name)).toEqual(['Bình']);
	expect(wrong.map(({ fault }) => fault)).toEqual(['line-unit', 'line-role', 'line-name', 'line-email', 'line-unit-missing', 'line-twice', 'line-role']);
	expect(readInvitations('   \n\n', units)).toEqual({ invited: [], wrong: [] });
});

test('a list that is too long is taken up to the limit, and what was left out is named', () => {
	const text = Array.from({ length: INVITED_MAX + 2 }, (_, index) => `Người ${index};khtc`).join('\n');
	const { invited, wrong } = readInvitations(text, units);
	expect([invited.length, wrong.map(({ line }) => line)]).toEqual([INVITED_MAX, [`Người ${INVITED_MAX};khtc`, `Người ${INVITED_MAX + 1};khtc`]]);
});

test('a user name is the given name with initials, and another one where somebody has it', () => {
	expect(usernameFrom('Nguyễn Thị Thu Lan')).toBe('lanntt');
	expect(usernameFrom('Đỗ Đức')).toBe('ducd');
	expect(freeUsername('Nguyễn Thị Thu Lan', new Set(['lanntt', 'lanntt2']))).toBe('lanntt3');
	expect(freeUsername('…', new Set())).toBe('11');
});
