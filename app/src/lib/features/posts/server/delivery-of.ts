import type { DeliveryChannel } from '#lib/server/database/tables/deliveries.ts';

type OnWay = { readonly aboutId: string; readonly channel: DeliveryChannel; readonly address: string };

/** A place of a post as one delivery; Zalo's grant names the account itself. */
export function deliveryOf(outingId: string, channel: string, pageId: string): OnWay {
	return channel === 'facebook'
		? { aboutId: outingId, channel: 'facebook', address: `page ${pageId}` }
		: { aboutId: outingId, channel: 'zalo-article', address: 'zalo-oa' };
}
