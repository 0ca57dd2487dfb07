import { approvePost } from '#lib/features/posts/server/service/decide-post.ts';
import { readPost, readPosts } from '#lib/features/posts/server/service/read-posts.ts';
import { writePost } from '#lib/features/posts/server/service/write-post.ts';
import type { Context } from '#lib/server/context.ts';

/** A piece of news that the leader let be public; one that somebody has written or changed since waits for somebody to approve it. */
export async function loadNews(office: Context, leader: Context): Promise<void> {
	const [known, ...more] = (await readPosts(office, 1)).items;
	if (more.length > 0) return;
	const id = known?.id ?? (await writePost(office, { ...news, alt: '', picture: null }));
	const { state, version, title } = await readPost(office, id);
	if (state === 'draft' && version === 1 && title === news.title) await approvePost(leader, id, { version, day: office.today, time: '00:00' });
}

const news = {
	title: 'Các đơn vị đăng ký hoạt động của tháng',
	words: [
		'Sở đã gửi kế hoạch tháng cao điểm đến các đơn vị. Mỗi đơn vị chọn việc cụ thể, có ngày, có nơi làm, và đăng ký với Văn phòng Sở.',
		'Người dân xem kế hoạch, lịch hoạt động và tiến độ ngay trên trang này; có điều cần nói thì bấm Gửi phản ánh, kiến nghị, không cần tài khoản.'
	].join('\n\n')
};
