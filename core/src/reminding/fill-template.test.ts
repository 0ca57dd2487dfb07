import { expect, test } from 'vitest';
import { fillTemplate, templateFaults } from './fill-template.ts';

test('placeholders are filled wherever they stand, in whichever way their marks were typed', () => {
	expect(fillTemplate('Hạn {hạn}, xin gửi trước {hạn}.'.normalize('NFD'), { hạn: 'thứ Hai 25/9' })).toBe('Hạn thứ Hai 25/9, xin gửi trước thứ Hai 25/9.');
});

test('a line whose placeholder has nothing to say is left out, the others stay', () => {
	expect(fillTemplate('Chưa gửi: {đơn vị}.\nĐã hẹn: {đã hẹn}.\nCảm ơn!', { 'đơn vị': 'Phòng A', 'đã hẹn': '' })).toBe('Chưa gửi: Phòng A.\nCảm ơn!');
});

test('a value that looks like a placeholder is not filled again, a name nobody knows stays as typed', () => {
	expect(fillTemplate('{a} {constructor}', { a: '{b}', b: 'x' })).toBe('{b} {constructor}');
});

test('a template is told of names nobody fills and of those it cannot do without', () => {
	expect(templateFaults('Xin gửi {nhiem vu} trước {hạn}', ['nhiệm vụ', 'hạn', 'đơn vị'], ['đơn vị'])).toEqual({ unknown: ['nhiem vu'], missing: ['đơn vị'] });
	expect(templateFaults('{ đơn vị } gửi sớm', ['đơn vị'], ['đơn vị'])).toEqual({ unknown: [], missing: [] });
});
