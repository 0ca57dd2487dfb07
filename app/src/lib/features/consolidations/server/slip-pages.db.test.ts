import { actFor, composePaper, plainDate, signingSlip, slipChoices } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { expect, test } from 'vitest';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';

const rooms = [
	'Phòng Bưu chính, Viễn thông và Công nghệ thông tin',
	'Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng',
	'Thanh tra Sở',
	'Phòng Quản lý Khoa học'
];
const points = [
	'Gửi sau hạn: Phòng Kế hoạch - Tài chính; Trung tâm Chuyển đổi số.',
	'Đã đề nghị bổ sung, chưa gửi lại: Phòng Sở hữu trí tuệ.',
	'2 cặp hoạt động có thể là một việc, chưa được quyết định gộp hay giữ riêng.'
];
const chain = [
	{ part: 'draft', title: '', name: 'Lê Thị Soạn', agreedOn: '20/9/2023' },
	{ part: 'initial', title: 'Chánh Văn phòng', name: 'Phạm Văn Nháy', agreedOn: null },
	{ part: 'sign', title: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', agreedOn: null }
] as const;

test.each([2, 4])('with %i units missing and three points the slip and its signatures stand on one A4 page', async (count) => {
	await using ctx = await testContext({ today: '2023-09-20' });
	await aFrozenRegister(ctx);
	const { content } = await readOnly(ctx, (tx) => tx.selectFrom('consolidations').select('content').executeTakeFirstOrThrow());
	if (!content) throw new Error('frozen');
	const missing = { ...content, units: { ...content.units, missing: rooms.slice(0, count) } };
	const slip = signingSlip({ system: 'state', content: missing, office: 'Văn phòng Sở', points, sha256: 'ab'.repeat(32), chain });
	const pdf = await setPages(composePaper(slip, actFor('state', plainDate('2023-09-20')), slipChoices), { title: 'phiếu', at: ctx.now });
	expect(
		Buffer.from(pdf)
			.toString('latin1')
			.match(/\/Type\s*\/Page\b/gu)
	).toHaveLength(1);
});
