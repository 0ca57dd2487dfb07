import { expect, test } from 'vitest';
import { composeRegister } from '../composing/compose-register.ts';
import { composePaper } from '../composing/paper/compose-paper.ts';
import { reminderLetter } from '../composing/reminder-letter.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { nd30 } from '../presentation/packs/nd30-2020.ts';
import { aRegister } from '../composing/testing/a-register.ts';
import { paperLikeness, surelyOther, surelySame } from './same-paper.ts';

const reminder = composePaper(
	reminderLetter({
		system: 'state',
		heading: aRegister.heading,
		task: 'Đăng ký hoạt động.',
		plan: 'Kế hoạch số 57/KH-SXD ngày 08/9/2026',
		due: plainDate('2026-09-18'),
		time: null,
		today: plainDate('2026-09-21'),
		missing: ['Phòng Quản lý nhà'],
		sentBack: [],
		receiver: 'Văn phòng Sở',
		officeDue: null,
		officeTime: null
	}),
	nd30
);

test('a register with a few words changed is surely the same paper', () => {
	const changed = { ...aRegister, heading: { ...aRegister.heading, addressee: 'Ban Chỉ đạo Trung ương' } };
	const { share, hasTitle } = paperLikeness(aRegister, composeRegister(changed));
	expect(hasTitle).toBe(true);
	expect(share).toBeGreaterThanOrEqual(surelySame);
});

test('another letter of the same agency to the same receiver is surely another paper', () => {
	const { share, hasTitle } = paperLikeness(aRegister, reminder);
	expect(hasTitle).toBe(false);
	expect(share).toBeLessThan(surelyOther);
});

test('the register of another form is another paper, for its title is not there', () => {
	const other = { ...aRegister, formTitle: 'KẾT QUẢ THỰC HIỆN QUÝ III', rows: [{ stt: 1, cells: { c2: 'Tập huấn kỹ năng', c3: '01/12' } }] };
	expect(paperLikeness(aRegister, composeRegister(other)).hasTitle).toBe(false);
});
