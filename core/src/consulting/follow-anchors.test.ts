import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followAnchors } from './follow-anchors.ts';

const before = [
	'Điều 1. Phạm vi điều chỉnh',
	'Quy chế này quy định việc tiếp công dân tại trụ sở cơ quan.',
	'Lãnh đạo tiếp công dân vào ngày 15 hằng tháng, tại phòng tiếp công dân.',
	'Người dân được trả lời trong 10 ngày làm việc.'
];

test('a paragraph put in before shifts nothing; what changed, moved and went is told apart', () => {
	const changed = 'Lãnh đạo tiếp công dân vào ngày 15 và ngày 30 hằng tháng, tại phòng tiếp công dân.';
	const now = [before[3] ?? '', before[0] ?? '', 'Đoạn mới thêm vào.', before[1] ?? '', changed];
	const follow = followAnchors(before, now);
	expect(follow(0, '')).toEqual({ standing: 'same', at: 1 });
	expect(follow(1, '')).toEqual({ standing: 'same', at: 3 });
	expect(follow(2, 'ngày 15')).toEqual({ standing: 'changed', at: 4 });
	expect(follow(3, '')).toEqual({ standing: 'moved', at: 0 });
	expect(followAnchors(before, ['Một văn bản khác hẳn'])(2, '')).toEqual({ standing: 'lost', at: null });
});

test('quoted words that went into another paragraph take their remark along', () => {
	const now = [
		'Việc tiếp dân được sửa đổi toàn bộ.',
		'Thời hạn: người dân được trả lời trong 10 ngày làm việc kể từ ngày tiếp, trừ vụ việc phức tạp phải xác minh thêm nhiều nơi.'
	];
	expect(followAnchors(before, now)(3, 'được trả lời trong 10 ngày làm việc')).toMatchObject({ at: 1 });
});

test('in the same draft every remark stays where it is; an anchor always points into the draft, or nowhere', () => {
	const texts = fc.array(fc.constantFrom('a b c', 'd e f', 'g h', 'a b d', ''), { maxLength: 8 });
	fc.assert(
		fc.property(texts, texts, fc.nat(8), (one, two, at) => {
			expect(one.map((_, place) => followAnchors(one, one)(place, ''))).toEqual(one.map((_, place) => ({ standing: 'same', at: place })));
			const found = followAnchors(one, two)(at, 'a b').at;
			expect(found === null || found < two.length).toBe(true);
		})
	);
});
