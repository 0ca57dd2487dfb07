import { readConsents } from '#lib/features/personal-data/server/service/read-consents.ts';
import { giveConsent, withdrawConsent, writeWording } from '#lib/features/personal-data/server/service/run-consent.ts';
import type { Context } from '#lib/server/context.ts';

/** Somebody agreed to be shown here and took it back. */
export async function withdrawnFrom(ctx: Context, usedIn: 'evidence' | 'nomination', id: string): Promise<void> {
	await writeWording(ctx, { purpose: 'photo', version: 0, words: 'Tôi đồng ý dùng ảnh' });
	const person = { name: 'Nguyễn Thị Dân', contact: '', witness: '', keptWhere: 'Hồ sơ 12' };
	const consent = await giveConsent(ctx, { purpose: 'photo', ...person, how: 'paper', givenOn: ctx.today, usedIn, used: `/x/${id}` });
	await withdrawConsent(ctx, { id: consent, version: 1, on: ctx.today, how: 'gọi điện' });
	const [line] = (await readConsents(ctx)).lines;
	if (!line?.withdrawn?.isStopped) throw new Error('the use goes on');
}
