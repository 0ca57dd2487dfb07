import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { dialogueMinutes } from './dialogue-minutes.ts';
import { gap } from './skeletons.ts';

const due = plainDate('2026-10-20');
const an = { words: 'Chờ lâu.', origin: 'floor', outcome: null, unit: null, due: null, body: '', answer: null, followers: 0 } as const;

test('the minutes carry each opinion with what became of it, in order; what was set aside is not read out, and what nobody entered stays open', () => {
	const body = dialogueMinutes({
		theme: 'Thủ tục đất đai',
		audience: 'Hộ kinh doanh',
		place: 'Hội trường',
		heldOn: plainDate('2026-10-10'),
		startsAt: '08:30',
		chair: '',
		agenda: 'Khai mạc\n\nĐối thoại',
		opinions: [
			{ ...an, origin: 'web', outcome: 'answered', answer: 'Đã mở thêm quầy.\nTừ thứ Hai.' },
			{ ...an, outcome: 'set-aside', words: 'quảng cáo' },
			{ ...an, origin: 'paper', outcome: 'taken', unit: 'Phòng Quản lý khoa học', due },
			{ ...an, outcome: 'passed', body: 'UBND phường', followers: 2 },
			an
		]
	}).map((part) => ('text' in part ? part.text : ''));
	expect(body).toContain('Thời gian bắt đầu: 08 giờ 30, ngày 10/10/2026');
	expect(body).toContain(`Chủ trì: ${gap}`);
	expect(body).toContain('II. Ý KIẾN VÀ KẾT QUẢ XỬ LÝ (4 ý kiến)');
	expect(body).toContain('Tổng số ý kiến tiếp nhận: 7, trong đó 2 ý kiến trả lời chung với ý kiến khác, 1 ý kiến không đưa ra đối thoại.');
	expect(body).toContain('3. Ý kiến (nêu tại hội nghị, cùng 2 ý kiến khác): Chờ lâu.');
	expect(body).toContain('Trả lời tại chỗ: Đã mở thêm quầy. Từ thứ Hai.');
	expect(body).toContain('2. Ý kiến (gửi bằng giấy): Chờ lâu.');
	expect(body).toContain('Tiếp thu, giao Phòng Quản lý khoa học giải quyết, trả lời trước khi hết ngày 20/10/2026.');
	expect(body).toContain('Chuyển UBND phường xem xét theo thẩm quyền.');
	expect(body).toContain(`Kết quả: ${gap}`);
	expect(body.join('\n')).not.toContain('quảng cáo');
});
