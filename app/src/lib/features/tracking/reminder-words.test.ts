import { expect, test } from 'vitest';
import { messagesIn } from '#lib/i18n/messages-in.ts';

test.each(['vi', 'en'] as const)('before the day a reminder reminds; only after it does it say what was not received (%s)', (locale) => {
	const say = (past: boolean) => messagesIn(locale).tracking.messageText('Đăng ký hoạt động', '24/9', 'Phòng A', '', past);
	expect(say(false)).toMatch(/xin nhắc|A reminder/u);
	expect(say(false)).not.toMatch(/chưa nhận được|has not received/u);
	expect(say(true)).toMatch(/chưa nhận được|has not received/u);
});
