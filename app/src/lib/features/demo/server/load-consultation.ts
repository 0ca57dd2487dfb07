import { addDays } from '@kheo/core';
import { readConsultation, readConsultations } from '#lib/features/consultations/server/service/read-consultations.ts';
import { prepareConsultation, publishConsultation } from '#lib/features/consultations/server/service/run-consultation.ts';
import { enterRemark } from '#lib/features/consultations/server/service/take-remark.ts';
import type { Context } from '#lib/server/context.ts';

const draft = `QUY CHẾ TIẾP CÔNG DÂN

Điều 1. Phạm vi điều chỉnh

Quy chế này quy định việc tiếp công dân tại trụ sở cơ quan.

Điều 2. Lịch tiếp công dân

Lãnh đạo tiếp công dân vào ngày 15 hằng tháng, tại phòng tiếp công dân; nếu trùng ngày nghỉ thì tiếp vào ngày làm việc kế tiếp.

Điều 3. Trả lời

Người dân được trả lời trong 10 ngày làm việc kể từ ngày tiếp.
`;

/** A draft that is open for remarks in the sample, with one that came by letter. */
export async function loadConsultation(office: Context): Promise<void> {
	const { today } = office;
	const head = { title: 'Quy chế tiếp công dân', asked: 'Nhân dân, cơ quan, tổ chức', note: '', tableTitle: 'Bảng tổng hợp, giải trình, tiếp thu ý kiến góp ý' };
	const period = { opensOn: addDays(today, -5), closesOn: addDays(today, 25) };
	const known = (await readConsultations(office)).find(({ title }) => title === head.title);
	const id = known?.id ?? (await prepareConsultation(office, { ...head, ...period, file: new File([draft], 'du-thao-quy-che.txt') }));
	const { state, version, list, paragraphs } = await readConsultation(office, id);
	if (state === 'prepared') await publishConsultation(office, { id, version });
	if (list.length > 0) return;
	const paragraph = paragraphs.findIndex(({ text }) => text.startsWith('Người dân được trả lời'));
	const said = { draft: 1, paragraph, quote: '10 ngày làm việc', words: 'Đề nghị rút ngắn còn 05 ngày làm việc đối với vụ việc đơn giản.' };
	await enterRemark(office, { id, ...said, fromKind: 'organisation', fromName: 'Hội Nông dân tỉnh', receivedOn: today });
}
