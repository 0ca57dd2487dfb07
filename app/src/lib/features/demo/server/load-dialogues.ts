import { addDays, type PlainDate } from '@kheo/core';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { enterQuestion } from '#lib/features/dialogues/server/service/ask-question.ts';
import { answerAtOnce, passQuestion, takeQuestion } from '#lib/features/dialogues/server/service/decide-question.ts';
import { readDialogue, readDialogues } from '#lib/features/dialogues/server/service/read-desk.ts';
import { announceDialogue, closeDialogue, prepareDialogue } from '#lib/features/dialogues/server/service/run-dialogue.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

const nextTheme = 'Thủ tục khoa học và công nghệ';
const heldTheme = 'Đồng hành cùng doanh nghiệp đổi mới';
const where = { place: 'Hội trường Sở, tầng 2', startsAt: '08:30', chair: 'Giám đốc Sở', seats: 120 } as const;
const agenda = 'Khai mạc, giới thiệu thành phần\nTrả lời câu hỏi gửi trước\nĐối thoại trực tiếp\nKết luận';
const coming = ['Hồ sơ đăng ký sáng kiến nộp qua mạng có phải nộp bản giấy nữa không?', 'Xin công khai tiến độ thẩm định từng hồ sơ để người nộp tự theo dõi.'];
const held = {
	answered: 'Doanh nghiệp nhỏ có được hỗ trợ tra cứu nhãn hiệu miễn phí không?',
	taken: 'Mẫu hồ sơ nhiệm vụ khoa học quá dài, đề nghị rút gọn.',
	passed: 'Đường vào khu công nghiệp thường ngập, xe chở thiết bị không vào được.'
};

/** What a newcomer sees of dialogues: one to come that takes questions, and one that was held, with a promise that is still owed. */
export async function loadDialogues(office: Context): Promise<void> {
	const known = new Set((await readDialogues(office)).map(({ theme }) => theme));
	if (!known.has(heldTheme)) await loadHeld(office);
	if (known.has(nextTheme)) return;
	const next = { ...where, form: 'conference', theme: nextTheme, audience: 'Người dân, tổ chức nộp hồ sơ', agenda } as const;
	const id = await announced(office, { ...next, heldOn: addDays(office.today, 11) });
	for (const words of coming) await enter(office, id, 'paper', words);
}

async function loadHeld(office: Context): Promise<void> {
	const then = onDay(office, addDays(office.today, -10));
	const unit = (await readOnly(office, listUnits)).find(({ code }) => code === 'QLKH');
	if (!unit) return;
	const about = { ...where, form: 'business', theme: heldTheme, audience: 'Doanh nghiệp khoa học và công nghệ', agenda } as const;
	const id = await announced(then, { ...about, heldOn: then.today });
	for (const words of Object.values(held)) await enter(then, id, 'floor', words);
	const which = async (words: string) => (await readDialogue(then, id)).questions.find((one) => one.words === words) ?? { id: '', version: 0 };
	await answerAtOnce(then, {
		...pair(await which(held.answered)),
		answer: 'Được. Doanh nghiệp gửi tên nhãn hiệu về Phòng Quản lý chuyên ngành, có kết quả sau 5 ngày làm việc.'
	});
	await takeQuestion(then, { ...pair(await which(held.taken)), unitId: unit.id, due: addDays(office.today, 6) });
	await passQuestion(then, { ...pair(await which(held.passed)), body: 'Ban Quản lý các khu công nghiệp tỉnh' });
	await closeDialogue(then, pair((await readDialogue(then, id)).dialogue));
}

async function announced(ctx: Context, asked: Parameters<typeof prepareDialogue>[1]): Promise<string> {
	const id = await prepareDialogue(ctx, asked);
	await announceDialogue(ctx, { id, version: 1 });
	return id;
}

function enter(ctx: Context, dialogueId: string, origin: 'paper' | 'floor', words: string): Promise<string> {
	return enterQuestion(ctx, { dialogueId, origin, words, name: '', isShown: true });
}

function pair({ id, version }: { readonly id: string; readonly version: number }) {
	return { id, version };
}

function onDay(ctx: Context, today: PlainDate): Context {
	return { ...ctx, today, now: new Date(`${today}T10:00:00+07:00`) };
}
