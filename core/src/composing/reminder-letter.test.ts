import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { checkLayout } from '../checking/layout/check-layout.ts';
import { textOf } from '../document/text.ts';
import { actFor } from '../presentation/act-for.ts';
import { readDocument } from '../reading/read-document.ts';
import { composePaper } from './paper/compose-paper.ts';
import { type Reminder, reminderLetter } from './reminder-letter.ts';
import { aRegister } from './testing/a-register.ts';

const reminder: Reminder = {
	system: 'state',
	heading: aRegister.heading,
	task: 'Đăng ký hoạt động hưởng ứng “Tuần lễ Nước sạch” năm 2026.',
	plan: 'Kế hoạch số 57/KH-SXD ngày 08/9/2026',
	due: plainDate('2026-09-18'),
	time: null,
	today: plainDate('2026-09-21'),
	missing: ['Phòng Quản lý nhà', 'Thanh tra Sở'],
	sentBack: ['Trung tâm Quy hoạch'],
	receiver: 'Văn phòng Sở',
	officeDue: plainDate('2026-09-25'),
	officeTime: null
};
const composed = (more: Partial<Reminder> = {}) => composePaper(reminderLetter({ ...reminder, ...more }), actFor('state', reminder.today));
const texts = (more: Partial<Reminder> = {}) => composed(more).blocks.map(textOf);

test('only the units that owe are addressed, and each is said to owe what it owes', () => {
	const said = texts();
	expect(said.filter((text) => text.startsWith('- '))).toEqual([
		'- Phòng Quản lý nhà;',
		'- Thanh tra Sở;',
		'- Trung tâm Quy hoạch.',
		'- Như trên;',
		'- Lãnh đạo Sở;',
		'- Lưu: VT, VP.'
	]);
	expect(said).toContain('Đến ngày 21/9/2026, Sở Xây dựng chưa nhận được bản gửi của 02 phòng, đơn vị: Phòng Quản lý nhà; Thanh tra Sở.');
	expect(said).toContain('01 phòng, đơn vị đã được đề nghị bổ sung nhưng chưa gửi lại: Trung tâm Quy hoạch.');
});

test('before its day a reminder keeps the day, after it asks for the work at once and says why', () => {
	expect(texts().find((text) => text.endsWith('./.'))).toBe(
		'Sở Xây dựng đề nghị các đơn vị có tên trên gửi về Văn phòng Sở ngay khi nhận được văn bản này, để kịp tổng hợp, gửi đi trong thời hạn đến hết ngày 25/9/2026./.'
	);
	expect(texts({ today: plainDate('2026-09-17'), officeDue: null }).find((text) => text.endsWith('./.'))).toBe(
		'Sở Xây dựng đề nghị các đơn vị có tên trên gửi về Văn phòng Sở chậm nhất hết ngày 18/9/2026./.'
	);
});

test('the hour that the plan prints is said with the day', () => {
	const said = texts({ time: '16:00', officeTime: '10:30', today: plainDate('2026-09-17') });
	expect(said.filter((text) => text.includes('chậm nhất 16 giờ ngày 18/9/2026'))).toHaveLength(2);
	expect(said.find((text) => text.endsWith('./.'))).toContain('trong thời hạn đến 10 giờ 30 phút ngày 25/9/2026');
});

test('it is a letter as the decree wants it', () => {
	const document = composed();
	const reading = readDocument(document);
	expect(checkLayout(document, reading)).toEqual([]);
	expect(reading.header).toMatchObject({ kind: 'Công văn', issuer: 'Sở Xây dựng' });
});
