import { addDays } from '@kheo/core';
import { publishPlan, readPublication } from '#lib/features/people/server/service/publish-plan.ts';
import { readPost } from '#lib/features/posts/server/service/read-posts.ts';
import { approvePost } from '#lib/features/posts/server/service/decide-post.ts';
import { writePost } from '#lib/features/posts/server/service/write-post.ts';
import { approveSlogans } from '#lib/features/slogans/server/service/decide-slogans.ts';
import { takeSlogans } from '#lib/features/slogans/server/service/take-slogans.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

const shownDays = 45;

/** What the people see of the sample: the plan, and its slogans as a leader let them be shown. */
export async function loadPublic(office: Context, leader: Context): Promise<void> {
	const plan = await readOnly(office, (tx) => tx.selectFrom('plans').select(['id', 'document_id']).executeTakeFirst());
	if (!plan) return;
	if ((await readPublication(office, plan.id)).version === 0)
		await publishPlan(office, plan.id, { version: 0, masked: [], withProgress: true, withCalendar: true });
	await takeSlogans(office, { documentId: plan.document_id });
	const waiting = await readOnly(office, (tx) =>
		tx.selectFrom('slogans').select(['id', 'version']).where('state', '=', 'proposed').orderBy('ordinal').execute()
	);
	const slogan = waiting.map(({ id, version }) => `${id}:${version}`);
	await loadNews(office, leader);
	if (slogan.length > 0) await approveSlogans(leader, { slogan, from: office.today, to: addDays(office.today, shownDays) });
}

async function loadNews(office: Context, leader: Context): Promise<void> {
	const id = await writePost(office, { ...news, alt: '', picture: null }, 'sample news');
	const isNew = (await readPost(office, id)).state === 'draft';
	if (isNew) await approvePost(leader, id, { version: 1, day: office.today, time: '00:00' });
}

const news = {
	title: 'Các đơn vị đăng ký hoạt động của tháng',
	words: [
		'Sở đã gửi kế hoạch tháng cao điểm đến các đơn vị. Mỗi đơn vị chọn việc cụ thể, có ngày, có nơi làm, và đăng ký với Văn phòng Sở.',
		'Người dân xem kế hoạch, lịch hoạt động và tiến độ ngay trên trang này; có điều cần nói thì bấm Gửi phản ánh, kiến nghị, không cần tài khoản.'
	].join('\n\n')
};
