import type { NewDelivery } from '#lib/server/delivery/deliveries.ts';

/** A place of a post as one delivery; Zalo's grant names the account itself. */
export function deliveryOf(outingId: string, channel: string, pageId: string): NewDelivery {
	return channel === 'facebook'
		? { aboutId: outingId, channel: 'facebook', address: `page ${pageId}`, person: null }
		: { aboutId: outingId, channel: 'zalo-article', address: 'zalo-oa', person: null };
}
