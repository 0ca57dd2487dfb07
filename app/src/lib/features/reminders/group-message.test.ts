import { plainDate, stages, templateFaults } from '@kheo/core';
import { expect, test } from 'vitest';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { OwingUnit } from './contact.ts';
import { groupMessage, knownPlaceholders, neededPlaceholders } from './group-message.ts';

const aUnit = (name: string, changes: Partial<OwingUnit> = {}): OwingUnit => ({
	id: name,
	name,
	address: '',
	sentBack: false,
	extendedDue: null,
	promisedOn: null,
	calls: [],
	...changes
});
const about = {
	task: 'Đăng ký hoạt động',
	due: plainDate('2023-09-24'),
	time: null,
	link: 'https://kheo.example.vn/so-khcn',
	today: plainDate('2023-09-25'),
	locale: 'vi'
} as const;
const say = (units: readonly OwingUnit[], stage: (typeof stages)[number] = 'remind', locale: 'vi' | 'en' = 'vi') =>
	groupMessage(messagesIn(locale).reminders.contact.templates[stage], units, { ...about, locale });

test('the text names who still owes, until when in words and where to send; a unit is spoken of as the agency speaks of it', () => {
	const said = say([aUnit('Phòng A', { address: 'đồng chí Nam' }), aUnit('Thanh tra', { extendedDue: plainDate('2023-09-27') })]);
	expect(said).toContain('Hạn: hết Chủ nhật 24/9.');
	expect(said).toContain('chưa gửi: Phòng A (đồng chí Nam); Thanh tra (gia hạn đến thứ Tư 27/9).');
	expect(said).toContain('https://kheo.example.vn/so-khcn');
	expect(said).not.toMatch(/bổ sung|đã hẹn|[{}]/u);
});

test('who promised a day is thanked until it has passed, and asked again after it', () => {
	const promised = (day: string) => say([aUnit('Phòng A', { promisedOn: plainDate(day) }), aUnit('Phòng B')]);
	expect(promised('2023-09-25')).toMatch(/đã hẹn.*: Phòng A \(hẹn thứ Hai 25\/9\)/u);
	expect(promised('2023-09-25')).toMatch(/chưa gửi: Phòng B\./u);
	expect(promised('2023-09-22')).toMatch(/chưa gửi: Phòng A \(hẹn thứ Sáu 22\/9\); Phòng B\./u);
});

test.each(['vi', 'en'] as const)('the wording that comes with Khéo is whole, and reports to the leader only at the last stage (%s)', (locale) => {
	for (const stage of stages) {
		const template = messagesIn(locale).reminders.contact.templates[stage];
		expect(templateFaults(template, knownPlaceholders, neededPlaceholders)).toEqual({ unknown: [], missing: [] });
		expect(/lãnh đạo phụ trách|leader in charge/u.test(template)).toBe(stage === 'report');
	}
	expect(say([aUnit('Phòng A')], 'remind', locale)).not.toMatch(/chưa nhận được|overdue|not received/iu);
});
