import { dispatchSchema, mistakeSchema, organSchema, receiptSchema, sendSchema, settleSchema, statusSchema } from '#lib/features/dispatch/schema.ts';
import { enterOrganId } from '#lib/features/dispatch/server/service/enter-organ-id.ts';
import { enterReceipt } from '#lib/features/dispatch/server/service/enter-receipt.ts';
import { enterStatus } from '#lib/features/dispatch/server/service/enter-status.ts';
import { sendPaper } from '#lib/features/dispatch/server/service/send-paper.ts';
import { callOff, sendAgain, settleDispatch, takeBackSending } from '#lib/features/dispatch/server/service/settle-dispatch.ts';
import { step } from './form-actions.ts';

/** What is done about an issued paper on its way to its receivers. */
export const dispatchActions = {
	send: step('send', sendSchema, sendPaper, toList),
	settle: step('settle', settleSchema, settleDispatch, toList),
	callOff: step('callOff', dispatchSchema, (ctx, { dispatchId }, key) => callOff(ctx, dispatchId, key), toList),
	mistake: step('mistake', mistakeSchema, takeBackSending, toList),
	sendAgain: step('sendAgain', dispatchSchema, (ctx, { dispatchId }, key) => sendAgain(ctx, dispatchId, key), toList),
	organ: step('organ', organSchema, (ctx, { organId }, key) => enterOrganId(ctx, organId, key), toList),
	status: step('status', statusSchema, enterStatus, toList),
	answer: step('answer', receiptSchema, enterReceipt, toList)
};

function toList(_: unknown, { url }: { readonly url: URL }): string {
	return `${url.pathname}#dispatch`;
}
