import { addDays } from '@kheo/core';
import { takeStartingList } from '#lib/features/disclosures/server/service/change-list.ts';
import { enterPosting } from '#lib/features/disclosures/server/service/enter-posting.ts';
import { readStaffDisclosures } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import type { Context } from '#lib/server/context.ts';

type Said = { readonly about: string; readonly title: string; readonly form: 'board' | 'meeting' | 'portal'; readonly ago: number; readonly term?: number };

/** What the sample has disclosed: some of it in time, one thing past its repeat, a body whose term ends soon. */
const said: readonly Said[] = [
	{ about: 'Lịch tiếp công dân', title: 'Lịch tiếp công dân năm nay của lãnh đạo', form: 'board', ago: 20 },
	{ about: 'Báo cáo công tác định kỳ', title: 'Báo cáo công tác 6 tháng cuối năm trước', form: 'portal', ago: 240 },
	{ about: 'Hội nghị cán bộ', title: 'Nghị quyết hội nghị cán bộ, công chức, viên chức', form: 'meeting', ago: 200 },
	{ about: 'Ban Thanh tra nhân dân', title: 'Ban Thanh tra nhân dân: 5 thành viên', form: 'meeting', ago: 720, term: 10 }
];

export async function loadDisclosures(office: Context): Promise<void> {
	if ((await readStaffDisclosures(office)).version === 0) await takeStartingList(office, { version: 0, which: 'agency' });
	const { items } = await readStaffDisclosures(office);
	for (const { about, title, form, ago, term } of said) {
		const item = items.find(({ content }) => content.startsWith(about));
		if (!item || item.postings.length > 0) continue;
		const none = { place: '', until: null, decidedOn: null, link: '', file: null };
		const validTo = term === undefined ? null : addDays(office.today, term);
		await enterPosting(office, { ...none, itemId: item.id, title, form, on: addDays(office.today, -ago), validTo, by: 'Văn phòng' });
	}
}
