import type { Delivered } from '../delivery/try-delivery.ts';
import type { ZaloSettings } from './messaging-settings.ts';
import { post } from './post.ts';

export type ZnsMessage = {
	/** 84…, as Zalo writes numbers. */
	readonly phone: string;
	readonly fields: Readonly<Record<string, string>>;
	/** Ours, by which the message is found again on their side. */
	readonly trackingId: string;
};

/** `token-refused`: the message was not looked at; another access token is needed. */
export type ZnsAnswer = Delivered | 'token-refused';

/** Errors that lie with the receiver, as Zalo lists them: no number, too old an app, does not take messages, no account. Trying again would not help. */
const ofReceiver = new Set([-108, -110, -114, -118, -119]);
const tokenInvalid = -124;

/** One ZNS message by its approved template. Zalo does not say that a tracking id keeps a message from going twice, so what got no answer is unsure. */
export async function sendZns({ phone, fields, trackingId }: ZnsMessage, accessToken: string, { messageUrl, templateId }: ZaloSettings): Promise<ZnsAnswer> {
	const body = JSON.stringify({ phone, template_id: templateId, template_data: fields, tracking_id: trackingId });
	const posted = await post(messageUrl, { 'content-type': 'application/json', access_token: accessToken }, body);
	if ('lost' in posted) return { outcome: posted.lost, fault: posted.fault };
	const { error, message, data } = posted.answer;
	if (error === 0) return { outcome: 'taken', fault: null, receipt: receiptOf(data) };
	if (error === tokenInvalid) return 'token-refused';
	if (typeof error !== 'number') return { outcome: 'unsure', fault: 'Zalo: ?' };
	return { outcome: ofReceiver.has(error) ? 'never' : 'not-now', fault: `Zalo ${error}: ${String(message)}`.slice(0, 500) };
}

function receiptOf(data: unknown): string | null {
	return typeof data === 'object' && data !== null && 'msg_id' in data ? String(data.msg_id).slice(0, 200) : null;
}
