import { plainDate } from '@kheo/core';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import type { TestContext } from './context.ts';
import { aFrozenRegister } from './frozen-register.ts';

const day = plainDate('2023-09-20');

export const aScan = () =>
	new File([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')], 'ban-quet.png');

/** A register that was frozen, signed, numbered and issued. */
export async function anIssuedRegister(ctx: TestContext): Promise<string> {
	const { consolidationId } = await aFrozenRegister(ctx);
	return issueWith(ctx, await signRegister(ctx, consolidationId, { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day }), '57/SKHCN-VP');
}

export async function issueWith(ctx: TestContext, documentId: string, typed: string): Promise<string> {
	await numberPaper(ctx, { documentId, from: '', typed, symbol: '', day, file: null, scanReason: '' });
	await issuePaper(ctx, { documentId, day, places: 'Sở Nội vụ; Sở Tài chính', keptBy: '', copies: 1, note: '', file: aScan(), scanReason: 'bản quét' });
	return documentId;
}
