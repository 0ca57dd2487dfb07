import type { Delivered } from '../delivery/try-delivery.ts';
import type { SmsSettings } from './messaging-settings.ts';
import { post } from './post.ts';

export type Sms = {
	readonly phone: string;
	readonly text: string;
	/** The same for every try: a second request with it is answered as a duplicate. */ readonly requestId: string;
};

/** As the service lists its codes: taken, or taken before under the same id. */
const taken = new Set(['100', '124']);
/** Blocked there, not a number, a network that the service does not reach. */
const ofReceiver = new Set(['99', '108', '177']);

/** One customer care message. A request of which nobody knows whether it arrived is sent again under its id and cannot go twice. */
export async function sendSms({ phone, text, requestId }: Sms, { apiKey, secretKey, brandName, url }: SmsSettings): Promise<Delivered> {
	const message = { Phone: phone, Content: text, Brandname: brandName, SmsType: '2', IsUnicode: '0', RequestId: requestId };
	const posted = await post(url, { 'content-type': 'application/json' }, JSON.stringify({ ApiKey: apiKey, SecretKey: secretKey, ...message }));
	if ('lost' in posted) return { outcome: 'not-now', fault: posted.fault };
	const { CodeResult: code, SMSID: id, ErrorMessage: said } = posted.answer;
	if (taken.has(String(code))) return { outcome: 'taken', fault: null, receipt: id === undefined ? null : String(id).slice(0, 200) };
	return { outcome: ofReceiver.has(String(code)) ? 'never' : 'not-now', fault: `SMS ${String(code)}: ${String(said ?? '')}`.slice(0, 500) };
}
